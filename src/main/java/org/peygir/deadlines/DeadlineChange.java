package org.peygir.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A due time that moved, and why, in the words of who moved it (of a pause: the code of its reason).
 *
 * @param unit whose calendar was published, 0 = the organisation's; null unless CALENDAR
 * @param edition number of the version of that calendar; null unless CALENDAR
 */
public record DeadlineChange(
        Kind kind,
        Instant at,
        Instant before,
        Instant after,
        String reason,
        @Nullable Long unit,
        @Nullable Integer edition) {
    public enum Kind {
        CALENDAR,
        EXTENSION,
        /** The clock stood and goes on. */
        PAUSE,
        /** More was known of the case, and another commitment is for such cases. */
        CLASSIFICATION
    }
}
