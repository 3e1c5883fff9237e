package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.TrackingCode;
import org.peygir.communications.Receipts;
import org.peygir.platform.pdf.Pdf;
import org.peygir.platform.pdf.PdfAnswer;
import org.peygir.platform.pdf.PdfSheet;
import org.peygir.platform.pdf.PdfWarmUp;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The receipt (AFS-24). Its address holds the tracking code, which nobody guesses but which may be seen over a shoulder: so
 * whoever has only the address learns code, number and dates, and what was said shows only in the browser that sent it.
 */
@Controller
class ReceiptController {
    private static final Set<String> PAPERS = Set.of("a5", "a4", "roll");

    private final Cases cases;
    private final Receipts receipts;
    private final ReceiptPages pages;
    private final PublicThrottle throttle;
    private final Pdf pdf;
    private final PdfWarmUp warmUp;

    ReceiptController(
            Cases cases, Receipts receipts, ReceiptPages pages, PublicThrottle throttle, Pdf pdf, PdfWarmUp warmUp) {
        this.cases = cases;
        this.receipts = receipts;
        this.pages = pages;
        this.throttle = throttle;
        this.pdf = pdf;
        this.warmUp = warmUp;
    }

    @GetMapping("/complaints/receipt/{code}")
    String show(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", pages.page(file(code, request), request, shell, "a5"));
        warmUp.begin();
        return "intake/form/receipt";
    }

    /**
     * Counts one copy of the receipt, then shows the sheet: reading the sheet again does not count.
     *
     * @param as {@code pdf} for the document, anything else for the page that a browser prints
     */
    @PostMapping("/complaints/receipt/{code}/prints")
    String print(
            @PathVariable String code,
            HttpServletRequest request,
            @RequestParam(defaultValue = "a5") String paper,
            @RequestParam(defaultValue = "") String as) {
        CaseFile file = file(code, request);
        receipts.printed(pages.receipt(file).id());
        String sheet = as.equals("pdf") ? "/print.pdf?paper=" : "/print?paper=";
        return "redirect:/complaints/receipt/" + file.trackingCode().value() + sheet + paper(paper);
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
        model.addAttribute("page", pages.page(file(code, request), request, shell, paper(paper)));
        return "intake/form/print";
    }

    @GetMapping("/complaints/receipt/{code}/print.pdf")
    ResponseEntity<byte[]> document(
            @PathVariable String code,
            HttpServletRequest request,
            Shell shell,
            @RequestParam(defaultValue = "a5") String paper) {
        CaseFile file = file(code, request);
        ReceiptPage page = pages.page(file, request, shell, paper(paper));
        return PdfAnswer.of(
                pdf.draw(new PdfSheet(
                        "intake/form/pdf",
                        Map.of("shell", shell, "page", page),
                        List.of("receipt", "receipt-" + page.paper()),
                        shell.t("intake.public.print.title"),
                        shell.language(),
                        shell.dir().equals("rtl"),
                        null,
                        page.paper().equals("roll"))),
                "receipt-" + file.number());
    }

    private CaseFile file(String code, HttpServletRequest request) {
        Optional<CaseFile> file = TrackingCode.parse(code).flatMap(cases::file);
        if (file.isPresent()) return file.get();
        throttle.wrongCode(request);
        throw new NotFound();
    }

    private static String paper(String asked) {
        return PAPERS.contains(asked) ? asked : "a5";
    }
}
