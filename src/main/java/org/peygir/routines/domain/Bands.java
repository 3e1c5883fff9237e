package org.peygir.routines.domain;

import java.util.SortedMap;

/**
 * Ranges of minutes, each at most an eighth of its beginning wide: in which of them a median lies is found from few numbers, and only
 * the minutes of that one have to be looked at.
 */
public final class Bands {
    private static final int SINGLE = 16;
    private static final int PARTS = 8;
    private static final int FIRST_POWER = 4;
    private static final int PART_BITS = 3;

    private Bands() {}

    /** @param minutes at least 0 */
    public static int of(int minutes) {
        if (minutes < SINGLE) return minutes;
        int power = 31 - Integer.numberOfLeadingZeros(minutes);
        return SINGLE + (power - FIRST_POWER) * PARTS + (minutes >> (power - PART_BITS) & (PARTS - 1));
    }

    /** The least minutes of a band. */
    public static int low(int band) {
        if (band < SINGLE) return band;
        int power = FIRST_POWER + (band - SINGLE) / PARTS;
        return PARTS + (band - SINGLE) % PARTS << (power - PART_BITS);
    }

    /** The most minutes of a band. */
    public static int high(int band) {
        return low(band + 1) - 1;
    }

    /**
     * Where the median is: in which band, and which one of those in it, from 1.
     *
     * @param all how many are in each band
     */
    public record Middle(int band, long rank) {
        /** @throws IllegalArgumentException when there is nothing */
        public static Middle of(SortedMap<Integer, Long> all) {
            long rank = (all.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
            for (var band : all.entrySet()) {
                if (rank <= band.getValue()) return new Middle(band.getKey(), rank);
                rank -= band.getValue();
            }
            throw new IllegalArgumentException("a median of nothing");
        }

        /** The median itself, out of how many there are of each of the minutes in the band. */
        public int among(SortedMap<Integer, Long> minutes) {
            long left = rank;
            for (var one : minutes.entrySet()) {
                left -= one.getValue();
                if (left <= 0) return one.getKey();
            }
            throw new IllegalStateException("the bands count more than the minutes");
        }
    }
}
