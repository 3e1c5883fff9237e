package org.peygir.deadlines.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.domain.WeekPattern.Span;

/** The slow truth: asks the wall clock at every single minute of a stretch whether it is a working one. */
final class WalkedMinutes {
    private final Instant start;
    /** Working minutes before each minute. */
    private final int[] before;

    WalkedMinutes(List<Span> spans, ZoneId zone, Instant start, int minutes) {
        this.start = start;
        before = new int[minutes + 1];
        for (int i = 0; i < minutes; i++) {
            ZonedDateTime wall = start.plusSeconds(60L * i).atZone(zone);
            int minute = wall.getHour() * 60 + wall.getMinute();
            before[i + 1] = before[i] + (covered(spans, wall.getDayOfWeek(), minute) ? 1 : 0);
        }
    }

    int length() {
        return before.length - 1;
    }

    Instant moment(int minute) {
        return start.plusSeconds(60L * minute);
    }

    long between(Instant a, Instant b) {
        return before[index(b)] - before[index(a)];
    }

    /** Null when the answer lies outside the stretch. */
    @Nullable
    Instant add(Instant from, long minutes) {
        int wanted = before[index(from)] + Math.toIntExact(minutes);
        if (wanted > before[length()]) return null;
        int found = Arrays.binarySearch(before, wanted);
        while (before[found - 1] == wanted) found--;
        return moment(found);
    }

    private int index(Instant instant) {
        return (int) ((instant.getEpochSecond() - start.getEpochSecond()) / 60);
    }

    private static boolean covered(List<Span> spans, DayOfWeek day, int minute) {
        for (Span span : spans) if (span.day() == day && span.from() <= minute && minute < span.to()) return true;
        return false;
    }
}
