package org.peygir.api.hooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one program.
 *
 * @param status the last answer, null when none came
 * @param error why there was none: {@code connect}, {@code timeout}, {@code private}, {@code address}
 * @param nextAttemptAt null when it arrived or was given up
 */
public record Delivery(
        long id,
        String eventId,
        String type,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Instant nextAttemptAt) {
    public enum State {
        WAITING,
        DELIVERED,
        DEAD
    }
}
