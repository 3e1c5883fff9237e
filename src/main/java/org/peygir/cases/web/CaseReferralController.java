package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.Doing;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Refers a case (ارجاع) to a person or a whole unit, for action, an opinion or information. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/referrals")
class CaseReferralController {
    /** A day without a time ends with the day. */
    private static final LocalTime EVENING = LocalTime.of(23, 59);

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseReferrals referrals;
    private final CaseNames names;
    private final CaseAnswers answers;
    private final Deadlines deadlines;

    CaseReferralController(
            CaseDossiers dossiers,
            CasePages pages,
            CaseReferrals referrals,
            CaseNames names,
            CaseAnswers answers,
            Deadlines deadlines) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.referrals = referrals;
        this.names = names;
        this.answers = answers;
        this.deadlines = deadlines;
    }

    @GetMapping
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        viewer.require(Permission.CASE_REFER);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.read(number, viewer);
        Optional<String> refusal = CaseReferrals.refusal(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        return page(asked, dossier, Typed.of("refer", Map.of("kind", ReferralKind.OPINION.name())));
    }

    /** @param to {@code s:12} a person, {@code u:3} a whole unit */
    @PostMapping
    String refer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String due,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_REFER);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        String text = Words.clean(question);
        Typed typed = Typed.of("refer", new HashMap<>(Map.of("to", to, "kind", kind, "question", text, "due", due)));
        Optional<ReferralKind> asks = Arrays.stream(ReferralKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst();
        Instant by = due.isBlank() ? null : TypedMoments.parse(due, EVENING).orElse(null);
        Long staff = id(to, "s:");
        Long unit = id(to, "u:");
        boolean known = staff != null && names.knownStaff(staff) || unit != null && names.knownUnit(unit);
        if (!known) typed.errors().add("to", "cases.error.whom");
        if (asks.isEmpty()) typed.errors().add("kind", "cases.error.kind");
        if (text.isEmpty()) typed.errors().add("question", "cases.error.question");
        if (!due.isBlank() && by == null) typed.errors().add("due", "cases.error.date");
        if (asks.isEmpty() || !typed.errors().isEmpty()) return again(asked, typed);
        Doing doing = referrals.refer(CaseDossiers.number(number), asks.get(), staff, unit, text, by, viewer);
        if (doing instanceof Doing.Refused(String key) && FIELDS.containsKey(key)) {
            typed.errors().add(FIELDS.getOrDefault(key, ""), key);
            return again(asked, typed);
        }
        return answers.answer(asked, doing, "referred", typed, "question");
    }

    /** Refusals that the form itself can put right. */
    private static final Map<String, String> FIELDS = Map.of(
            "cases.refusal.past", "due",
            "cases.refusal.too-long", "question",
            "cases.refusal.nobody", "to",
            "cases.refusal.yourself", "to",
            "cases.refusal.excluded", "to");

    private String again(CaseAnswers.Asked asked, Typed typed) {
        asked.response().setStatus(422);
        return page(asked, dossiers.read(asked.number(), asked.viewer()), typed);
    }

    private String page(CaseAnswers.Asked asked, CaseDossier d, Typed typed) {
        Shell shell = asked.shell();
        List<Option> kinds = Arrays.stream(ReferralKind.values())
                .map(k -> new Option(
                        k.name(),
                        shell.t("cartable.referral.kind." + k),
                        shell.t("cartable.referral.kind." + k + ".hint")))
                .toList();
        String usual = shell.t("cases.refer.usual", shell.f().relative(deadlines.due("REFERRAL", shell.now())));
        List<Option> whom = names.askable(shell, d.file(), asked.viewer().staffId());
        asked.model()
                .addAttribute(
                        "page", new ReferPage(pages.head(shell, d), kinds, whom, usual, names.guides(shell), typed));
        return shell.htmx() ? "cases/dossier/referForm" : "cases/dossier/refer";
    }

    private static @Nullable Long id(String to, String prefix) {
        if (!to.startsWith(prefix) || !to.substring(2).matches("[0-9]{1,15}")) return null;
        return Long.parseLong(to.substring(2));
    }
}
