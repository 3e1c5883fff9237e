package org.peygir.cartable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One referral (ارجاع) of a subject from a person to a person or a unit.
 *
 * @param acceptBy until when the other unit takes or returns it by its terms (ORG-12); null: nothing was agreed
 * @param toStaffId null when any member of {@code toUnitId} may answer
 */
public record Referral(
        long id,
        long subjectId,
        ReferralKind kind,
        long fromStaffId,
        long fromUnitId,
        @Nullable Long toStaffId,
        long toUnitId,
        String text,
        Instant sentAt,
        @Nullable Instant seenAt,
        Instant dueAt,
        ReferralState state,
        @Nullable Instant endedAt,
        @Nullable String returnReason,
        int version,
        @Nullable Instant acceptBy,
        @Nullable Instant acceptedAt) {

    /** Whether this person may answer or return it: the one named, or anybody of the unit when no one is. */
    public boolean addressedTo(long staffId, long unitId) {
        return toStaffId != null ? toStaffId == staffId : toUnitId == unitId;
    }
}
