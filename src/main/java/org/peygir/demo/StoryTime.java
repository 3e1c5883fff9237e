package org.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Goes forward by random hours, never past now. */
final class StoryTime {
    private final Instant now;
    private final Random random;
    private Instant at;

    StoryTime(Instant at, Instant now, Random random) {
        this.at = at;
        this.now = now;
        this.random = random;
    }

    boolean pass(int hours, int most) {
        Instant next = at.plus(Duration.ofMinutes(hours * 60L + random.nextInt((most - hours) * 60)));
        if (next.isAfter(now)) return false;
        at = next;
        return true;
    }

    /** The same by just so many hours. */
    boolean pass(int hours) {
        Instant next = at.plus(Duration.ofHours(hours));
        if (next.isAfter(now)) return false;
        at = next;
        return true;
    }

    /** When it has come to. */
    Instant at() {
        return at;
    }

    /** Whether it has come to the last so many days. */
    boolean recent(int days) {
        return at.isAfter(now.minus(Duration.ofDays(days)));
    }
}
