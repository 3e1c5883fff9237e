package org.peygir.routines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision about which routine a new complaint starts; never changed, only followed by a later one for the same conditions.
 *
 * @param unitId told in this unit or one below it; null: anywhere
 * @param subject code of what it is about; empty: whatever
 * @param relation who complains; null: whoever
 * @param routineCode null: from then on these conditions decide nothing
 * @param setBy staff id
 */
public record RoutineBinding(
        long id,
        @Nullable Long unitId,
        String subject,
        @Nullable Relation relation,
        @Nullable String routineCode,
        Instant from,
        Instant setAt,
        long setBy) {
    /** How much it says about the complaint: the more, the narrower. */
    public int conditions() {
        return (unitId == null ? 0 : 1) + (subject.isEmpty() ? 0 : 1) + (relation == null ? 0 : 1);
    }
}
