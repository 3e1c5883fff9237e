package org.peygir.cartable;

/** What became of an answer to a referral, or of taking it back. */
public sealed interface Replying {
    record Done(Referral referral) implements Replying {}

    /** {@code messageKey}: cartable.referral.ended, …not-yours, …seen, …reason-needed, …not-opinion. */
    record Refused(String messageKey) implements Replying {}
}
