package org.peygir.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The application's clock in tests: real time until a test sets or advances it; set back after each test method. With
 * {@code PEYGIR_TEST_NOW=2027-03-20T20:25:00Z} the tests run as if they had begun then: no test may depend on the day or the hour.
 */
@Primary
public final class SettableClock extends Clock {
    private static final Duration BEGUN = begun(System.getenv("PEYGIR_TEST_NOW"));

    private volatile Duration shift = BEGUN;
    private volatile Instant fixed;

    /** Time stands still at this moment. */
    public void set(Instant instant) {
        fixed = instant;
    }

    public void advance(Duration duration) {
        if (fixed != null) fixed = fixed.plus(duration);
        else shift = shift.plus(duration);
    }

    public void reset() {
        fixed = null;
        shift = BEGUN;
    }

    private static Duration begun(@Nullable String moment) {
        return moment == null
                ? Duration.ZERO
                : Duration.between(Clock.systemUTC().instant(), Instant.parse(moment));
    }

    @Override
    public Instant instant() {
        Instant standing = fixed;
        return standing != null
                ? standing
                : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS).plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException(
                "nobody may ask for another zone: the zone is a decision of the caller");
    }

    /** Sets the clock back after every test method. */
    public static final class Reset implements TestExecutionListener {
        @Override
        public void afterTestMethod(TestContext context) {
            context.getApplicationContext().getBean(SettableClock.class).reset();
        }
    }
}
