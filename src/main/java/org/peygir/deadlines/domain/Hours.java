package org.peygir.deadlines.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.Digits;

/** The working stretches of one day in minutes of the day, ascending, never overlapping or touching. None = closed. */
public final class Hours {
    static final int DAY = 24 * 60;
    public static final Hours CLOSED = new Hours(new int[0]);
    public static final Hours ALL_DAY = new Hours(new int[] {0, DAY});

    /** from, to, from, to …; from inclusive, to exclusive. */
    private final int[] bounds;

    private Hours(int[] bounds) {
        this.bounds = bounds;
    }

    /** Stretches as pairs {@code from, to} in any order, 0 ≤ from < to ≤ 1440; those that overlap or touch become one. */
    public static Hours of(int... pairs) {
        List<int[]> sorted = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] < 0 || pairs[i] >= pairs[i + 1] || pairs[i + 1] > DAY)
                throw new IllegalArgumentException("hours " + pairs[i] + "–" + pairs[i + 1]);
            sorted.add(new int[] {pairs[i], pairs[i + 1]});
        }
        sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
        List<int[]> joined = new ArrayList<>();
        for (int[] next : sorted) {
            if (!joined.isEmpty() && next[0] <= joined.getLast()[1])
                joined.getLast()[1] = Math.max(joined.getLast()[1], next[1]);
            else joined.add(next);
        }
        return new Hours(joined.stream().flatMapToInt(Arrays::stream).toArray());
    }

    /**
     * What people type: {@code 8-12, 13:30-16}, in any digits, with any dash or «تا» between and anything but digits around.
     * Blank = closed; null if it cannot be read: a stretch that ends before it begins is two days and must be typed as two.
     */
    public static @Nullable Hours read(String typed) {
        String text = Digits.latin(typed).replaceAll("[^0-9:]+", " ").strip();
        if (text.isEmpty()) return typed.isBlank() ? CLOSED : null;
        String[] parts = text.split(" ");
        if (parts.length % 2 != 0) return null;
        int[] pairs = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            pairs[i] = minute(parts[i]);
            if (pairs[i] < 0 || (i % 2 == 1 && pairs[i] <= pairs[i - 1])) return null;
        }
        return of(pairs);
    }

    public int count() {
        return bounds.length / 2;
    }

    /** First working minute of stretch {@code i}, counted from 0. */
    public int from(int i) {
        return bounds[2 * i];
    }

    /** The minute after the last of stretch {@code i}, at most 1440. */
    public int to(int i) {
        return bounds[2 * i + 1];
    }

    public boolean closed() {
        return bounds.length == 0;
    }

    public int minutes() {
        int sum = 0;
        for (int i = 0; i < count(); i++) sum += to(i) - from(i);
        return sum;
    }

    /** Whether the minute is in a stretch or just at its end. */
    boolean open(int minute) {
        for (int i = 0; i < count(); i++) if (from(i) <= minute && minute <= to(i)) return true;
        return false;
    }

    /** The first opening at or after the minute, or -1. */
    int opening(int minute) {
        for (int i = 0; i < count(); i++) if (from(i) >= minute) return from(i);
        return -1;
    }

    /** The last closing at or before the minute, or -1. */
    int closing(int minute) {
        for (int i = count() - 1; i >= 0; i--) if (to(i) <= minute) return to(i);
        return -1;
    }

    /** The minute itself if open then, else the next opening of the day; after the last closing, that closing. */
    int settle(int minute) {
        for (int i = 0; i < count(); i++) if (minute <= to(i)) return Math.max(minute, from(i));
        return count() == 0 ? 0 : to(count() - 1);
    }

    /** The minute itself if open then, else the closing before it; before the first opening, that opening. */
    int settleBack(int minute) {
        for (int i = count() - 1; i >= 0; i--) if (minute >= from(i)) return Math.min(minute, to(i));
        return count() == 0 ? 0 : from(0);
    }

    private static int minute(String clock) {
        if (!clock.matches("[0-9]{1,2}(:[0-9]{2})?")) return -1;
        int colon = clock.indexOf(':');
        int hour = Integer.parseInt(colon < 0 ? clock : clock.substring(0, colon));
        int minute = colon < 0 ? 0 : Integer.parseInt(clock.substring(colon + 1));
        return minute > 59 || hour * 60 + minute > DAY ? -1 : hour * 60 + minute;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hours hours && Arrays.equals(bounds, hours.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** As {@link #read} takes it, in Latin digits: {@code 08:00-12:00, 13:30-16:00}; empty when closed. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count(); i++) {
            if (i > 0) out.append(", ");
            out.append(clock(from(i))).append('-').append(clock(to(i)));
        }
        return out.toString();
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
