package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralState;
import org.peygir.routines.Branch;

/**
 * How far one of those is who were asked at once.
 *
 * @param referral the one that counts; null: it was never sent, as in a version that asks more than the one before
 */
public record BranchState(Branch branch, @Nullable Referral referral) {
    public boolean answered() {
        return referral != null && referral.state() == ReferralState.ANSWERED;
    }

    public boolean open() {
        return referral != null && referral.state().open();
    }

    public boolean late(Instant now) {
        return referral != null && referral.state().open() && referral.dueAt().isBefore(now);
    }

    /** Returned, taken back, never sent, or not answered in time. */
    public boolean mayBeSentAgain(Instant now) {
        return !answered() && (!open() || late(now));
    }
}
