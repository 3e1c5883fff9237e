package org.peygir.communications.domain;

/** How one try ended. Reasons are short codes without personal data, keys {@code communications.failure.<reason>}. */
public sealed interface Outcome {
    /** Accepted by the outside; {@code via} names the carrier, as {@code smtp} or {@code log}. */
    record Sent(String via) implements Outcome {}

    /** Surely not sent, and worth another try. */
    record Later(String reason) implements Outcome {}

    /** Surely not sent, and no try will change that. */
    record Never(String reason) implements Outcome {}

    /** The connection broke when the message may already have been accepted. */
    record InDoubt(String reason) implements Outcome {}
}
