package org.peygir.deadlines.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.DigestHours;
import org.peygir.deadlines.Escalation;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.EscalationRules;
import org.peygir.deadlines.spi.DeadlineSubjects;
import org.peygir.deadlines.spi.DeadlineSubjects.Shown;
import org.peygir.deadlines.store.EscalationStore;
import org.peygir.deadlines.web.EscalationPage.Happened;
import org.peygir.deadlines.web.EscalationPage.RuleRow;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words the rules of escalation and what they did. */
@Component
class EscalationPages {
    private static final int HAPPENED = 20;
    private static final int READ = 200;
    /** Steps of so many that are looked through for what the person may see: a unit's may lie behind many of others. */
    private static final int STEPS = 10;

    private final EscalationRules rules;
    private final EscalationStore store;
    private final ObjectProvider<DeadlineSubjects> owners;
    private final Organization organization;

    EscalationPages(
            EscalationRules rules,
            EscalationStore store,
            ObjectProvider<DeadlineSubjects> owners,
            Organization organization) {
        this.rules = rules;
        this.store = store;
        this.owners = owners;
        this.organization = organization;
    }

    /** @param done the key of what was just saved */
    EscalationPage page(RuleForm form, FieldErrors errors, @Nullable String done, Viewer viewer, Shell shell) {
        return page(form, errors, DigestForm.EMPTY, new FieldErrors(), done, viewer, shell);
    }

    /** The times at which people are told could not be read. */
    EscalationPage page(DigestForm digest, FieldErrors errors, Viewer viewer, Shell shell) {
        return page(new RuleForm(0, 0, Map.of()), new FieldErrors(), digest, errors, null, viewer, shell);
    }

    private EscalationPage page(
            RuleForm form,
            FieldErrors errors,
            DigestForm digest,
            FieldErrors digestErrors,
            @Nullable String done,
            Viewer viewer,
            Shell shell) {
        List<RuleRow> rows =
                rules.all().stream().map(rule -> row(shell, rule, viewer)).toList();
        return new EscalationPage(
                rows,
                form(form, errors, viewer, shell),
                digest(digest, digestErrors, viewer, shell),
                happened(shell, viewer),
                done);
    }

    private EscalationPage.Digest digest(DigestForm form, FieldErrors errors, Viewer viewer, Shell shell) {
        return new EscalationPage.Digest(
                rules.digests().stream().map(hours -> told(shell, hours)).toList(),
                form.of("digestUnit"),
                form.of("times"),
                form.night(),
                units(viewer, shell.locale()),
                everywhere(viewer),
                errors);
    }

    private String told(Shell shell, DigestHours hours) {
        Long unit = hours.unitId();
        String where = unit == null
                ? shell.t("escalations.everywhere")
                : organization.unit(unit).name(shell.locale());
        String times = hours.times().stream()
                .map(time -> shell.f().digits(time.toString()))
                .collect(Collectors.joining(shell.t("escalations.comma") + " "));
        return shell.t(hours.atNight() ? "escalations.digest.row.night" : "escalations.digest.row", where, times);
    }

    Set<Long> unitIds() {
        return organization.units().stream().map(Unit::id).collect(Collectors.toSet());
    }

    private RuleRow row(Shell shell, EscalationRule rule, Viewer viewer) {
        Long unit = rule.unitId();
        List<String> where = new ArrayList<>();
        where.add(
                unit == null
                        ? shell.t("escalations.everywhere")
                        : organization.unit(unit).name(shell.locale()));
        if (rule.minSeverity() > 1)
            where.add(shell.t("escalations.from-severity", shell.t("platform.severity." + rule.minSeverity())));
        if (rule.atNight()) where.add(shell.t("escalations.night"));
        return new RuleRow(
                why(shell, rule.trigger(), rule.clockCode(), rule.threshold()),
                deed(shell, rule.deed(), rule.rung()),
                String.join(shell.t("escalations.comma") + " ", where),
                rule.active(),
                EscalationRules.mayEdit(viewer, rule) ? "/escalations/" + rule.id() : null);
    }

    private static String why(Shell shell, Trigger trigger, String clock, int threshold) {
        String key = "escalations.why." + trigger.key();
        return trigger == Trigger.CLOCK
                ? shell.t(key, threshold, shell.t("escalations.clock." + clock))
                : shell.t(key, threshold);
    }

    private static String deed(Shell shell, Deed deed, int rung) {
        String said = shell.t("escalations.deed." + deed.key());
        return deed == Deed.REFER_UP ? shell.t("escalations.deed.to", said, shell.t("escalations.rung." + rung)) : said;
    }

    private List<Happened> happened(Shell shell, Viewer viewer) {
        DeadlineSubjects owner = owners.getIfAvailable();
        if (owner == null) return List.of();
        List<Happened> happened = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (int step = 0; step < STEPS && happened.size() < HAPPENED; step++) {
            List<Escalation> older = store.before(before, READ);
            if (older.isEmpty()) break;
            before = older.getLast().id();
            Map<Long, Shown> shown = owner.show(
                    older.stream().map(Escalation::subject).distinct().toList(), viewer);
            older.stream()
                    .filter(e -> shown.containsKey(e.subject()))
                    .limit(HAPPENED - happened.size())
                    .forEach(e -> happened.add(happened(shell, e, Objects.requireNonNull(shown.get(e.subject())))));
        }
        return happened;
    }

    private Happened happened(Shell shell, Escalation e, Shown subject) {
        return new Happened(
                shell.f().digits(subject.number()),
                subject.title(),
                subject.path(),
                why(shell, e.trigger(), e.clockCode(), e.threshold()),
                what(shell, e),
                shell.f().dateTime(e.at()));
    }

    private String what(Shell shell, Escalation e) {
        if (e.outcome() == Escalation.Outcome.NOBODY) return shell.t("escalations.nobody");
        String said = shell.t("escalations.deed." + e.deed().key());
        Long to = e.staffId();
        return to == null
                ? said
                : shell.t("escalations.deed.to", said, organization.staff(to).displayName());
    }

    private EscalationPage.Form form(RuleForm form, FieldErrors errors, Viewer viewer, Shell shell) {
        return new EscalationPage.Form(
                form.id(),
                form.version(),
                form.of("trigger", Trigger.CLOCK.name()),
                form.of("clock", "RESOLUTION"),
                form.of("threshold", ""),
                form.of("deed", Deed.REMIND_HOLDER.name()),
                form.of("rung", "1"),
                form.of("unit", ""),
                form.of("severity", "1"),
                form.ticked("night", false),
                form.ticked("active", true),
                Arrays.stream(Trigger.values())
                        .map(t -> new Option(t.name(), shell.t("escalations.trigger." + t.key())))
                        .toList(),
                RuleForm.CLOCKS.stream()
                        .map(c -> new Option(c, shell.t("escalations.clock." + c)))
                        .toList(),
                Arrays.stream(Deed.values())
                        .map(d -> new Option(d.name(), shell.t("escalations.deed." + d.key())))
                        .toList(),
                numbers(shell, "escalations.rung."),
                units(viewer, shell.locale()),
                numbers(shell, "platform.severity."),
                everywhere(viewer),
                errors);
    }

    private static boolean everywhere(Viewer viewer) {
        return viewer.allUnits() || viewer.can(Permission.ORGANIZATION_ADMINISTER);
    }

    /** Where this person may edit. */
    private List<Option> units(Viewer viewer, Locale locale) {
        return organization.units().stream()
                .filter(Unit::active)
                .filter(unit -> everywhere(viewer) || viewer.can(Permission.ESCALATION_EDIT, unit.id()))
                .map(unit -> new Option(Long.toString(unit.id()), unit.name(locale)))
                .toList();
    }

    private static List<Option> numbers(Shell shell, String key) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(n -> new Option(Integer.toString(n), shell.t(key + n)))
                .toList();
    }
}
