package org.peygir.deadlines.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a unit works. Layers are the calendars of the unit and of the units above it, nearest first. For one day one thing
 * decides: the own rule of the day, else a period that serves on holidays, else an official holiday, else a period, else the week.
 * In each of these the nearest unit that says something wins, so a branch inherits everything that it does not say itself. No week
 * anywhere = every minute counts.
 */
public record BusinessCalendar(ZoneId zone, List<Edition> layers) {
    public BusinessCalendar {
        layers = List.copyOf(layers);
    }

    public static BusinessCalendar weekly(WeekPattern week, ZoneId zone) {
        return new BusinessCalendar(zone, List.of(Edition.weekly(week)));
    }

    public CalendarDay day(LocalDate date) {
        for (Edition edition : layers) {
            DayRule own = edition.own().get(date);
            if (own != null) return CalendarDay.of(date, own);
        }
        Period period = period(date);
        if (period != null && period.onHolidays()) return of(date, period);
        for (Edition edition : layers) {
            DayRule holiday = edition.holiday(date);
            if (holiday != null) return CalendarDay.of(date, holiday);
        }
        if (period != null) return of(date, period);
        return new CalendarDay(date, week(date).hours(date.getDayOfWeek()), CalendarDay.Ground.WEEK, "");
    }

    /** The plain week of a day, without periods and holidays. */
    public WeekPattern week(LocalDate date) {
        for (Edition edition : layers) {
            WeekPattern week = edition.week(date);
            if (week != null) return week;
        }
        return WeekPattern.always();
    }

    private static CalendarDay of(LocalDate date, Period period) {
        return new CalendarDay(date, period.hours(date.getDayOfWeek()), CalendarDay.Ground.PERIOD, period.name());
    }

    private @Nullable Period period(LocalDate date) {
        for (Edition edition : layers) {
            Period period = edition.period(date);
            if (period != null) return period;
        }
        return null;
    }
}
