package org.peygir.platform.money;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the three languages share: a number is said in groups of three digits, each followed by its scale. */
final class Triplets {
    /** Words of one group. */
    @FunctionalInterface
    interface Group {
        /**
         * Words of one group with its scale.
         *
         * @param triplet 1-999
         * @param scale 0 for units, 1 for thousands, to 6
         */
        String words(int triplet, int scale);
    }

    private Triplets() {}

    static String join(long number, String minus, String zero, String and, Group group) {
        if (number == 0) return zero;
        Deque<String> groups = new ArrayDeque<>();
        int scale = 0;
        // The remainder of a negative number is negative: this way Long.MIN_VALUE needs no case of its own.
        for (long rest = number; rest != 0; rest /= 1000, scale++) {
            int triplet = (int) Math.abs(rest % 1000);
            if (triplet != 0) groups.addFirst(group.words(triplet, scale));
        }
        return (number < 0 ? minus : "") + String.join(and, groups);
    }
}
