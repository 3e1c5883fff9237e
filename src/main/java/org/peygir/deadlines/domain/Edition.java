package org.peygir.deadlines.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    /** A unit that leaves everything to the units above it. */
    public static final Edition NOTHING = new Edition(List.of(), List.of(), List.of(), Map.of(), Map.of());

    public Edition {
        weeks = weeks.stream().sorted(Comparator.comparing(DatedWeek::from)).toList();
        // Of two periods over one day the shorter is the more particular one; then the later, so that there is one
        // winner.
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
        return new Edition(List.of(new DatedWeek(DatedWeek.EVER, week)), List.of(), List.of(), Map.of(), Map.of());
    }

    /** With this week from its day on; one that began on the same day is replaced. */
    public Edition with(DatedWeek week) {
        List<DatedWeek> kept = new ArrayList<>(weeks);
        kept.removeIf(w -> w.from().equals(week.from()));
        kept.add(week);
        return new Edition(kept, periods, yearly, official, own);
    }

    /** With this period; one of the same name and beginning is replaced. */
    public Edition with(Period period) {
        List<Period> kept = new ArrayList<>(without(period.name(), period.from()).periods);
        kept.add(period);
        return new Edition(weeks, kept, yearly, official, own);
    }

    public Edition without(String periodName, LocalDate from) {
        List<Period> kept = periods.stream()
                .filter(p -> !(p.name().equals(periodName) && p.from().equals(from)))
                .toList();
        return new Edition(weeks, kept, yearly, official, own);
    }

    /** With what is laid down for one day; null takes away what was, but not a yearly holiday. */
    public Edition with(LocalDate day, @Nullable DayRule rule) {
        Map<LocalDate, DayRule> dated = new HashMap<>(official);
        Map<LocalDate, DayRule> decided = new HashMap<>(own);
        decided.remove(day);
        if (rule == null) dated.remove(day);
        else if (rule.kind() == DayRule.Kind.HOLIDAY) dated.put(day, rule);
        else decided.put(day, rule);
        return new Edition(weeks, periods, yearly, dated, decided);
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
