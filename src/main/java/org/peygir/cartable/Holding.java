package org.peygir.cartable;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one person or unit had the subject. The holdings of a subject leave no gap and never overlap, so
 * their working minutes add up to the whole exactly.
 *
 * @param staffId null while it lay in the unit's queue
 * @param until null for the holder of now
 * @param workingMinutes up to {@code until}, or to the moment of reading
 */
public record Holding(
        @Nullable Long staffId,
        long unitId,
        Instant since,
        @Nullable Instant until,
        long workingMinutes) {

    public boolean current() {
        return until == null;
    }

    /** Calendar time, Fridays and nights included. */
    public Duration calendarTime(Instant now) {
        return Duration.between(since, until == null ? now : until);
    }
}
