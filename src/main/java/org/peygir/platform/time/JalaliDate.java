package org.peygir.platform.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day of the Solar Hijri calendar by the 33-year rule, which names the official leap years from 1304, when
 * the calendar became law, and agrees with astronomy until 1501. The 2820-year rule and {@code year % 4} are both wrong in
 * years we need.
 *
 * @param year 1-9999
 * @param month 1 (Farvardin) - 12 (Esfand)
 * @param day 1-31, 1-30 from Mehr on, 1-29 in Esfand of a common year
 */
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {
    /** Epoch day of 1 Farvardin of year 1, less what the year's formula adds. */
    private static final long EPOCH = -492_268;

    private static final int MIN_YEAR = 1;
    private static final int MAX_YEAR = 9999;

    /** @throws DateTimeException when there is no such day, as 30 Esfand of a common year */
    public JalaliDate {
        if (!exists(year, month, day))
            throw new DateTimeException("No such Jalali day: " + year + "/" + month + "/" + day);
    }

    /** @throws DateTimeException for days before Jalali year 1 or after 9999 */
    public static JalaliDate of(LocalDate date) {
        long day = date.toEpochDay();
        int year = date.getYear() - 621;
        while (firstDay(year) > day) year--;
        int dayOfYear = (int) (day - firstDay(year));
        return dayOfYear < 186
                ? new JalaliDate(year, dayOfYear / 31 + 1, dayOfYear % 31 + 1)
                : new JalaliDate(year, (dayOfYear - 186) / 30 + 7, (dayOfYear - 186) % 30 + 1);
    }

    /** Whether Esfand of the year has 30 days. */
    public static boolean isLeap(int year) {
        return Math.floorMod(25 * year + 11, 33) < 8;
    }

    public static int lengthOfMonth(int year, int month) {
        if (month <= 6) return 31;
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    public static boolean exists(int year, int month, int day) {
        return year >= MIN_YEAR
                && year <= MAX_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= lengthOfMonth(year, month);
    }

    public LocalDate toLocalDate() {
        long monthStart = month <= 7 ? 31L * (month - 1) : 30L * (month - 1) + 6;
        return LocalDate.ofEpochDay(firstDay(year) + monthStart + day - 1);
    }

    public DayOfWeek dayOfWeek() {
        return toLocalDate().getDayOfWeek();
    }

    @Override
    public int compareTo(JalaliDate other) {
        return Integer.compare(year * 512 + month * 32 + day, other.year * 512 + other.month * 32 + other.day);
    }

    /** {@code 1404/01/05}, Latin digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d/%02d", year, month, day);
    }

    /** Epoch day of 1 Farvardin. */
    private static long firstDay(int year) {
        return EPOCH + 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33);
    }
}
