package org.peygir.cases.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.About;
import org.peygir.cases.CaseStructures;
import org.peygir.cases.CaseStructures.Foreseen;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Triage;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.Organization;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Draws up the page of who answers. */
@Component
class StructurePages {
    private static final int MINUTES = 60;

    private final Structures structures;
    private final CaseStructures cases;
    private final Organization organization;
    private final CaseNames names;
    private final Clock clock;

    StructurePages(
            Structures structures, CaseStructures cases, Organization organization, CaseNames names, Clock clock) {
        this.structures = structures;
        this.cases = cases;
        this.organization = organization;
        this.names = names;
        this.clock = clock;
    }

    StructurePage page(StructureForm form, FieldErrors errors, boolean saved, Map<String, String> asked, Shell shell) {
        StructureRule house = house();
        return new StructurePage(
                shell.t("structure.name." + name(house)),
                shell.t("structure.about." + name(house)),
                house == null ? null : limits(shell, house),
                structures.current().stream()
                        .filter(rule -> !wide(rule))
                        .map(rule -> row(shell, rule))
                        .toList(),
                structures.coming().stream().map(rule -> row(shell, rule)).toList(),
                structures.history().stream().map(rule -> row(shell, rule)).toList(),
                form(shell, form, errors),
                preview(shell, asked),
                saved);
    }

    private @Nullable StructureRule house() {
        return structures.current().stream()
                .filter(StructurePages::wide)
                .findFirst()
                .orElse(null);
    }

    private static boolean wide(StructureRule rule) {
        return rule.unitId() == null && rule.category().isEmpty();
    }

    private static String name(@Nullable StructureRule rule) {
        HandlingStructure structure = rule == null ? null : rule.structure();
        return structure == null ? "NONE" : structure.name();
    }

    private StructurePage.Row row(Shell shell, StructureRule rule) {
        Long by = rule.setBy();
        return new StructurePage.Row(
                where(shell, rule),
                about(shell, rule),
                rule.structure() == null ? shell.t("structure.ended") : shell.t("structure.name." + rule.structure()),
                limits(shell, rule),
                shell.f().dateTime(rule.from()),
                by == null ? shell.t("structure.by.setup") : names.person(by));
    }

    private String where(Shell shell, StructureRule rule) {
        Long unit = rule.unitId();
        return unit == null ? shell.t("structure.whole") : names.unit(unit, shell.locale());
    }

    private static String about(Shell shell, StructureRule rule) {
        return rule.category().isEmpty()
                ? shell.t("structure.every")
                : shell.t("intake.staff.about." + rule.category());
    }

    private static @Nullable String limits(Shell shell, StructureRule rule) {
        if (rule.structure() != HandlingStructure.HYBRID) return null;
        Long rial = rule.maxRial();
        return shell.t(
                "structure.limits",
                shell.t("platform.severity." + rule.maxSeverity()),
                rial == null
                        ? shell.t("structure.limits.any")
                        : shell.t("structure.limits.rial", shell.f().number(rial)),
                rule.localMinutes() / MINUTES);
    }

    private StructurePage.Form form(Shell shell, StructureForm form, FieldErrors errors) {
        List<Option> options = new ArrayList<>();
        for (HandlingStructure structure : HandlingStructure.values())
            options.add(new Option(
                    structure.name(), shell.t("structure.name." + structure), shell.t("structure.about." + structure)));
        options.add(new Option(StructureForm.END, shell.t("structure.field.structure.end")));
        return new StructurePage.Form(
                form.of("structure", ""),
                form.of("unit", ""),
                form.of("category", ""),
                form.of("from", ""),
                form.of("severity", Integer.toString(StructureRule.USUAL_SEVERITY)),
                form.of("rial", ""),
                form.of("hours", Integer.toString(StructureRule.USUAL_MINUTES / MINUTES)),
                options,
                errors);
    }

    private StructurePage.Preview preview(Shell shell, Map<String, String> asked) {
        List<Option> severities = new ArrayList<>();
        for (int level = 1; level <= 4; level++)
            severities.add(new Option(Integer.toString(level), shell.t("platform.severity." + level)));
        return new StructurePage.Preview(
                asked.getOrDefault("at", ""),
                asked.getOrDefault("on", About.OTHER.name()),
                asked.getOrDefault("of", "2"),
                asked.getOrDefault("claim", ""),
                asked.getOrDefault("solvable", ""),
                units(shell),
                Arrays.stream(About.values())
                        .map(a -> new Option(a.name(), shell.t("intake.staff.about." + a)))
                        .toList(),
                severities,
                List.of(new Option("YES", shell.t("structure.yes")), new Option("NO", shell.t("structure.no"))),
                asked.containsKey("at") ? foreseen(shell, asked) : List.of());
    }

    List<Option> units(Shell shell) {
        return organization.units().stream()
                .filter(Unit::active)
                .map(unit -> new Option(Long.toString(unit.id()), unit.name(shell.locale())))
                .toList();
    }

    /** What cannot be read of the question counts as not asked. */
    private List<String> foreseen(Shell shell, Map<String, String> asked) {
        Long unit = organization.units().stream()
                .map(Unit::id)
                .filter(id -> id.toString().equals(asked.get("at")))
                .findFirst()
                .orElse(null);
        About about = Arrays.stream(About.values())
                .filter(a -> a.name().equals(asked.get("on")))
                .findFirst()
                .orElse(About.OTHER);
        String severity = asked.getOrDefault("of", "");
        String answer = asked.getOrDefault("solvable", "");
        Boolean solvable = answer.equals("YES") ? Boolean.TRUE : answer.equals("NO") ? Boolean.FALSE : null;
        Triage triage = new Triage(
                solvable,
                Boolean.FALSE.equals(solvable) ? CentralReason.NO_AUTHORITY : null,
                TypedRial.read(asked.getOrDefault("claim", ""), "claim", new FieldErrors()));
        Foreseen f = cases.foresee(unit, about, severity.matches("[1-4]") ? Integer.parseInt(severity) : 2, triage);
        return told(shell, f, unit, Boolean.FALSE.equals(solvable));
    }

    private List<String> told(Shell shell, Foreseen f, @Nullable Long unit, boolean said) {
        List<String> told = new ArrayList<>();
        StructureRule rule = f.rule();
        told.add(
                rule == null
                        ? shell.t("structure.preview.rule.none")
                        : shell.t(
                                "structure.preview.rule",
                                shell.t("structure.name." + name(rule)),
                                where(shell, rule),
                                about(shell, rule)));
        String where = names.unit(
                f.decided().where() == org.peygir.cases.domain.FirstPlace.Where.HERE && unit != null
                        ? unit
                        : organization.intakeUnit().id(),
                shell.locale());
        told.add(shell.t("structure.preview.where." + f.decided().where(), where));
        Optional.ofNullable(f.decided().reason())
                .filter(reason -> !said || !CentralReason.said().contains(reason))
                .ifPresent(reason ->
                        told.add(shell.t("structure.preview.reason", shell.t("structure.central." + reason))));
        told.add(shell.t("structure.preview.owner." + f.decided().owner()));
        Integer minutes = f.decided().localMinutes();
        if (minutes != null) told.add(shell.t("structure.preview.clock", minutes / MINUTES));
        return told;
    }

    /** Now, as a whole: what the advisor's button writes. */
    StructureRule everywhere(HandlingStructure structure) {
        return new StructureRule(
                0,
                null,
                "",
                structure,
                StructureRule.USUAL_SEVERITY,
                null,
                StructureRule.USUAL_MINUTES,
                clock.instant(),
                clock.instant(),
                null);
    }
}
