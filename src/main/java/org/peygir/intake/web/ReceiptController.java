package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.TrackingCode;
import org.peygir.communications.Receipt;
import org.peygir.communications.Receipts;
import org.peygir.intake.Draft;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.Answers;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The receipt (AFS-24). Its address holds the tracking code, which nobody guesses but which may be seen over a shoulder: so
 * whoever has only the address learns code, number and dates, and what was said shows only in the browser that sent it.
 */
@Controller
class ReceiptController {
    private static final Set<String> PAPERS = Set.of("a5", "a4", "roll");

    private final Cases cases;
    private final Receipts receipts;
    private final PublicDrafts drafts;
    private final Promises promises;
    private final PublicThrottle throttle;
    private final Thing thing;

    ReceiptController(
            Cases cases,
            Receipts receipts,
            PublicDrafts drafts,
            Promises promises,
            PublicThrottle throttle,
            Thing thing) {
        this.cases = cases;
        this.receipts = receipts;
        this.drafts = drafts;
        this.promises = promises;
        this.throttle = throttle;
        this.thing = thing;
    }

    @GetMapping("/complaints/receipt/{code}")
    String show(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", page(file(code, request), request, shell, "a5", false));
        return "intake/form/receipt";
    }

    /** Counts one printing of the receipt, then shows the sheet: reading the sheet again does not count. */
    @PostMapping("/complaints/receipt/{code}/prints")
    String print(
            @PathVariable String code, HttpServletRequest request, @RequestParam(defaultValue = "a5") String paper) {
        CaseFile file = file(code, request);
        receipts.printed(receipt(file).id());
        return "redirect:/complaints/receipt/" + file.trackingCode().value() + "/print?paper=" + paper(paper);
    }

    @GetMapping("/complaints/receipt/{code}/print")
    String sheet(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Model model,
            @RequestParam(defaultValue = "a5") String paper) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        CaseFile file = file(code, request);
        model.addAttribute(
                "page", page(file, request, shell, paper(paper), receipt(file).printed() > 1));
        return "intake/form/print";
    }

    private CaseFile file(String code, HttpServletRequest request) {
        Optional<CaseFile> file = TrackingCode.parse(code).flatMap(cases::file);
        if (file.isPresent()) return file.get();
        throttle.wrongCode(request);
        throw new NotFound();
    }

    private Receipt receipt(CaseFile file) {
        return receipts.of(file.id()).getFirst();
    }

    private ReceiptPage page(CaseFile file, HttpServletRequest request, Shell shell, String paper, boolean duplicate) {
        @Nullable
        Answers left = Visit.of(request, drafts)
                .sent()
                .filter(draft -> Objects.equals(draft.caseId(), file.id()))
                .map(Draft::answers)
                .orElse(null);
        boolean mine = left != null;
        String qr = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/track")
                .queryParam("code", file.trackingCode().value())
                .toUriString();
        return new ReceiptPage(
                file.trackingCode().grouped(),
                file.trackingCode().value(),
                qr,
                mine,
                left == null ? "" : left.of("sentBy"),
                left == null ? "" : left.of("sentTo"),
                facts(file, shell, mine),
                file.open() ? promises.from(shell, file.receivedAt(), file.promisedAt(), file.anonymous()) : List.of(),
                duplicate,
                paper);
    }

    private List<Fact> facts(CaseFile file, Shell shell, boolean mine) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                shell.t("intake.public.receipt.time"),
                shell.f().longDate(file.registeredAt())
                        + shell.t("intake.public.check.comma")
                        + shell.f().time(file.registeredAt())));
        if (mine) {
            facts.add(new Fact(shell.t("intake.public.check.subject"), file.subject()));
            String product = (file.productModel() + " " + file.productSerial()).strip();
            if (!product.isEmpty()) facts.add(new Fact(shell.t("intake.public.check." + thing.key()), product));
            if (!file.outcomeSought().isEmpty())
                facts.add(new Fact(shell.t("intake.public.check.outcome"), file.outcomeSought()));
        }
        Receipt receipt = receipt(file);
        facts.add(new Fact(
                shell.t("intake.public.receipt.case-number"),
                shell.f().digits(file.number().toString()),
                true,
                null));
        facts.add(new Fact(
                shell.t("intake.public.receipt.number"),
                shell.f().digits(receipt.year() + "/" + receipt.number()),
                true,
                null));
        return facts;
    }

    private static String paper(String asked) {
        return PAPERS.contains(asked) ? asked : "a5";
    }
}
