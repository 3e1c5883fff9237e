package org.peygir.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away for a time and another stands in for them (جانشین, CUS-11).
 *
 * @param deputyId null: away, and nobody stands in
 * @param from the first instant; @param until the first instant at which it is over
 * @param unitId for {@link DelegationScope#UNIT}, else null
 * @param fullAuthority the deputy may grant what the absent person may; else no more than either of them
 * @param restricted cases kept among few named people too
 * @param endedAt when somebody ended it before its time, or null
 */
public record Delegation(
        long id,
        long absentId,
        @Nullable Long deputyId,
        Instant from,
        Instant until,
        DelegationScope scope,
        @Nullable Long unitId,
        boolean fullAuthority,
        boolean restricted,
        Instant setAt,
        long setBy,
        @Nullable Instant endedAt) {

    public boolean inForce(Instant at) {
        return endedAt == null && !at.isBefore(from) && at.isBefore(until);
    }

    /** Not over: in force, or still to come. */
    public boolean standing(Instant at) {
        return endedAt == null && at.isBefore(until);
    }

    public boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return endedAt == null && from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }
}
