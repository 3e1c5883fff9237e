package org.peygir.routines;

import java.time.Instant;

/** The working minutes between two moments, by the organisation's calendar; routines know no calendar themselves. */
@FunctionalInterface
public interface WorkedTime {
    /** At least 0. */
    long minutes(Instant from, Instant to);
}
