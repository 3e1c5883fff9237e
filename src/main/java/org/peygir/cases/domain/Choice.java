package org.peygir.cases.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the next piece of work goes to among those who may have it (RTN-14). Pure: the caller brings loads and a turn. */
public final class Choice {
    private Choice() {}

    /** Each in turn; {@code turn} grows by one with every call of the caller. */
    public static Optional<Long> roundRobin(List<Long> candidates, long turn) {
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get((int) Math.floorMod(turn, (long) candidates.size())));
    }

    /** The one with the fewest open items; the first of the list when equal. */
    public static Optional<Long> leastLoaded(List<Long> candidates, Map<Long, Integer> load) {
        return candidates.stream().min(Comparator.comparingInt(id -> load.getOrDefault(id, 0)));
    }
}
