package org.peygir.organization.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.peygir.organization.Delegating.Refused;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;

/** Which delegations may stand beside each other (CUS-11). */
public final class DelegationRules {
    private DelegationRules() {}

    /**
     * Nobody stands in for themselves; a time that is over, or runs backwards, is none; for one time a person has one deputy, or one a
     * unit; who will be away is named as nobody's deputy. Who is a deputy may still fall ill: then nobody stands in, for there is never a
     * deputy's deputy.
     *
     * @param others all that stand or will stand, of whomever
     */
    public static Optional<Refused> refusal(NewDelegation given, List<Delegation> others, Instant now) {
        Long deputy = given.deputyId();
        if (deputy != null && deputy == given.absentId()) return refused("deputy", "deputies.refusal.self");
        if (!given.until().isAfter(given.from())) return refused("until", "deputies.refusal.backwards");
        if (!given.until().isAfter(now)) return refused("until", "deputies.refusal.past");
        if (given.scope() == DelegationScope.UNIT && given.unitId() == null)
            return refused("unit", "deputies.refusal.unit");
        List<Delegation> meanwhile = others.stream()
                .filter(other -> other.overlaps(given.from(), given.until()))
                .toList();
        if (meanwhile.stream().anyMatch(other -> other.absentId() == given.absentId() && meets(other, given)))
            return refused("from", "deputies.refusal.overlap");
        if (deputy != null && meanwhile.stream().anyMatch(other -> other.absentId() == deputy))
            return refused("deputy", "deputies.refusal.deputy-away");
        return Optional.empty();
    }

    /** Two deputies for one time do not meet when each has another unit; having said to be away is no deputy yet. */
    private static boolean meets(Delegation one, NewDelegation other) {
        if ((one.deputyId() == null) != (other.deputyId() == null)) return false;
        boolean byUnit = one.scope() == DelegationScope.UNIT && other.scope() == DelegationScope.UNIT;
        return other.deputyId() == null || !byUnit || Objects.equals(one.unitId(), other.unitId());
    }

    private static Optional<Refused> refused(String field, String key) {
        return Optional.of(new Refused(field, key));
    }
}
