package org.peygir.deadlines.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A stretch of days with other hours, both ends included: Ramadan, or Nowruz with a skeleton service. Days of the week that
 * are not in {@code week} are closed, so an empty map closes the whole stretch. With {@code onHolidays} it serves on official holidays too.
 */
public record Period(String name, LocalDate from, LocalDate to, Map<DayOfWeek, Hours> week, boolean onHolidays) {
    public Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("period " + from + "–" + to);
        week = Map.copyOf(week);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Hours hours(DayOfWeek day) {
        return week.getOrDefault(day, Hours.CLOSED);
    }

    long length() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
