package org.peygir.api.hooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to knock again. Source of the pauses: Standard Webhooks, its suggested schedule; about three days in all. */
final class Patience {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private Patience() {}

    /** The pause after the n-th try (n ≥ 1) that failed; empty when it was the last. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
