package org.peygir.deadlines.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a unit works. Layers are the calendars of the unit and of the units above it, nearest first; each is a list of
 * editions, oldest first. For one day the edition in force on that day speaks, and one thing decides: the own rule of the
 * day, else a period that serves on holidays, else an official holiday, else a period, else the week. In each of these the nearest
 * unit that says something wins, so a branch inherits everything that it does not say itself. No week anywhere = every minute counts.
 */
public record BusinessCalendar(ZoneId zone, List<List<Edition>> layers) {
    public BusinessCalendar {
        layers = layers.stream().map(List::copyOf).toList();
    }

    public static BusinessCalendar weekly(WeekPattern week, ZoneId zone) {
        return new BusinessCalendar(zone, List.of(List.of(Edition.weekly(LocalDate.MIN, week))));
    }

    public CalendarDay day(LocalDate date) {
        List<Edition> editions = inForce(date);
        for (Edition edition : editions) {
            DayRule own = edition.own().get(date);
            if (own != null) return CalendarDay.of(date, own);
        }
        Period period = period(editions, date);
        if (period != null && period.onHolidays()) return of(date, period);
        for (Edition edition : editions) {
            DayRule holiday = edition.holiday(date);
            if (holiday != null) return CalendarDay.of(date, holiday);
        }
        if (period != null) return of(date, period);
        return new CalendarDay(date, week(editions).hours(date.getDayOfWeek()), CalendarDay.Ground.WEEK, "");
    }

    /** The plain week of a day, without periods and holidays. */
    public WeekPattern week(LocalDate date) {
        return week(inForce(date));
    }

    private List<Edition> inForce(LocalDate date) {
        List<Edition> found = new ArrayList<>(layers.size());
        for (List<Edition> layer : layers) {
            for (int i = layer.size() - 1; i >= 0; i--) {
                if (layer.get(i).from().isAfter(date)) continue;
                found.add(layer.get(i));
                break;
            }
        }
        return found;
    }

    private static CalendarDay of(LocalDate date, Period period) {
        return new CalendarDay(date, period.hours(date.getDayOfWeek()), CalendarDay.Ground.PERIOD, period.name());
    }

    private static @Nullable Period period(List<Edition> editions, LocalDate date) {
        for (Edition edition : editions) {
            Period period = edition.period(date);
            if (period != null) return period;
        }
        return null;
    }

    private static WeekPattern week(List<Edition> editions) {
        for (Edition edition : editions) {
            WeekPattern week = edition.week();
            if (week != null) return week;
        }
        return WeekPattern.always();
    }
}
