package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Verdict;
import org.peygir.cases.CaseReferrals;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of a referral: an opinion, its return, its recall, or that it was read. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/referrals/{id}")
class CaseReplyingController {
    private final CaseDossiers dossiers;
    private final CaseReferrals referrals;
    private final CaseAnswers answers;

    CaseReplyingController(CaseDossiers dossiers, CaseReferrals referrals, CaseAnswers answers) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.answers = answers;
    }

    /** Fields carry the referral's id in their names, since a page may ask for several opinions. */
    @PostMapping("/opinion")
    String opinion(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_GIVE_OPINION);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        dossiers.file(number, viewer);
        String field = "opinion-" + id;
        String text = Words.clean(parameters.getOrDefault(field, ""));
        String chosen = parameters.getOrDefault("verdict-" + id, "");
        Typed typed = Typed.of(field, Map.of(field, text, "verdict-" + id, chosen));
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(v -> v.name().equals(chosen))
                .findFirst();
        if (verdict.isEmpty()) typed.errors().add("verdict-" + id, "cases.error.verdict");
        if (text.isEmpty()) typed.errors().add(field, "cartable.opinion.text-needed");
        if (verdict.isEmpty() || !typed.errors().isEmpty()) return answers.invalid(asked, typed, null);
        var doing = referrals.answer(CaseDossiers.number(number), id, verdict.get(), text, viewer);
        return answers.answer(asked, doing, "opinion", typed, field);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        String field = "reason-" + id;
        String reason = Words.clean(parameters.getOrDefault(field, ""));
        Typed typed = Typed.of("return-" + id, Map.of(field, reason));
        var doing = referrals.giveBack(CaseDossiers.number(number), id, reason, viewer);
        return answers.answer(asked, doing, "returned", typed, field);
    }

    @PostMapping("/recall")
    String recall(
            @PathVariable String number,
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        var doing = referrals.recall(CaseDossiers.number(number), id, viewer);
        return answers.answer(asked, doing, "recalled", Typed.nothing(), "");
    }

    /** Takes in hand what another unit handed over. */
    @PostMapping("/acceptance")
    String accept(
            @PathVariable String number,
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        var doing = referrals.accept(CaseDossiers.number(number), id, viewer);
        return answers.answer(asked, doing, "accepted", Typed.nothing(), "");
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable String number,
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        var doing = referrals.acknowledge(CaseDossiers.number(number), id, viewer);
        return answers.answer(asked, doing, "acknowledged", Typed.nothing(), "");
    }
}
