package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseOwnership;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who answers for a case (ORG-06): offered, and passed on only when the other accepts. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/owner")
class CaseOwnerController {
    private final CaseDossiers dossiers;
    private final CaseOwnership ownership;
    private final CaseNames names;
    private final CaseAnswers answers;

    CaseOwnerController(CaseDossiers dossiers, CaseOwnership ownership, CaseNames names, CaseAnswers answers) {
        this.dossiers = dossiers;
        this.ownership = ownership;
        this.names = names;
        this.answers = answers;
    }

    /** @param answer {@code offer}, {@code accept} or {@code decline} */
    @PostMapping
    String own(
            @PathVariable String number,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseNumber known = CaseDossiers.number(number);
        return switch (answer) {
            case "accept" ->
                answers.answer(asked, ownership.answer(known, true, viewer), "owner-accepted", Typed.nothing(), "");
            case "decline" ->
                answers.answer(asked, ownership.answer(known, false, viewer), "owner-declined", Typed.nothing(), "");
            case "offer" -> offer(asked, known, owner, Words.clean(reason));
            default -> throw new NotFound("owner " + answer);
        };
    }

    private String offer(CaseAnswers.Asked asked, CaseNumber number, String owner, String reason) {
        dossiers.file(asked.number(), asked.viewer());
        Typed typed = Typed.of("owner", Map.of("owner", owner, "reason", reason));
        if (!owner.matches("[0-9]{1,15}") || !names.knownStaff(Long.parseLong(owner))) {
            typed.errors().add("owner", "cases.error.whom");
            return answers.invalid(asked, typed, null);
        }
        var doing = ownership.offer(number, Long.parseLong(owner), reason, asked.viewer());
        return answers.answer(asked, doing, "owner-offered", typed, "reason");
    }
}
