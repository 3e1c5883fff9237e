package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseReceipts;
import org.peygir.communications.Receipt;
import org.peygir.communications.Voiding;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipts of a case: how often printed, which are void and why; making one void (AFS-24). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/receipts")
class CaseReceiptController {
    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseReceipts receipts;

    CaseReceiptController(CaseDossiers dossiers, CasePages pages, CaseReceipts receipts) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.receipts = receipts;
    }

    @GetMapping
    String show(@PathVariable String number, Viewer viewer, Shell shell, Model model) {
        return page(number, "", new FieldErrors(), viewer, shell, model);
    }

    @PostMapping("/{id}/voiding")
    String makeVoid(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        Voiding voiding = receipts.makeVoid(CaseDossiers.number(number), id, reason, viewer);
        if (!(voiding instanceof Voiding.Refused(String key))) return "redirect:/cases/" + number + "/receipts";
        FieldErrors errors = new FieldErrors();
        errors.add("reason", key);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, reason, errors, viewer, shell, model);
    }

    private String page(String number, String reason, FieldErrors errors, Viewer viewer, Shell shell, Model model) {
        CaseDossier dossier = dossiers.read(number, viewer);
        List<Receipt> all = receipts.of(dossier.file().number(), viewer);
        model.addAttribute(
                "page",
                new ReceiptsPage(
                        pages.printedHead(shell, dossier),
                        all.stream().map(receipt -> row(shell, receipt)).toList(),
                        all.getLast().id(),
                        "/complaints/receipt/" + dossier.file().trackingCode().value(),
                        viewer.can(Permission.CASE_REGISTER),
                        reason,
                        errors));
        return "cases/dossier/receipts";
    }

    private static ReceiptsPage.Row row(Shell shell, Receipt receipt) {
        String number = shell.f().digits(receipt.year() + "/" + receipt.number());
        String voided = receipt.voidedAt() == null
                ? null
                : shell.t("cases.receipts.voided", shell.f().dateTime(receipt.voidedAt()), receipt.voidReason());
        String printed = receipt.printed() == 0
                ? shell.t("cases.receipts.never")
                : shell.t("cases.receipts.printed", receipt.printed());
        return new ReceiptsPage.Row(number, shell.f().dateTime(receipt.issuedAt()), printed, voided);
    }
}
