package org.peygir.deadlines.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The working minutes of every week, in local time. A day may have several spans; overlapping ones count once. A pattern
 * without any span means that every minute counts: an organisation that has not said when it works is never late by rest.
 */
public record WeekPattern(Map<DayOfWeek, Hours> days) {
    /** Working time of one day: minutes of the day, {@code from} inclusive, {@code to} exclusive, 0 ≤ from < to ≤ 1440. */
    public record Span(DayOfWeek day, int from, int to) {
        public Span {
            if (from < 0 || from >= to || to > Hours.DAY) throw new IllegalArgumentException("span " + from + "–" + to);
        }
    }

    /** Days that are not named, or closed, are days off; if all are, every minute counts. */
    public WeekPattern {
        Map<DayOfWeek, Hours> all = new EnumMap<>(DayOfWeek.class);
        boolean always = days.values().stream().allMatch(Hours::closed);
        for (DayOfWeek day : DayOfWeek.values())
            all.put(day, always ? Hours.ALL_DAY : days.getOrDefault(day, Hours.CLOSED));
        days = all;
    }

    public static WeekPattern of(Collection<Span> spans) {
        Map<DayOfWeek, List<Integer>> pairs = new EnumMap<>(DayOfWeek.class);
        for (Span span : spans)
            pairs.computeIfAbsent(span.day(), day -> new ArrayList<>()).addAll(List.of(span.from(), span.to()));
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        pairs.forEach((day, bounds) -> days.put(
                day, Hours.of(bounds.stream().mapToInt(Integer::intValue).toArray())));
        return new WeekPattern(days);
    }

    /** Every minute of every day. */
    public static WeekPattern always() {
        return new WeekPattern(Map.of());
    }

    public Hours hours(DayOfWeek day) {
        return days.getOrDefault(day, Hours.CLOSED);
    }

    /** Working minutes of a week, at least 1. */
    public int minutesPerWeek() {
        return days.values().stream().mapToInt(Hours::minutes).sum();
    }

    /** Mean working minutes of the days that have any, rounded. */
    public long minutesPerDay() {
        long open = days.values().stream().filter(day -> !day.closed()).count();
        return Math.round((double) minutesPerWeek() / open);
    }
}
