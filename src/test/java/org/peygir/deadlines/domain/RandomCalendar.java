package org.peygir.deadlines.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A calendar somebody might have made, said twice: as the product's value and as a plain list of what is worked on a day,
 * which knows none of the product's classes for it. Days off, split shifts, shortened days, empty weeks and branch layers.
 */
final class RandomCalendar {
    private final RandomGenerator random;
    private final Map<LocalDate, int[]> own = new HashMap<>();
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final List<int[]> week = new ArrayList<>();
    private final List<int[]> other = new ArrayList<>();
    private final LocalDate otherFrom;
    private final LocalDate otherTo;
    private final boolean onHolidays;
    private final ZoneId zone;

    RandomCalendar(RandomGenerator random, ZoneId zone, LocalDate start, int days) {
        this.random = random;
        this.zone = zone;
        int open = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(127);
        for (int i = 0; i < 7; i++) {
            week.add((open >> i & 1) == 0 ? new int[0] : randomDay());
            other.add(random.nextInt(3) == 0 ? new int[0] : randomDay());
        }
        otherFrom = start.plusDays(random.nextInt(days));
        otherTo = otherFrom.plusDays(random.nextInt(20));
        onHolidays = random.nextBoolean();
        for (int i = 0; i < days; i++) {
            if (random.nextInt(12) == 0) holidays.put(start.plusDays(i), "holiday");
            if (random.nextInt(15) == 0) own.put(start.plusDays(i), random.nextInt(3) == 0 ? randomDay() : new int[0]);
        }
    }

    ZoneId zone() {
        return zone;
    }

    /** Pairs of minutes, which may overlap and touch. */
    int[] worked(LocalDate day) {
        int[] decided = own.get(day);
        if (decided != null) return decided;
        boolean inOther = !day.isBefore(otherFrom) && !day.isAfter(otherTo);
        if (holidays.containsKey(day) && !(inOther && onHolidays)) return new int[0];
        if (inOther) return other.get(day.getDayOfWeek().ordinal());
        if (week.stream().allMatch(pairs -> pairs.length == 0)) return new int[] {0, 1440};
        return week.get(day.getDayOfWeek().ordinal());
    }

    /** The same as a branch's layer over its organisation's: the branch has the own days, the organisation the rest. */
    BusinessCalendar calendar() {
        Map<LocalDate, DayRule> rules = new HashMap<>();
        own.forEach((day, pairs) -> rules.put(
                day,
                pairs.length == 0
                        ? DayRule.closure("closed")
                        : new DayRule(DayRule.Kind.EXTRA, "extra", Hours.of(pairs))));
        Map<LocalDate, DayRule> official = new HashMap<>();
        holidays.forEach((day, name) -> official.put(day, DayRule.holiday(name)));
        Edition branch = new Edition(List.of(), List.of(), List.of(), Map.of(), rules);
        Period period = new Period("other hours", otherFrom, otherTo, hours(other), onHolidays);
        Edition organization = new Edition(
                List.of(new DatedWeek(DatedWeek.EVER, new WeekPattern(hours(week)))),
                List.of(period),
                List.of(),
                official,
                Map.of());
        return new BusinessCalendar(zone, List.of(branch, organization));
    }

    private static Map<DayOfWeek, Hours> hours(List<int[]> week) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < 7; i++) days.put(DayOfWeek.values()[i], Hours.of(week.get(i)));
        return days;
    }

    private int[] randomDay() {
        if (random.nextInt(6) == 0) return new int[] {0, 1440};
        int[] pairs = new int[2 * (1 + random.nextInt(3))];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = random.nextInt(1440);
            pairs[i + 1] = random.nextInt(6) == 0 ? 1440 : pairs[i] + 1 + random.nextInt(1440 - pairs[i]);
        }
        return pairs;
    }
}
