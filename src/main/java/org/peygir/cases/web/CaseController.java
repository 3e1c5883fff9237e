package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.platform.pdf.PdfAnswer;
import org.peygir.platform.pdf.PdfWarmUp;
import org.peygir.platform.web.Folder;
import org.peygir.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case, and the same for paper and as PDF. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}")
class CaseController {
    private static final String CARTABLE = "/cartable/";

    private final CaseDossiers dossiers;
    private final CaseAnswers answers;
    private final PrintPages prints;
    private final PdfWarmUp warmUp;

    CaseController(CaseDossiers dossiers, CaseAnswers answers, PrintPages prints, PdfWarmUp warmUp) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.prints = prints;
        this.warmUp = warmUp;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String pane,
            @RequestParam(defaultValue = "") String earlier,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = "Referer", defaultValue = "") String referer,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.open(number, viewer);
        return answers.show(
                asked,
                dossier,
                new CaseView(show, pane, earlier.equals("1"), done, folder(from, referer)),
                Typed.nothing(),
                null);
    }

    /** The folder named in the address, else the one the person comes from, else the received ones. */
    private static String folder(String from, String referer) {
        int at = referer.indexOf(CARTABLE);
        String came = at < 0 ? "" : referer.substring(at + CARTABLE.length()).replaceFirst("[?#].*", "");
        return Folder.ALL.stream()
                .map(Folder::code)
                .filter(code -> code.equals(from.isEmpty() ? came : from))
                .findFirst()
                .orElse(CaseView.PLAIN.from());
    }

    @GetMapping("/print")
    String print(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String notes,
            Viewer viewer,
            Shell shell,
            Model model) {
        model.addAttribute("page", prints.page(shell, dossiers.read(number, viewer), notes.equals("1")));
        warmUp.begin();
        return "cases/dossier/print";
    }

    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> document(
            @PathVariable String number, @RequestParam(defaultValue = "") String notes, Viewer viewer, Shell shell) {
        CaseDossier dossier = dossiers.read(number, viewer);
        return PdfAnswer.of(
                prints.pdf(shell, dossier, notes.equals("1")),
                "case-" + dossier.file().number());
    }
}
