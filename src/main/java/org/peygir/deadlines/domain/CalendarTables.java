package org.peygir.deadlines.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A calendar counted out, a table for about each year, made when first asked for. Minutes are those of UTC since 1970. */
final class CalendarTables {
    /** Far years are rare and cheap to count again; without a limit an absurd amount would fill the memory. */
    private static final int KEPT = 512;

    private final BusinessCalendar calendar;
    private final ZoneRules rules;
    private final Map<Long, DayTable> days = new ConcurrentHashMap<>();
    private final Map<Long, StretchTable> stretches = new ConcurrentHashMap<>();

    CalendarTables(BusinessCalendar calendar) {
        this.calendar = calendar;
        rules = calendar.zone().getRules();
    }

    ZoneId zone() {
        return calendar.zone();
    }

    Hours hours(long epochDay) {
        return days(epochDay >> DayTable.BITS).hours(epochDay);
    }

    DayTable days(long number) {
        DayTable known = days.get(number);
        if (known != null) return known;
        DayTable made = new DayTable(calendar, number);
        if (days.size() < KEPT) days.put(number, made);
        return made;
    }

    StretchTable stretches(long number) {
        StretchTable known = stretches.get(number);
        if (known != null) return known;
        StretchTable made = count(new StretchTable(number));
        if (stretches.size() < KEPT) stretches.put(number, made);
        return made;
    }

    /** Between two clock changes local time runs beside UTC, so the days are laid out change by change. */
    private StretchTable count(StretchTable table) {
        for (long at = table.from(); at < table.to(); ) {
            long until = Math.min(table.to(), nextChange(at));
            long shift = offset(at);
            for (long day = Math.floorDiv(at + shift, Hours.DAY); day * Hours.DAY < until + shift; day++)
                append(table, hours(day), day * Hours.DAY - shift, at, until);
            at = until;
        }
        return table.trimmed();
    }

    private static void append(StretchTable table, Hours hours, long midnight, long at, long until) {
        for (int i = 0; i < hours.count(); i++) {
            long from = Math.max(midnight + hours.from(i), at);
            long to = Math.min(midnight + hours.to(i), until);
            if (from < to) table.append(from, to);
        }
    }

    /** Minutes that the wall clock is ahead of UTC; seconds of the years before 1946 are left out. */
    private long offset(long minute) {
        return Math.floorDiv(rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds(), 60);
    }

    private long nextChange(long minute) {
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(minute * 60));
        return change == null ? Long.MAX_VALUE : Math.ceilDiv(change.toEpochSecond(), 60L);
    }
}
