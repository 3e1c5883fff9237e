package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseTimekeeping;
import org.peygir.cases.Doing;
import org.peygir.deadlines.Explanation;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a deadline is when it is; lets the handler's stand and go on; gives one more time once. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/deadlines")
class CaseDeadlineController {
    private final CaseTimekeeping timekeeping;
    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final WhyWords words;
    private final CaseAnswers answers;

    CaseDeadlineController(
            CaseTimekeeping timekeeping, CaseDossiers dossiers, CasePages pages, WhyWords words, CaseAnswers answers) {
        this.timekeeping = timekeeping;
        this.dossiers = dossiers;
        this.pages = pages;
        this.words = words;
        this.answers = answers;
    }

    /** The page, or the part that opens in place when htmx asks. */
    @GetMapping("/{id}")
    String why(@PathVariable String number, @PathVariable String id, Viewer viewer, Shell shell, Model model) {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("deadline " + id);
        Explanation why = timekeeping.deadline(CaseDossiers.number(number), Long.parseLong(id), viewer);
        CaseDossier dossier = dossiers.read(number, viewer);
        model.addAttribute("page", words.page(shell, pages.head(shell, dossier), why));
        return shell.htmx() ? "cases/deadline/part" : "cases/deadline/why";
    }

    /** @param going true lets it go on again */
    @PostMapping("/{code}/pauses")
    String pause(
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String pauseReason,
            @RequestParam(defaultValue = "false") boolean going,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseNumber known = CaseDossiers.number(number);
        Doing doing =
                going ? timekeeping.resume(known, code, viewer) : timekeeping.pause(known, code, pauseReason, viewer);
        Typed typed = Typed.of("pause-" + code, Map.of("pauseReason", pauseReason));
        return answers.answerIn("deadlines", asked, doing, going ? "resumed" : "paused", typed, "pauseReason");
    }

    /** Fields are named after the clock, for a page has several of these forms: {@code extra-STAGE}, {@code extraReason-STAGE}. */
    @PostMapping("/{code}/extension")
    String extend(
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        CaseNumber known = CaseDossiers.number(number);
        Optional<String> refusal = CaseTimekeeping.extend(dossiers.file(number, viewer), code, viewer);
        if (refusal.filter("cases.refusal.permission"::equals).isPresent()) throw new Forbidden();
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        String extra = "extra-" + code;
        String why = "extraReason-" + code;
        String amount = Digits.latin(sent.getOrDefault(extra, "")).strip();
        String reason = Words.clean(sent.getOrDefault(why, ""));
        Typed typed = Typed.of("extend-" + code, Map.of(extra, amount, why, reason));
        if (!amount.matches("[0-9]{1,6}")) typed.errors().add(extra, "cases.error.amount");
        if (reason.isEmpty()) typed.errors().add(why, "deadlines.refusal.reason");
        if (reason.length() > CaseTimekeeping.REASON_LIMIT) typed.errors().add(why, "cases.refusal.too-long");
        if (!typed.errors().isEmpty()) return answers.invalidIn("deadlines", asked, typed, null);
        Doing doing = timekeeping.extend(known, code, Integer.parseInt(amount), reason, viewer);
        return answers.answerIn("deadlines", asked, doing, "extended", typed, extra);
    }
}
