package org.peygir.deadlines.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.time.JalaliDate;

/**
 * All that one unit laid down about its working time, past and future: a published version of its calendar. Everything in it
 * is dated, so a new version says again what it keeps, and the days behind stay as they were worked.
 *
 * @param weeks in any order; none = the weeks of the unit above
 * @param official dated official holidays, as Iran's lunar ones
 * @param own what the unit itself decided for a day; goes before everything else
 */
public record Edition(
        List<DatedWeek> weeks,
        List<Period> periods,
        List<YearlyHoliday> yearly,
        Map<LocalDate, DayRule> official,
        Map<LocalDate, DayRule> own) {
    public Edition {
        weeks = weeks.stream().sorted(Comparator.comparing(DatedWeek::from)).toList();
        // Of two periods over one day the shorter is the more particular one; then the later, so that there is one winner.
        periods = periods.stream()
                .sorted(Comparator.comparing(Period::length)
                        .thenComparing(Period::from, Comparator.reverseOrder())
                        .thenComparing(Period::name))
                .toList();
        yearly = List.copyOf(yearly);
        official = Map.copyOf(official);
        own = Map.copyOf(own);
    }

    public static Edition weekly(WeekPattern week) {
        return new Edition(
                List.of(new DatedWeek(DatedWeek.EVER, week)), List.of(), List.of(), Map.of(), Map.of());
    }

    /** The week of a day, null when the unit above decides. */
    public @Nullable WeekPattern week(LocalDate day) {
        WeekPattern found = null;
        for (DatedWeek dated : weeks) if (!dated.from().isAfter(day)) found = dated.week();
        return found;
    }

    @Nullable
    Period period(LocalDate day) {
        for (Period period : periods) if (period.covers(day)) return period;
        return null;
    }

    /** The official holiday of the day, dated before yearly; null if it is none. */
    @Nullable
    DayRule holiday(LocalDate day) {
        DayRule dated = official.get(day);
        if (dated != null || yearly.isEmpty()) return dated;
        JalaliDate jalali = JalaliDate.of(day);
        for (YearlyHoliday holiday : yearly) if (holiday.falls(day, jalali)) return DayRule.holiday(holiday.name());
        return null;
    }
}
