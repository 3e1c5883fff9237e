package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peygir.organization.Role;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.EntryAction;
import org.peygir.routines.FormField;
import org.peygir.routines.Requirement;
import org.peygir.routines.RoutineHouse;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.FormTerms;
import org.peygir.routines.domain.Statement;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;
import org.peygir.routines.web.DesignerPage.Choices;
import org.peygir.routines.web.DesignerPage.Group;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms of the designer; only what the engine runs. */
@Component
class DesignerChoices {
    static final List<String> ASSIGNMENTS = List.of("LEAST_LOADED", "ROUND_ROBIN", "QUEUE", "OWNER", "STAFF");

    private final RoutineHouse house;
    private final Sentences sentences;

    DesignerChoices(RoutineHouse house, Sentences sentences) {
        this.house = house;
        this.sentences = sentences;
    }

    Choices of(Version draft, Shell shell) {
        return new Choices(
                named(StageKind.values(), "routines.kind.", shell),
                CaseTerm.STATUSES.stream()
                        .filter(status -> !status.equals(CaseTerm.CLOSED))
                        .map(status -> new Option(status, shell.t("cases.status." + status)))
                        .toList(),
                house.units(shell.locale()),
                ASSIGNMENTS.stream()
                        .map(one -> new Option(one, shell.t("routines.assignment." + one)))
                        .toList(),
                house.people(),
                named(StageDeadline.Unit.values(), "routines.deadline.", shell),
                named(EntryAction.values(), "routines.entry.", shell),
                named(Trigger.values(), "routines.trigger.", shell),
                named(Branch.Ask.values(), "routines.branches.ask.", shell),
                named(Branches.Until.values(), "routines.branches.until.", shell),
                named(Role.values(), "organization.role.", shell),
                draft.stages().stream()
                        .map(stage -> new Option(stage.code(), stage.title(shell.locale())))
                        .toList(),
                house.movers().stream()
                        .map(role -> new Option(role.name(), shell.t("organization.role." + role)))
                        .toList(),
                fields(draft, shell),
                known(draft).stream()
                        .map(one -> new Option(one.code(), one.message().in(shell.locale())))
                        .toList(),
                statements(draft, shell));
    }

    /** Requirements that a way can be given: those of the draft, then those of the shipped routine that it has not. */
    List<Requirement> known(Version draft) {
        Map<String, Requirement> all = new LinkedHashMap<>();
        for (Version each : List.of(draft, RoutineFile.read(Publication.preset("home-care"))))
            for (Transition way : each.transitions())
                for (Requirement one : way.requirements()) all.putIfAbsent(one.code(), one);
        return List.copyOf(all.values());
    }

    private static List<Option> fields(Version draft, Shell shell) {
        List<Option> fields = new ArrayList<>();
        for (String field : CaseVariables.FIELDS) fields.add(new Option(field, shell.t("routines.term." + field)));
        for (FormField field : draft.form().fields()) fields.add(new Option(field.name(), field.label(shell.locale())));
        return fields;
    }

    private List<Group> statements(Version draft, Shell shell) {
        List<Group> groups = new ArrayList<>();
        Sentences speaking = sentences.speaking(draft.form());
        for (CaseTerm term : FormTerms.of(draft.form()))
            groups.add(new Group(
                    speaking.term(term, shell.locale()),
                    Statement.of(term).stream()
                            .map(one -> new Option(one.code(), speaking.option(one, shell.locale())))
                            .toList()));
        for (CaseTerm term : CaseTerm.ALL) {
            groups.add(new Group(
                    sentences.term(term, shell.locale()),
                    Statement.ALL.stream()
                            .filter(one -> one.term().equals(term))
                            .map(one -> new Option(one.code(), sentences.option(one, shell.locale())))
                            .toList()));
        }
        return groups;
    }

    private static List<Option> named(Enum<?>[] values, String prefix, Shell shell) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), shell.t(prefix + one.name())))
                .toList();
    }
}
