package org.peygir.routines;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.OrganizationZone;

/**
 * Which stays are counted.
 *
 * @param from Jalali month such as 140501; {@link #EVER} for no bound
 * @param to the last month, itself included; {@link #EVER} for no bound
 * @param units that had the subject when it left the stage; null: whichever
 */
public record StayFilter(By by, int from, int to, @Nullable Set<Long> units) {
    public static final int EVER = 0;

    /** What a month is a month of. */
    public enum By {
        /** Of the day on which the run began, which is that of the registration. */
        REGISTERED,
        /** Of the day on which the stage was entered. */
        ENTERED
    }

    public static StayFilter all() {
        return new StayFilter(By.REGISTERED, EVER, EVER, null);
    }

    /** The Jalali month in which the organisation was at that moment: year * 100 + month. */
    public static int month(Instant at) {
        JalaliDate day = JalaliDate.of(at.atZone(OrganizationZone.TEHRAN).toLocalDate());
        return day.year() * 100 + day.month();
    }

    /** The first moment of the period; null when it has no beginning. */
    public @Nullable Instant begins() {
        return from == EVER ? null : start(from);
    }

    /** The first moment after the period; null when it has no end. */
    public @Nullable Instant ends() {
        if (to == EVER) return null;
        return start(to % 100 == 12 ? (to / 100 + 1) * 100 + 1 : to + 1);
    }

    private static Instant start(int month) {
        return new JalaliDate(month / 100, month % 100, 1)
                .toLocalDate()
                .atStartOfDay(OrganizationZone.TEHRAN)
                .toInstant();
    }
}
