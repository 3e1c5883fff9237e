package org.peygir.routines.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.BindingChoice;
import org.peygir.routines.BindingChoice.Lost;
import org.peygir.routines.Bindings;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineBinding;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.web.BindingPage.Row;
import org.peygir.routines.web.BindingPage.Typed;
import org.springframework.stereotype.Component;

/** Draws up the page of which routine starts when. */
@Component
class BindingPages {
    private final Bindings bindings;
    private final Routines routines;
    private final RoutineDrafts drafts;
    private final Organization organization;
    private final Clock clock;

    BindingPages(Bindings bindings, Routines routines, RoutineDrafts drafts, Organization organization, Clock clock) {
        this.bindings = bindings;
        this.routines = routines;
        this.drafts = drafts;
        this.organization = organization;
        this.clock = clock;
    }

    BindingPage page(
            BindingForm form,
            FieldErrors errors,
            boolean saved,
            Map<String, String> asked,
            Viewer viewer,
            Shell shell) {
        BindingForm ahead = new BindingForm(asked);
        List<Option> offered = new ArrayList<>(offered(shell));
        offered.add(new Option(BindingForm.END, shell.t("bindings.end")));
        return new BindingPage(
                title(bindings.usual(), shell),
                rows(bindings.current(), shell),
                rows(bindings.coming(), shell),
                rows(bindings.history(), shell),
                typed(form),
                errors,
                typed(ahead),
                asked.containsKey("subject") ? foreseen(ahead, shell) : List.of(),
                offered,
                units(shell),
                BindingForm.SUBJECTS.stream()
                        .map(one -> new Option(one, shell.t("intake.staff.about." + one)))
                        .toList(),
                Arrays.stream(Relation.values())
                        .map(one -> new Option(one.name(), shell.t("bindings.relation." + one)))
                        .toList(),
                saved,
                viewer.can(Permission.ROUTINE_EDIT));
    }

    /** Routines that a complaint can start on. */
    List<Option> offered(Shell shell) {
        return drafts.editions().stream()
                .filter(one -> one.inForce())
                .map(one -> new Option(
                        one.routineCode(), routines.version(one.versionId()).title(shell.locale())))
                .toList();
    }

    private static Typed typed(BindingForm form) {
        return new Typed(form.of("routine"), form.of("unit"), form.of("subject"), form.of("relation"), form.of("from"));
    }

    private List<Option> units(Shell shell) {
        return organization.units().stream()
                .filter(Unit::active)
                .map(unit -> new Option(Long.toString(unit.id()), unit.name(shell.locale())))
                .toList();
    }

    private String title(@Nullable String code, Shell shell) {
        return code == null ? shell.t("bindings.ended") : routines.inForce(code).title(shell.locale());
    }

    private List<Row> rows(List<RoutineBinding> list, Shell shell) {
        return list.stream().map(one -> row(one, shell)).toList();
    }

    private Row row(RoutineBinding one, Shell shell) {
        return new Row(
                title(one.routineCode(), shell),
                unit(one, shell),
                subject(one, shell),
                relation(one, shell),
                shell.f().dateTime(one.from()),
                organization.staff(one.setBy()).displayName());
    }

    private String unit(RoutineBinding one, Shell shell) {
        Long unit = one.unitId();
        return unit == null
                ? shell.t("structure.whole")
                : organization.unit(unit).name(shell.locale());
    }

    private static String subject(RoutineBinding one, Shell shell) {
        return one.subject().isEmpty() ? shell.t("structure.every") : shell.t("intake.staff.about." + one.subject());
    }

    private static String relation(RoutineBinding one, Shell shell) {
        Relation relation = one.relation();
        return shell.t("bindings.relation." + (relation == null ? "ANY" : relation.name()));
    }

    /** What cannot be read of the question counts as not asked. */
    private List<String> foreseen(BindingForm asked, Shell shell) {
        Long unit = organization.units().stream()
                .map(Unit::id)
                .filter(id -> id.equals(asked.unit()))
                .findFirst()
                .orElse(null);
        Relation relation = Objects.requireNonNullElse(asked.relation(), Relation.PERSON);
        BindingChoice choice = bindings.choose(unit, asked.of("subject"), relation, clock.instant());
        List<String> told = new ArrayList<>();
        told.add(shell.t("bindings.starts", title(bindings.routine(choice), shell)));
        RoutineBinding winner = choice.winner();
        told.add(winner == null ? shell.t("bindings.why.usual") : shell.t("bindings.why", words(winner, shell)));
        for (Lost lost : choice.lost())
            told.add(shell.t(
                    "bindings.lost",
                    title(lost.binding().routineCode(), shell),
                    words(lost.binding(), shell),
                    shell.t("bindings.lost." + lost.why())));
        return told;
    }

    private String words(RoutineBinding one, Shell shell) {
        return shell.t("bindings.words", unit(one, shell), subject(one, shell), relation(one, shell));
    }
}
