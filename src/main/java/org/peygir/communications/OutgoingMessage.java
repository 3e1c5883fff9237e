package org.peygir.communications;

import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param subjectId what it is about, as the id of a case; null for none
 * @param recipient mobile number in E.164 or e-mail address, in normal form
 * @param title subject of an e-mail; for SMS only shown to staff
 * @param secret the body is wiped from the outbox once it is out: for one-time codes
 */
public record OutgoingMessage(
        @Nullable Long subjectId, Channel channel, String recipient, String title, String body, boolean secret) {
    public OutgoingMessage(@Nullable Long subjectId, Channel channel, String recipient, String title, String body) {
        this(subjectId, channel, recipient, title, body, false);
    }

    /** Stays out of logs. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + channel + " about " + subjectId + "]";
    }
}
