package org.peygir.deadlines.domain;

import java.time.LocalDate;

/**
 * The hours of one day and what decided them.
 *
 * @param name of the holiday, closure or period; empty when the plain week decided
 */
public record CalendarDay(LocalDate date, Hours hours, Ground ground, String name) {
    public enum Ground {
        WEEK,
        PERIOD,
        HOLIDAY,
        CLOSURE,
        SHORT,
        EXTRA
    }

    static CalendarDay of(LocalDate date, DayRule rule) {
        return new CalendarDay(date, rule.hours(), Ground.valueOf(rule.kind().name()), rule.name());
    }
}
