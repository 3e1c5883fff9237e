package org.peygir.cartable;

/** What is asked of the person referred to. Information asks for nothing, so nobody waits for it. */
public enum ReferralKind {
    ACTION,
    OPINION,
    INFORMATION;

    /** Whether the subject is in the hands of the person asked until they answer. */
    public boolean holds() {
        return this != INFORMATION;
    }
}
