package org.peygir.cartable;

/** How far a referral (ارجاع) came: sent, seen, then one of three ends. */
public enum ReferralState {
    SENT,
    SEEN,
    ANSWERED,
    RETURNED,
    RECALLED;

    public boolean open() {
        return this == SENT || this == SEEN;
    }
}
