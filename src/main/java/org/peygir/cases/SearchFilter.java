package org.peygir.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.FormAnswers;

/**
 * Narrows a search; every part may be missing.
 *
 * @param stage code of a stage, of any version of a routine
 * @param unitId the unit that has the case
 * @param open true: not closed yet; false: closed
 * @param severity this or more severe, 1 to 4
 * @param receivedFrom first day, of the organisation's zone, on which it was received
 * @param receivedTo last such day
 * @param answered by an answer to the routine's own form; null: not
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
        boolean late,
        @Nullable Answered answered) {
    public static final SearchFilter NONE = new SearchFilter(null, null, null, null, null, null, null, false);

    /**
     * By an answer to the routine's own form.
     *
     * @param field the code of the field
     * @param either what the answer may be, as {@link FormAnswers} keeps it
     */
    public record Answered(String field, List<Object> either) {
        public Answered {
            either = List.copyOf(either);
        }
    }

    public SearchFilter(
            @Nullable String stage,
            @Nullable Long unitId,
            @Nullable Boolean open,
            @Nullable Channel channel,
            @Nullable Integer severity,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            boolean late) {
        this(stage, unitId, open, channel, severity, receivedFrom, receivedTo, late, null);
    }

    /** The same narrowed by an answer too. */
    public SearchFilter with(@Nullable Answered other) {
        return new SearchFilter(stage, unitId, open, channel, severity, receivedFrom, receivedTo, late, other);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
