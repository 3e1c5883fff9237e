package org.peygir.deadlines.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A business calendar on the time line of its zone. A real minute is a working minute if the wall clock then stands in the
 * hours of its day: an hour that a clock change leaves out is not worked, one that it repeats is worked twice. Every moment
 * counts as the whole minute that it falls in. A year costs two look-ups in tables; the first question about a year counts it out.
 */
public final class BusinessTime {
    private final BusinessCalendar calendar;
    private final CalendarTables tables;

    public BusinessTime(BusinessCalendar calendar) {
        this.calendar = calendar;
        tables = new CalendarTables(calendar);
    }

    public BusinessTime(WeekPattern pattern, ZoneId zone) {
        this(BusinessCalendar.weekly(pattern, zone));
    }

    public BusinessCalendar calendar() {
        return calendar;
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** The plain week that holds in the end, when every dated week has begun. */
    public WeekPattern pattern() {
        return calendar.week(LocalDate.MAX);
    }

    /** Working minutes from {@code a} to {@code b}; negative when b is before a. */
    public long between(Instant a, Instant b) {
        if (b.isBefore(a)) return -between(b, a);
        long from = minute(a);
        long to = minute(b);
        long last = to >> StretchTable.BITS;
        long sum = -tables.stretches(from >> StretchTable.BITS).before(from);
        for (long number = from >> StretchTable.BITS; number < last; number++)
            sum += tables.stretches(number).total();
        return sum + tables.stretches(last).before(to);
    }

    /** The first moment at which {@code minutes} (≥ 0) working minutes have passed since {@code from}; {@code from} itself for 0. */
    public Instant add(Instant from, long minutes) {
        if (minutes < 0) throw new IllegalArgumentException("negative working minutes");
        if (minutes == 0) return from;
        long at = minute(from);
        long number = at >> StretchTable.BITS;
        StretchTable table = tables.stretches(number);
        long count = table.before(at) + minutes;
        while (count > table.total()) {
            count -= table.total();
            table = tables.stretches(++number);
        }
        return instant(table.end((int) count));
    }

    /** The last moment from which {@code minutes} (≥ 0) working minutes pass until {@code to}; {@code to} itself for 0. */
    public Instant subtract(Instant to, long minutes) {
        if (minutes < 0) throw new IllegalArgumentException("negative working minutes");
        if (minutes == 0) return to;
        long at = minute(to);
        long number = at >> StretchTable.BITS;
        long count = tables.stretches(number).before(at) - minutes;
        while (count < 0) count += tables.stretches(--number).total();
        return instant(tables.stretches(number).end((int) count + 1) - 1);
    }

    /**
     * What is worked between two moments, in order of time, cut at local midnight; the minutes add up to {@link #between}. Costs
     * grow with the span: for telling people, not for reckoning.
     */
    public List<Stretch> stretches(Instant from, Instant to) {
        long begin = minute(from);
        long end = minute(to);
        List<long[]> found = new ArrayList<>();
        for (long number = begin >> StretchTable.BITS; number <= end >> StretchTable.BITS; number++)
            tables.stretches(number).collect(begin, end, found);
        List<Stretch> days = new ArrayList<>();
        for (long[] pair : found) {
            for (long at = pair[0]; at < pair[1]; ) {
                LocalDate day = instant(at).atZone(zone()).toLocalDate();
                long midnight = minute(day.plusDays(1).atStartOfDay(zone()).toInstant());
                long until = Math.min(pair[1], midnight);
                days.add(new Stretch(instant(at), instant(until)));
                at = until;
            }
        }
        return days;
    }

    /** From where working days are counted: the moment itself in work (or just at closing), else the next opening. */
    public Instant begins(Instant from) {
        return opening(from).toInstant();
    }

    /** {@code days} (≥ 0) working days on at the same time of day, from the next opening if {@code from} is outside work. */
    public Instant addDays(Instant from, int days) {
        if (days < 0) throw new IllegalArgumentException("negative working days");
        ZonedDateTime start = opening(from);
        long day = workingDay(start.toLocalDate().toEpochDay(), days);
        return at(day, tables.hours(day).settle(minuteOfDay(start)));
    }

    /** {@code days} (≥ 0) working days back at the same time of day, from the closing before if {@code to} is outside work. */
    public Instant subtractDays(Instant to, int days) {
        if (days < 0) throw new IllegalArgumentException("negative working days");
        ZonedDateTime end = closing(to);
        long day = workingDay(end.toLocalDate().toEpochDay(), -days);
        return at(day, tables.hours(day).settleBack(minuteOfDay(end)));
    }

    /** The working day that lies {@code days} working days after (or before) the given working day. */
    private long workingDay(long from, int days) {
        long number = from >> DayTable.BITS;
        DayTable table = tables.days(number);
        long count = table.before(from) + 1L + days;
        while (count > table.total()) {
            count -= table.total();
            table = tables.days(++number);
        }
        while (count < 1) {
            table = tables.days(--number);
            count += table.total();
        }
        return table.day((int) count);
    }

    /** The moment itself when in work (or just at closing), else the next opening. */
    private ZonedDateTime opening(Instant from) {
        ZonedDateTime start = from.atZone(zone()).truncatedTo(ChronoUnit.MINUTES);
        long day = start.toLocalDate().toEpochDay();
        if (tables.hours(day).open(minuteOfDay(start))) return start;
        int opening = tables.hours(day).opening(minuteOfDay(start));
        while (opening < 0) opening = tables.hours(++day).opening(0);
        return at(day, opening).atZone(zone());
    }

    /** The moment itself when in work (or just at closing), else the closing before. */
    private ZonedDateTime closing(Instant to) {
        ZonedDateTime end = to.atZone(zone()).truncatedTo(ChronoUnit.MINUTES);
        long day = end.toLocalDate().toEpochDay();
        if (tables.hours(day).open(minuteOfDay(end))) return end;
        int closing = tables.hours(day).closing(minuteOfDay(end));
        while (closing < 0) closing = tables.hours(--day).closing(Hours.DAY);
        // Closing at midnight is said as the last minute of its own day: the next day may be a day off.
        return at(day, Math.min(closing, Hours.DAY - 1)).atZone(zone());
    }

    private Instant at(long epochDay, int minuteOfDay) {
        return LocalDate.ofEpochDay(epochDay)
                .atStartOfDay()
                .plusMinutes(minuteOfDay)
                .atZone(zone())
                .toInstant();
    }

    private static int minuteOfDay(ZonedDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
