package org.peygir.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application's clock: UTC, in microseconds as the database keeps them. Work may be done as of another moment, on the
 * calling thread only: so a demonstration gets a past by the same commands that people use.
 */
public final class ApplicationClock extends Clock {
    private final ThreadLocal<@Nullable Instant> standing = new ThreadLocal<>();

    /** Runs {@code work} with this thread's time standing at {@code moment}. */
    public <T> T at(Instant moment, Supplier<T> work) {
        Instant before = standing.get();
        standing.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) standing.remove();
            else standing.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant moment = standing.get();
        return moment != null ? moment : Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Zones are chosen where a date is needed, not in the clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock is UTC");
    }
}
