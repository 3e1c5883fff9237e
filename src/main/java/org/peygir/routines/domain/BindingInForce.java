package org.peygir.routines.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.peygir.routines.BindingChoice;
import org.peygir.routines.BindingChoice.Lost;
import org.peygir.routines.BindingChoice.Why;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineBinding;

/**
 * Which of many decisions counts for one complaint: the one that names most of it; of those that name as much the one that names the
 * subject, then the one that names who complains, then the one of the nearest unit. So there is always one.
 */
public final class BindingInForce {
    private static final Comparator<RoutineBinding> LATEST =
            Comparator.comparing(RoutineBinding::from).thenComparing(RoutineBinding::id);

    private BindingInForce() {}

    /** @param upward the unit where it was told and those above it, nearest first */
    public static BindingChoice choose(
            List<RoutineBinding> all, List<Long> upward, String subject, Relation relation, Instant at) {
        List<RoutineBinding> fitting = current(all, at).stream()
                .filter(one -> one.unitId() == null || upward.contains(one.unitId()))
                .filter(one -> one.subject().isEmpty() || one.subject().equals(subject))
                .filter(one -> one.relation() == null || one.relation() == relation)
                .sorted(Comparator.comparing((RoutineBinding one) -> -one.conditions())
                        .thenComparing(one -> one.subject().isEmpty())
                        .thenComparing(one -> one.relation() == null)
                        .thenComparing(one -> upward.indexOf(one.unitId())))
                .toList();
        if (fitting.isEmpty()) return new BindingChoice(null, List.of());
        RoutineBinding winner = fitting.getFirst();
        return new BindingChoice(
                winner,
                fitting.stream()
                        .skip(1)
                        .map(one -> new Lost(one, why(winner, one)))
                        .toList());
    }

    private static Why why(RoutineBinding winner, RoutineBinding other) {
        if (winner.conditions() > other.conditions()) return Why.MORE;
        if (!winner.subject().isEmpty() && other.subject().isEmpty()) return Why.SUBJECT;
        return winner.relation() != null && other.relation() == null ? Why.RELATION : Why.NEARER;
    }

    /** Of each set of conditions the decision that counts at that moment; those that ended are left out. */
    public static List<RoutineBinding> current(List<RoutineBinding> all, Instant at) {
        return all.stream()
                .filter(one -> one.routineCode() != null && latest(all, one, at))
                .toList();
    }

    private static boolean latest(List<RoutineBinding> all, RoutineBinding one, Instant at) {
        return all.stream()
                .filter(other -> Objects.equals(other.unitId(), one.unitId())
                        && other.subject().equals(one.subject())
                        && other.relation() == one.relation()
                        && !other.from().isAfter(at))
                .max(LATEST)
                .filter(one::equals)
                .isPresent();
    }
}
