package org.peygir.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The application's clock in tests: real time until a test sets or advances it; set back after each test method. */
@Primary
public final class SettableClock extends Clock {
    private volatile Duration shift = Duration.ZERO;
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
        shift = Duration.ZERO;
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
