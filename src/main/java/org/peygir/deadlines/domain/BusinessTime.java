package org.peygir.deadlines.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A weekly pattern on the time line of one zone. A real minute is a working minute if the wall clock then stands in a span:
 * an hour that a clock change leaves out is not worked, one that it repeats is worked twice. Every moment counts as the whole
 * minute that it falls in. Cost does not grow with the distance but for clock changes on the way (none in Iran since 2022).
 */
public record BusinessTime(WeekPattern pattern, ZoneId zone) {
    /** Working minutes from {@code a} to {@code b}; negative when b is before a. */
    public long between(Instant a, Instant b) {
        if (b.isBefore(a)) return -between(b, a);
        long from = minute(a);
        long to = minute(b);
        long sum = 0;
        while (true) {
            long until = Math.min(to, nextChange(from));
            sum += worked(from, until);
            if (until == to) return sum;
            from = until;
        }
    }

    /** The first moment at which {@code minutes} (≥ 0) working minutes have passed since {@code from}; {@code from} itself for 0. */
    public Instant add(Instant from, long minutes) {
        if (minutes < 0) throw new IllegalArgumentException("negative working minutes");
        if (minutes == 0) return from;
        long at = minute(from);
        long left = minutes;
        while (true) {
            long change = nextChange(at);
            long here = change == Long.MAX_VALUE ? Long.MAX_VALUE : worked(at, change);
            if (left <= here) {
                long shift = offset(at);
                return Instant.ofEpochSecond((pattern.after(pattern.before(at + shift) + left) - shift) * 60);
            }
            left -= here;
            at = change;
        }
    }

    /** {@code days} (≥ 0) working days on at the same time of day, from the next opening if {@code from} is outside work. */
    public Instant addDays(Instant from, int days) {
        if (days < 0) throw new IllegalArgumentException("negative working days");
        ZonedDateTime start = opening(from);
        LocalDate day = start.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (pattern.works(day.getDayOfWeek())) left--;
        }
        return at(day, pattern.settle(day.getDayOfWeek(), minuteOfDay(start))).toInstant();
    }

    /** The moment itself when in work (or just at closing), else the next opening. */
    private ZonedDateTime opening(Instant from) {
        ZonedDateTime start = from.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        if (pattern.open(start.getDayOfWeek(), minuteOfDay(start))) return start;
        LocalDate day = start.toLocalDate();
        int opening = pattern.opening(day.getDayOfWeek(), minuteOfDay(start));
        while (opening < 0) {
            day = day.plusDays(1);
            opening = pattern.opening(day.getDayOfWeek(), 0);
        }
        return at(day, opening);
    }

    private ZonedDateTime at(LocalDate day, int minuteOfDay) {
        return day.atStartOfDay().plusMinutes(minuteOfDay).atZone(zone);
    }

    private static int minuteOfDay(ZonedDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    /** Working minutes from one minute to a later one with no clock change between. */
    private long worked(long from, long to) {
        long shift = offset(from);
        return pattern.before(to + shift) - pattern.before(from + shift);
    }

    /** Minutes that the wall clock is ahead of UTC; seconds of the years before 1946 are left out. */
    private long offset(long minute) {
        return Math.floorDiv(
                rules().getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds(), 60);
    }

    private long nextChange(long minute) {
        ZoneOffsetTransition change = rules().nextTransition(Instant.ofEpochSecond(minute * 60));
        return change == null ? Long.MAX_VALUE : Math.ceilDiv(change.toEpochSecond(), 60L);
    }

    private ZoneRules rules() {
        return zone.getRules();
    }
}
