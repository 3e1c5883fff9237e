package org.peygir.deadlines.domain;

import java.time.LocalDate;

/** The hours of 512 days in a row and how many of them are working days, so that days are found by halving. */
final class DayTable {
    static final int BITS = 9;
    private static final int SIZE = 1 << BITS;

    private final long first;
    private final Hours[] hours = new Hours[SIZE];
    /** Working days before each day of the table. */
    private final int[] before = new int[SIZE + 1];

    DayTable(BusinessCalendar calendar, long number) {
        first = number << BITS;
        for (int i = 0; i < SIZE; i++) {
            hours[i] = calendar.day(LocalDate.ofEpochDay(first + i)).hours();
            before[i + 1] = before[i] + (hours[i].closed() ? 0 : 1);
        }
    }

    Hours hours(long epochDay) {
        return hours[(int) (epochDay - first)];
    }

    /** Working days of the table before the day, which may be the day after its last. */
    int before(long epochDay) {
        return before[(int) (epochDay - first)];
    }

    int total() {
        return before[SIZE];
    }

    /** The {@code count}-th working day of the table, counted from 1. */
    long day(int count) {
        return first + StretchTable.last(before, before.length, count - 1);
    }
}
