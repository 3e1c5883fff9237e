package org.peygir.communications.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.peygir.communications.Channel;

/**
 * When to try again. Sure failures: with growing pauses for about three days, so a gateway may be down over a weekend. In
 * doubt: an e-mail once more, since its Message-ID stays the same and servers and programs drop the second; an SMS never, since
 * nothing would drop it: staff see it and may send it again.
 */
public final class Patience {
    /** How long a claim holds; longer than a batch can take. After it the outcome counts as in doubt. */
    public static final Duration LEASE = Duration.ofMinutes(15);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private Patience() {}

    /** Pause after the n-th try (n ≥ 1) surely failed; empty when it was the last. */
    public static Optional<Duration> afterFailure(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }

    /** Pause after a try with unknown end; empty when it must not be repeated. */
    public static Optional<Duration> afterDoubt(Channel channel, boolean inDoubtBefore) {
        return switch (channel) {
            case EMAIL -> inDoubtBefore ? Optional.empty() : Optional.of(Duration.ofMinutes(10));
            case SMS -> Optional.empty();
        };
    }
}
