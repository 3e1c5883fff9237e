package org.peygir.cartable.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.peygir.cartable.Holding;

/** The waiting ribbon (نوار انتظار): how the working minutes of a subject divide among its holders. */
public final class Waiting {
    private Waiting() {}

    /** Working minutes between two instants; the same function for all segments. */
    @FunctionalInterface
    public interface WorkingMinutes {
        long between(Instant from, Instant to);
    }

    /**
     * Measures each holding as a difference of two distances from the very start, so that minutes cut at a border are not lost:
     * neighbours add up to the whole exactly. Between the end of a subject and its being open again nobody holds it, and that time is
     * nobody's.
     *
     * @param holdings in order of time; their own minutes are ignored
     * @param now end of the open holding
     */
    public static List<Holding> measured(List<Holding> holdings, Instant now, WorkingMinutes clock) {
        if (holdings.isEmpty()) return List.of();
        Instant start = holdings.getFirst().since();
        List<Holding> measured = new ArrayList<>(holdings.size());
        for (Holding h : holdings) {
            long before = clock.between(start, h.since());
            long upTo = clock.between(start, h.until() == null ? now : h.until());
            measured.add(new Holding(h.staffId(), h.unitId(), h.since(), h.until(), upTo - before));
        }
        return measured;
    }

    /** Joins neighbours of one holder, so that a look away and back does not make two segments of one. */
    public static List<Holding> joined(List<Holding> measured) {
        List<Holding> joined = new ArrayList<>();
        for (Holding h : measured) {
            Holding last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && follows(last, h)) {
                joined.set(
                        joined.size() - 1,
                        new Holding(
                                h.staffId(),
                                h.unitId(),
                                last.since(),
                                h.until(),
                                last.workingMinutes() + h.workingMinutes()));
            } else {
                joined.add(h);
            }
        }
        return joined;
    }

    private static boolean follows(Holding last, Holding next) {
        return last.unitId() == next.unitId()
                && Objects.equals(last.staffId(), next.staffId())
                && next.since().equals(last.until());
    }
}
