package org.peygir.deadlines.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** The slow truth: asks the wall clock at every single minute of a stretch, and lists the minutes that are worked. */
final class WalkedCalendar {
    private final long start;
    /** Working minutes before each minute of the stretch. */
    private final int[] before;
    /** The minute of the stretch at which the n-th working minute begins. */
    private final int[] worked;

    WalkedCalendar(RandomCalendar calendar, Instant start, int minutes) {
        this.start = start.getEpochSecond() / 60;
        before = new int[minutes + 1];
        int[] found = new int[minutes];
        ZoneRules rules = calendar.zone().getRules();
        boolean[] day = new boolean[0];
        long today = Long.MIN_VALUE;
        int count = 0;
        for (int i = 0; i < minutes; i++) {
            long second = (this.start + i) * 60;
            long wall = second + rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
            if (Math.floorDiv(wall, 86_400) != today) {
                today = Math.floorDiv(wall, 86_400);
                LocalDate date =
                        LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC).toLocalDate();
                day = marked(calendar.worked(date));
            }
            before[i] = count;
            if (day[(int) (Math.floorMod(wall, 86_400) / 60)]) found[count++] = i;
        }
        before[minutes] = count;
        worked = java.util.Arrays.copyOf(found, count);
    }

    private static boolean[] marked(int[] pairs) {
        boolean[] day = new boolean[1440];
        for (int i = 0; i < pairs.length; i += 2) java.util.Arrays.fill(day, pairs[i], pairs[i + 1], true);
        return day;
    }

    int length() {
        return before.length - 1;
    }

    int total() {
        return worked.length;
    }

    Instant moment(int minute) {
        return Instant.ofEpochSecond((start + minute) * 60);
    }

    int between(int from, int to) {
        return before[to] - before[from];
    }

    /** The minute of the stretch after the {@code amount}-th working minute from {@code from}, or -1 if that lies outside. */
    int add(int from, int amount) {
        int last = before[from] + amount - 1;
        return last < worked.length ? worked[last] + 1 : -1;
    }

    /** The minute at which the {@code amount}-th working minute back from {@code to} begins, or -1 if that lies outside. */
    int subtract(int to, int amount) {
        int first = before[to] - amount;
        return first >= 0 ? worked[first] : -1;
    }
}
