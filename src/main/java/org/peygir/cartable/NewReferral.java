package org.peygir.cartable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A referral to be sent; {@code toStaffId} null means the whole unit. */
public record NewReferral(
        long subjectId,
        ReferralKind kind,
        long fromStaffId,
        long fromUnitId,
        @Nullable Long toStaffId,
        long toUnitId,
        String text,
        Instant dueAt) {}
