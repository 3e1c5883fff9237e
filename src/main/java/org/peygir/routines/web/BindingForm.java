package org.peygir.routines.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.DecisionDay;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineBinding;
import org.peygir.routines.domain.CaseTerm;

/** A decision about which routine starts, as typed. */
record BindingForm(Map<String, String> typed) {
    /** Ends a decision; no routine has this code. */
    static final String END = "END";

    /** What complaints are about, by code. */
    static final java.util.List<String> SUBJECTS =
            CaseTerm.of("about").orElseThrow().values();

    String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Null when something is wrong with it; @param errors gets what */
    @Nullable
    RoutineBinding read(Set<Long> units, Set<String> routines, Clock clock, FieldErrors errors) {
        String routine = of("routine");
        if (!routine.equals(END) && !routines.contains(routine)) errors.add("routine", "structure.error.choose");
        Long unit = unit();
        if (!of("unit").isEmpty() && (unit == null || !units.contains(unit)))
            errors.add("unit", "structure.error.choose");
        String subject = of("subject");
        if (!subject.isEmpty() && !SUBJECTS.contains(subject)) errors.add("subject", "structure.error.choose");
        Relation relation = relation();
        if (!of("relation").isEmpty() && relation == null) errors.add("relation", "structure.error.choose");
        Instant from = DecisionDay.read(of("from"), clock.instant(), errors);
        if (!errors.isEmpty() || from == null) return null;
        return new RoutineBinding(
                0, unit, subject, relation, routine.equals(END) ? null : routine, from, clock.instant(), 0);
    }

    @Nullable
    Long unit() {
        return of("unit").matches("[0-9]{1,18}") ? (Long) Long.parseLong(of("unit")) : null;
    }

    @Nullable
    Relation relation() {
        for (Relation one : Relation.values()) if (one.name().equals(of("relation"))) return one;
        return null;
    }
}
