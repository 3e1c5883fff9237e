package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CasePromises;
import org.peygir.cases.Doing;
import org.peygir.cases.NewPromise;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing down a promise, and what became of it (CUS-25, AFS-20). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/promises")
class CasePromiseController {
    private final CaseDossiers dossiers;
    private final CaseAnswers answers;
    private final CasePromises promises;

    CasePromiseController(CaseDossiers dossiers, CaseAnswers answers, CasePromises promises) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.promises = promises;
    }

    @PostMapping
    String make(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String promised,
            @RequestParam(defaultValue = "") String promisedFor,
            @RequestParam(defaultValue = "") String means,
            @RequestParam(defaultValue = "") String recipient,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_NOTE);
        dossiers.file(number, viewer);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        PromiseForm form = new PromiseForm(promised, promisedFor, means, recipient);
        Typed typed = Typed.of("promise", form.values());
        NewPromise promise = form.read(typed.errors());
        if (promise == null) return answers.invalid(asked, typed, null);
        Doing doing = promises.make(CaseDossiers.number(number), promise, viewer);
        return answers.answer(asked, doing, "promise", typed, "promisedFor");
    }

    /** @param kept false says that it will not be kept */
    @PostMapping("/{id}/outcome")
    String settle(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "true") boolean kept,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_NOTE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        String field = "outcome-" + id;
        String note = Words.clean(parameters.getOrDefault(field, ""));
        Doing doing = promises.settle(CaseDossiers.number(number), id, kept, note, viewer);
        Typed typed = Typed.of("promise-" + id, Map.of("note", note));
        return answers.answer(asked, doing, kept ? "promise-kept" : "promise-broken", typed, field);
    }
}
