package org.peygir.communications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message; for staff to see.
 *
 * @param recipient masked, as 0912***4567
 * @param settledAt when it went out or was given up; null while it waits
 * @param failure reason code of the last failure, key {@code communications.failure.<code>}; empty for none
 */
public record SentMessage(
        long id,
        Channel channel,
        String recipient,
        String title,
        State state,
        Instant createdAt,
        @Nullable Instant settledAt,
        int attempts,
        String failure) {
    /** Where a message stands. */
    public enum State {
        QUEUED,
        SENT,
        FAILED
    }
}
