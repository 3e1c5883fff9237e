package org.peygir.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delegation to be made; what its parts mean stands at {@link Delegation}. */
public record NewDelegation(
        long absentId,
        @Nullable Long deputyId,
        Instant from,
        Instant until,
        DelegationScope scope,
        @Nullable Long unitId,
        boolean fullAuthority,
        boolean restricted) {}
