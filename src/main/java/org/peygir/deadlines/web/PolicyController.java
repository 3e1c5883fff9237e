package org.peygir.deadlines.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.DeadlineTraits;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policies.Version;
import org.peygir.deadlines.Policy;
import org.peygir.organization.CustomerGroups;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The commitments as they are, and which of them wins for a sample case. */
@Controller
class PolicyController {
    private static final int HISTORY = 20;
    private static final String WON = "WON";

    private final Policies policies;
    private final Organization organization;
    private final DeadlineWords words;
    private final CustomerGroups groups;

    PolicyController(Policies policies, Organization organization, DeadlineWords words, CustomerGroups groups) {
        this.policies = policies;
        this.organization = organization;
        this.words = words;
        this.groups = groups;
    }

    /** With any of the sample's parameters the page tells who wins for such a case. */
    @GetMapping("/policies")
    String list(@RequestParam Map<String, String> asked, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.CALENDAR_EDIT);
        Optional<Version> draft = policies.draft();
        Version shown = draft.orElseGet(policies::published);
        var sample = new PolicyListPage.Sample(
                text(asked, "category"),
                text(asked, "severity"),
                text(asked, "track"),
                text(asked, "unit"),
                text(asked, "tier"));
        boolean tried = asked.containsKey("severity");
        Map<Long, String> fates = tried ? fates(shell, shown, sample) : Map.of();
        model.addAttribute(
                "page",
                new PolicyListPage(
                        draft.map(Version::version).orElse(0),
                        draft.isPresent() ? null : since(shell, shown),
                        Policies.CODES.stream()
                                .map(code -> group(shell, viewer, code, shown, fates))
                                .toList(),
                        sample,
                        severities(shell),
                        tracks(shell),
                        units(shell, viewer, true),
                        tried,
                        policies.history(HISTORY).stream()
                                .map(v -> history(shell, v))
                                .toList()));
        return "deadlines/policyList";
    }

    private PolicyListPage.Group group(
            Shell shell, Viewer viewer, String code, Version shown, Map<Long, String> fates) {
        List<PolicyListPage.Line> lines = policies.inOrder(shown.lines()).stream()
                .filter(p -> p.code().equals(code))
                .map(p -> line(shell, viewer, p, fates.get(p.id())))
                .toList();
        return new PolicyListPage.Group(
                code, DeadlineWords.name(shell, code), lines, shell.url("/policies/lines/0", "code", code));
    }

    private PolicyListPage.Line line(Shell shell, Viewer viewer, Policy p, @Nullable String fate) {
        return new PolicyListPage.Line(
                words.conditions(shell, p),
                DeadlineWords.amount(shell, p.amount(), p.unit()),
                Policies.mayEdit(viewer, p.unitId()) ? "/policies/lines/" + p.id() : null,
                WON.equals(fate),
                fate == null || fate.equals(WON) ? "" : fate);
    }

    /** How each line fares with the sample case: {@link #WON}, or why it lost. */
    private Map<Long, String> fates(Shell shell, Version shown, PolicyListPage.Sample sample) {
        DeadlineTraits traits = new DeadlineTraits(
                sample.category(),
                PolicyForm.severity(sample.severity()),
                sample.track(),
                known(sample.unit()) ? Long.parseLong(sample.unit()) : 0,
                sample.tier());
        Map<Long, String> fates = new HashMap<>();
        for (Policies.Trial trial : policies.trial(shown.lines(), traits)) {
            fates.put(trial.winner().id(), WON);
            for (Policy.Lost lost : trial.lost()) fates.put(lost.policy().id(), DeadlineWords.why(shell, lost));
        }
        return fates;
    }

    private boolean known(String unit) {
        return unit.matches("[0-9]{1,15}")
                && organization.units().stream()
                        .anyMatch(u -> Long.toString(u.id()).equals(unit));
    }

    private String history(Shell shell, Version v) {
        Long staff = v.staffId();
        String who = staff == null ? "" : organization.staff(staff).displayName();
        return shell.t("deadlines.policies.version", v.number(), since(shell, v), who, v.reason());
    }

    /** The shipped version holds from the beginning of time, which is no date to read. */
    private static String since(Shell shell, Version v) {
        return v.number() == 1
                ? shell.t("deadlines.policies.since-ever")
                : shell.t("deadlines.policies.since", shell.f().dateTime(v.from()));
    }

    static List<Option> tracks(Shell shell) {
        return Policies.TRACKS.stream()
                .map(track -> new Option(track, shell.t("deadlines.track." + track)))
                .toList();
    }

    static List<Option> severities(Shell shell) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(n -> new Option(Integer.toString(n), shell.t("platform.severity." + n)))
                .toList();
    }

    /** All active units, or those for which this person may make lines. */
    List<Option> units(Shell shell, Viewer viewer, boolean all) {
        return organization.units().stream()
                .filter(Unit::active)
                .filter(u -> all || Policies.mayEdit(viewer, u.id()))
                .map(u -> new Option(Long.toString(u.id()), u.name(shell.locale())))
                .toList();
    }

    /** The groups that the organisation has, and the one that is chosen. */
    List<Option> groups(String chosen) {
        return Stream.concat(groups.names().stream(), Stream.of(chosen))
                .filter(group -> !group.isEmpty())
                .distinct()
                .map(group -> new Option(group, group))
                .toList();
    }

    private static String text(Map<String, String> asked, String name) {
        @Nullable String typed = asked.get(name);
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
