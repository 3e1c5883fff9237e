package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose desk a case lies on: take it, give it to a colleague of its unit, or put it back into the queue. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/assignment")
class CaseAssignmentController {
    private final CaseHandling handling;
    private final CaseNames names;
    private final CaseAnswers answers;

    CaseAssignmentController(CaseHandling handling, CaseNames names, CaseAnswers answers) {
        this.handling = handling;
        this.names = names;
        this.answers = answers;
    }

    /** @param to {@code me}, {@code queue} or the id of a colleague */
    @PostMapping
    String assign(
            @PathVariable String number,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable Integer version,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseNumber known = CaseDossiers.number(number);
        if (to.equals("me")) {
            viewer.require(Permission.CASE_TAKE);
            return answers.answer(asked, handling.take(known, viewer), "taken", Typed.nothing(), "");
        }
        viewer.require(Permission.CASE_MOVE);
        if (version == null) throw new NotFound("no version");
        if (to.isEmpty()) {
            Typed typed = Typed.of("assignment", Map.of());
            typed.errors().add("to", "cases.error.whom");
            return answers.invalid(asked, typed, null);
        }
        if (to.equals("queue")) {
            var yours = Map.of("assignee", shell.t("cases.action.to-queue"));
            return answers.answer(
                    asked, handling.assign(known, version, null, viewer), "queued", Typed.nothing(), "", yours);
        }
        long staff = id(to);
        var yours = Map.of("assignee", names.person(staff));
        return answers.answer(
                asked, handling.assign(known, version, staff, viewer), "assigned", Typed.nothing(), "", yours);
    }

    private long id(String typed) {
        if (!typed.matches("[0-9]{1,15}") || !names.knownStaff(Long.parseLong(typed)))
            throw new NotFound("staff " + typed);
        return Long.parseLong(typed);
    }
}
