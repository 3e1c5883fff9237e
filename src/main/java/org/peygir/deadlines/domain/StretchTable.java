package org.peygir.deadlines.domain;

import java.util.Arrays;
import java.util.List;

/** The working stretches of 2^19 minutes (364 days) of UTC in a row, with the working minutes before each. */
final class StretchTable {
    static final int BITS = 19;

    private final long first;
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private int[] before = new int[512];
    private int size;
    private int total;

    StretchTable(long number) {
        first = number << BITS;
    }

    long from() {
        return first;
    }

    long to() {
        return first + (1L << BITS);
    }

    /** Appends [from, to), which lies after all before it and in the table; one that touches the last makes it longer. */
    void append(long from, long to) {
        int start = (int) (from - first);
        int end = (int) (to - first);
        if (size > 0 && ends[size - 1] == start) {
            ends[size - 1] = end;
        } else {
            if (size == starts.length) grow(size * 2);
            starts[size] = start;
            ends[size] = end;
            before[size++] = total;
        }
        total += end - start;
    }

    StretchTable trimmed() {
        grow(size);
        return this;
    }

    int total() {
        return total;
    }

    /** Working minutes of the table before a minute in it. */
    int before(long minute) {
        int at = (int) (minute - first);
        int stretch = last(starts, size, at);
        return stretch < 0 ? 0 : before[stretch] + Math.min(at, ends[stretch]) - starts[stretch];
    }

    /** Takes down the stretches of the table that lie in [from, to), cut at both ends, as pairs. */
    void collect(long from, long to, List<long[]> into) {
        for (int i = 0; i < size; i++) {
            long start = Math.max(first + starts[i], from);
            long end = Math.min(first + ends[i], to);
            if (start < end) into.add(new long[] {start, end});
        }
    }

    /** The end of the {@code count}-th working minute, counted from 1. */
    long end(int count) {
        int stretch = last(before, size, count - 1);
        return first + starts[stretch] + count - before[stretch];
    }

    /** Index of the last of {@code size} ascending elements that is not above the value, of equal ones the last; or -1. */
    static int last(int[] ascending, int size, int value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    private void grow(int length) {
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        before = Arrays.copyOf(before, length);
    }
}
