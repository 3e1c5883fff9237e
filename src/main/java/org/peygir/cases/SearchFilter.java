package org.peygir.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a search; every part may be missing.
 *
 * @param stage code of a stage, of any version of a routine
 * @param unitId the unit that has the case
 * @param open true: not closed yet; false: closed
 * @param severity this or more severe, 1 to 4
 * @param receivedFrom first day, of the organisation's zone, on which it was received
 * @param receivedTo last such day
 * @param late open and its deadline has passed
 */
public record SearchFilter(
        @Nullable String stage,
        @Nullable Long unitId,
        @Nullable Boolean open,
        @Nullable Channel channel,
        @Nullable Integer severity,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        boolean late) {
    public static final SearchFilter NONE = new SearchFilter(null, null, null, null, null, null, null, false);

    public boolean isEmpty() {
        return equals(NONE);
    }
}
