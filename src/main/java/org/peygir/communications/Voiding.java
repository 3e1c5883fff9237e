package org.peygir.communications;

/** What came of making a receipt void. */
public sealed interface Voiding {
    record Voided(Receipt receipt) implements Voiding {}

    /** Without a reason, or void already. */
    record Refused(String messageKey) implements Voiding {}
}
