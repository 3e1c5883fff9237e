package org.peygir.cartable.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
     * the segments add up to the whole exactly.
     *
     * @param holdings in order of time, gapless; their own minutes are ignored
     * @param now end of the open holding
     */
    public static List<Holding> measured(List<Holding> holdings, Instant now, WorkingMinutes clock) {
        if (holdings.isEmpty()) return List.of();
        Instant start = holdings.getFirst().since();
        List<Holding> measured = new ArrayList<>(holdings.size());
        long before = 0;
        for (Holding h : holdings) {
            long upTo = clock.between(start, h.until() == null ? now : h.until());
            measured.add(new Holding(h.staffId(), h.unitId(), h.since(), h.until(), upTo - before));
            before = upTo;
        }
        return measured;
    }

    /** Joins neighbours of one holder, so that a look away and back does not make two segments of one. */
    public static List<Holding> joined(List<Holding> measured) {
        List<Holding> joined = new ArrayList<>();
        for (Holding h : measured) {
            Holding last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.unitId() == h.unitId() && java.util.Objects.equals(last.staffId(), h.staffId())) {
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
}
