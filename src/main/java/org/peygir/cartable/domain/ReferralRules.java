package org.peygir.cartable.domain;

import java.util.Optional;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralState;

/** Who may do what with a referral, and when. Each rule answers with the key of its refusal, or with nothing. */
public final class ReferralRules {
    private ReferralRules() {}

    /** Answering ends a referral once; only the person or unit asked may. */
    public static Optional<String> answer(Referral referral, long staffId, long unitId) {
        if (!referral.state().open()) return Optional.of("cartable.referral.ended");
        if (!referral.addressedTo(staffId, unitId)) return Optional.of("cartable.referral.not-yours");
        return Optional.empty();
    }

    /** Only what was sent for information ends by being read; an action or an opinion wants an answer. */
    public static Optional<String> acknowledge(Referral referral, long staffId, long unitId) {
        Optional<String> refusal = answer(referral, staffId, unitId);
        if (refusal.isPresent()) return refusal;
        return referral.kind().holds() ? Optional.of("cartable.referral.answer-needed") : Optional.empty();
    }

    /** Taken in hand once, where the unit's terms ask for it (ORG-12). */
    public static Optional<String> accept(Referral referral, long staffId, long unitId) {
        Optional<String> refusal = answer(referral, staffId, unitId);
        if (refusal.isPresent()) return refusal;
        if (referral.acceptBy() == null) return Optional.of("cartable.referral.no-terms");
        return referral.acceptedAt() == null ? Optional.empty() : Optional.of("cartable.referral.accepted-already");
    }

    /** A return without a reason tells the sender nothing, so it is refused. */
    public static Optional<String> giveBack(Referral referral, long staffId, long unitId, String reason) {
        Optional<String> refusal = answer(referral, staffId, unitId);
        if (refusal.isPresent()) return refusal;
        return reason.isBlank() ? Optional.of("cartable.referral.reason-needed") : Optional.empty();
    }

    /** The sender may recall what nobody has looked at yet (requirements 3.4). */
    public static Optional<String> recall(Referral referral, long staffId) {
        if (referral.fromStaffId() != staffId) return Optional.of("cartable.referral.not-yours");
        if (referral.state() == ReferralState.SEEN) return Optional.of("cartable.referral.seen");
        return referral.state().open() ? Optional.empty() : Optional.of("cartable.referral.ended");
    }
}
