package org.peygir.access.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;

/** A time of absence as people type it: Jalali days, with or without a time of day, in the organisation's zone. */
public final class DeputyPeriod {
    private DeputyPeriod() {}

    /** From the first instant of the day, or from the time that was typed. */
    public static Optional<Instant> from(String typed) {
        return exact(typed).or(() -> day(typed).map(DeputyPeriod::begin));
    }

    /** To the end of the day, which is the first instant of the next; or up to the time that was typed. */
    public static Optional<Instant> until(String typed) {
        return exact(typed).or(() -> day(typed).map(day -> begin(day.plusDays(1))));
    }

    private static Optional<Instant> exact(String typed) {
        Optional<LocalDateTime> moment = JalaliDates.parseDateTime(typed);
        return moment.map(at -> at.atZone(OrganizationZone.TEHRAN).toInstant());
    }

    private static Optional<LocalDate> day(String typed) {
        return JalaliDates.parse(typed).map(JalaliDate::toLocalDate);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(OrganizationZone.TEHRAN).toInstant();
    }
}
