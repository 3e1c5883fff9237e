package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Answering;
import org.peygir.cases.CaseAnswering;
import org.peygir.cases.CaseHandling;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormField;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts answers to the routine's own form right, and shows what they were (RTN-13). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}")
class CaseAnswersController {
    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final OwnFields own;
    private final CaseAnswers answers;
    private final StalePages stale;
    private final CaseAnswering answering;

    CaseAnswersController(
            CaseDossiers dossiers,
            CasePages pages,
            OwnFields own,
            CaseAnswers answers,
            StalePages stale,
            CaseAnswering answering) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.own = own;
        this.answers = answers;
        this.stale = stale;
        this.answering = answering;
    }

    @GetMapping("/answers")
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.read(number, viewer);
        Optional<String> refusal = CaseHandling.act(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        return page(asked, dossier, Map.of(), new FieldErrors());
    }

    @PostMapping("/answers")
    String correct(
            @PathVariable String number,
            @RequestParam int version,
            HttpServletRequest request,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.read(number, viewer);
        Map<String, String> typed = own.ofForm(request.getParameterMap(), dossier.resolution(), dossier.file());
        return switch (answering.correct(CaseDossiers.number(number), version, typed, viewer)) {
            case Answering.Answered _ -> answers.done(asked, "recorded") + "&pane=complaint";
            case Answering.Refused(String key) -> answers.refused(asked, key, Typed.nothing(), "");
            case Answering.Stale _ -> stale(asked, dossier, typed);
            case Answering.Invalid(var problems) -> {
                FieldErrors errors = new FieldErrors();
                OwnFields.add(problems, errors);
                response.setStatus(422);
                yield page(asked, dossier, typed, errors);
            }
        };
    }

    /** The fields that are asked by these answers, for the page that shows them. */
    @PostMapping("/answers/fields")
    String fields(@PathVariable String number, HttpServletRequest request, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.CASE_MOVE);
        CaseDossier dossier = dossiers.read(number, viewer);
        Map<String, String> typed = CaseAnswering.typed(OwnFields.typed(request.getParameterMap()));
        model.addAttribute("fields", own.toCorrect(shell, dossier, typed, null));
        return "routines/form/_fields";
    }

    private String stale(CaseAnswers.Asked asked, CaseDossier dossier, Map<String, String> typed) {
        Map<String, String> yours = new LinkedHashMap<>();
        typed.forEach((code, text) -> yours.put(FormField.PREFIX + code, text));
        return stale.answer(asked, yours, new StalePages.Again(dossier.path() + "/answers", yours));
    }

    private String page(CaseAnswers.Asked asked, CaseDossier d, Map<String, String> typed, FieldErrors errors) {
        Shell shell = asked.shell();
        asked.model()
                .addAttribute(
                        "page",
                        new AnswersPage(
                                pages.head(shell, d),
                                own.toCorrect(shell, d, typed, errors),
                                own.asking(d.file(), d.path() + "/answers/fields"),
                                own.changes(shell, d),
                                errors));
        return shell.htmx() ? "cases/dossier/answersForm" : "cases/dossier/answers";
    }
}
