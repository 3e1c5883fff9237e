package org.peygir.routines.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.InvalidRoutine.Fault;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

/** What a routine must be before it is published: no case may get stuck in it and every expression must compile. */
public final class SoundRoutine {
    private final Version draft;
    private final Conditions conditions;
    private final List<Fault> faults = new ArrayList<>();

    private SoundRoutine(Version draft, Conditions conditions) {
        this.draft = draft;
        this.conditions = conditions;
    }

    /** @throws InvalidRoutine when {@link #faults} finds any */
    public static void demand(Version draft, Conditions conditions) {
        List<Fault> faults = faults(draft, conditions);
        if (!faults.isEmpty()) throw new InvalidRoutine(faults);
    }

    /** Everything wrong with the draft; ids in it need only be distinct. */
    public static List<Fault> faults(Version draft, Conditions conditions) {
        SoundRoutine check = new SoundRoutine(draft, conditions);
        check.names();
        check.stages();
        check.ways();
        check.paths();
        return check.faults;
    }

    private void names() {
        repeated(draft.stages(), Stage::code);
        repeated(draft.transitions(), Transition::code);
        for (Stage stage : draft.stages()) if (stage.titleWords().isEmpty()) fault("no-title", stage.code());
        for (Transition way : draft.transitions()) if (way.labelWords().isEmpty()) fault("no-title", way.code());
    }

    private <T> void repeated(List<T> all, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (T one : all) if (!seen.add(code.apply(one))) fault("code-twice", code.apply(one));
    }

    private void stages() {
        long starts = draft.stages().stream().filter(Stage::starts).count();
        if (starts != 1) fault("not-one-start", draft.routineCode(), Long.toString(starts));
        for (Stage stage : draft.stages()) {
            List<Transition> out = draft.from(stage.id());
            long defaults = out.stream().filter(Transition::isDefault).count();
            if (stage.ends() && !out.isEmpty()) fault("way-out-of-end", stage.code());
            if (!stage.ends() && out.isEmpty()) fault("no-way-out", stage.code());
            if (stage.kind() == StageKind.DECISION && defaults == 0) fault("decision-without-default", stage.code());
            if (defaults > 1) fault("two-defaults", stage.code());
        }
    }

    private void ways() {
        for (Transition way : draft.transitions()) {
            if (way.condition() != null) expression(way.condition(), way.code());
            for (String field : way.requiredFields()) field(field, way.code());
            for (Requirement needed : way.requirements()) {
                String where = way.code() + "/" + needed.code();
                expression(needed.guard(), where);
                if (needed.message().isEmpty()) fault("no-title", where);
                if (needed.field() != null) field(needed.field(), where);
            }
        }
    }

    private void expression(String text, String where) {
        conditions.fault(text).ifPresent(wrong -> fault("expression", where, wrong));
    }

    private void field(String name, String where) {
        if (!CaseVariables.FIELDS.contains(name)) fault("unknown-field", where, name);
    }

    /** Every stage must be reachable from the start, and an end from every stage. */
    private void paths() {
        Set<Long> starts = ids(draft.stages().stream().filter(Stage::starts).toList());
        Set<Long> ends = ids(draft.stages().stream().filter(Stage::ends).toList());
        Set<Long> reached = closure(starts, Transition::fromId, Transition::toId);
        Set<Long> ending = closure(ends, Transition::toId, Transition::fromId);
        for (Stage stage : draft.stages()) {
            if (!reached.contains(stage.id())) fault("unreachable", stage.code());
            if (!ending.contains(stage.id())) fault("never-ends", stage.code());
        }
    }

    private Set<Long> closure(Set<Long> first, Function<Transition, Long> near, Function<Transition, Long> far) {
        Set<Long> all = new HashSet<>(first);
        Deque<Long> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            Long stage = open.pop();
            for (Transition way : draft.transitions()) {
                if (near.apply(way).equals(stage) && all.add(far.apply(way))) open.push(far.apply(way));
            }
        }
        return all;
    }

    private static Set<Long> ids(List<Stage> stages) {
        return stages.stream().map(Stage::id).collect(Collectors.toSet());
    }

    private void fault(String code, String where) {
        fault(code, where, "");
    }

    private void fault(String code, String where, String detail) {
        faults.add(new Fault(code, where, detail));
    }
}
