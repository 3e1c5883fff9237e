package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own reminder: on that day the case is in their follow-up folder (AFS-01). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/follow-up")
class CaseFollowUpController {
    private static final int NOTE_LIMIT = 2_000;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final CaseHandling handling;
    private final CaseAnswers answers;

    CaseFollowUpController(CaseHandling handling, CaseAnswers answers) {
        this.handling = handling;
        this.answers = answers;
    }

    /** @param end true ends the reminder; else {@code on} is its day, from the morning on unless a time is said */
    @PostMapping
    String followUp(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean end,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        var known = CaseDossiers.number(number);
        if (end)
            return answers.answer(
                    asked, handling.followUp(known, null, "", viewer), "follow-up-ended", Typed.nothing(), "");
        String note = Words.clean(why);
        Typed typed = Typed.of("follow-up", Map.of("on", on, "why", note));
        Optional<Instant> at = TypedMoments.parse(on, MORNING);
        if (at.isEmpty()) typed.errors().add("on", "cases.error.date");
        if (note.length() > NOTE_LIMIT) typed.errors().add("why", "cases.refusal.too-long");
        if (at.isEmpty() || !typed.errors().isEmpty()) return answers.invalid(asked, typed, null);
        return answers.answer(asked, handling.followUp(known, at.get(), note, viewer), "follow-up", typed, "on");
    }
}
