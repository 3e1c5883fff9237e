package org.peygir.deadlines.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The working minutes of every week, in local time. A day may have several spans; overlapping ones count once. A pattern
 * without any span means that every minute counts: an organisation that has not said when it works is never late by rest.
 */
public final class WeekPattern {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    /** Local minute 0 of java.time (1970-01-01) is a Thursday; the week here starts on Monday. */
    private static final int THURSDAY = 3 * DAY;

    private final Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    private final int[] starts;
    private final int[] ends;
    /** Working minutes of the week before each span. */
    private final int[] before;

    private final int total;

    /** Working time of one day: minutes of the day, {@code from} inclusive, {@code to} exclusive, 0 ≤ from < to ≤ 1440. */
    public record Span(DayOfWeek day, int from, int to) {
        public Span {
            if (from < 0 || from >= to || to > DAY) throw new IllegalArgumentException("span " + from + "–" + to);
        }
    }

    public static WeekPattern of(Collection<Span> spans) {
        if (!spans.isEmpty()) return new WeekPattern(spans);
        List<Span> always = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) always.add(new Span(day, 0, DAY));
        return new WeekPattern(always);
    }

    private WeekPattern(Collection<Span> spans) {
        spans.stream()
                .sorted(Comparator.comparing(Span::day).thenComparing(Span::from))
                .forEach(this::join);
        List<Span> joined = days.values().stream().flatMap(List::stream).toList();
        starts = new int[joined.size()];
        ends = new int[joined.size()];
        before = new int[joined.size()];
        int sum = 0;
        for (int i = 0; i < joined.size(); i++) {
            Span span = joined.get(i);
            int midnight = span.day().ordinal() * DAY;
            starts[i] = midnight + span.from();
            ends[i] = midnight + span.to();
            before[i] = sum;
            sum += span.to() - span.from();
        }
        total = sum;
    }

    /** Working minutes of a week, at least 1. */
    public int minutesPerWeek() {
        return total;
    }

    /** Mean working minutes of the days that have any, rounded. */
    public long minutesPerDay() {
        return Math.round((double) total / days.size());
    }

    /**
     * Working minutes before a local minute (minutes since local 1970-01-01T00:00), counted from a fixed Monday: only
     * differences mean anything. Constant cost.
     */
    long before(long localMinute) {
        long sinceMonday = localMinute + THURSDAY;
        int minute = (int) Math.floorMod(sinceMonday, (long) WEEK);
        int span = last(starts, minute);
        int within = span < 0 ? 0 : before[span] + Math.min(minute, ends[span]) - starts[span];
        return Math.floorDiv(sinceMonday, (long) WEEK) * total + within;
    }

    /** The first local minute before which {@code count} working minutes lie; the inverse of {@link #before}. */
    long after(long count) {
        long week = Math.floorDiv(count - 1, (long) total);
        int rest = (int) (count - week * total);
        int span = last(before, rest - 1);
        return week * WEEK + starts[span] + rest - before[span] - THURSDAY;
    }

    boolean works(DayOfWeek day) {
        return days.containsKey(day);
    }

    /** Whether the minute is in a span of the day or just at its end. */
    boolean open(DayOfWeek day, int minute) {
        for (Span span : spans(day)) if (span.from() <= minute && minute <= span.to()) return true;
        return false;
    }

    /** The minute itself if open then, else the next opening of that day; after the last closing, that closing. */
    int settle(DayOfWeek day, int minute) {
        int closing = 0;
        for (Span span : spans(day)) {
            if (minute <= span.to()) return Math.max(minute, span.from());
            closing = span.to();
        }
        return closing;
    }

    /** The first opening of the day at or after the minute, or -1. */
    int opening(DayOfWeek day, int minute) {
        for (Span span : spans(day)) if (span.from() >= minute) return span.from();
        return -1;
    }

    private List<Span> spans(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    private void join(Span span) {
        List<Span> day = days.computeIfAbsent(span.day(), key -> new ArrayList<>());
        if (!day.isEmpty() && span.from() <= day.getLast().to()) {
            Span last = day.removeLast();
            day.add(new Span(span.day(), last.from(), Math.max(last.to(), span.to())));
        } else {
            day.add(span);
        }
    }

    /** Index of the last element not above the value, or -1. */
    private static int last(int[] ascending, int value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
