package org.peygir.platform.time;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.peygir.platform.text.Digits;

/** Jalali dates as people type and read them. The reader's rules are in docs/how/dates.md. */
public final class JalaliDates {
    private JalaliDates() {}

    /**
     * A date typed in any digits, with any separator, with the month as number or name, year first or last. A year from 1600
     * on is Gregorian and must come first. Years of two digits are not accepted here: {@link #read} tells them apart.
     *
     * @return empty when it is no date, or a day that does not exist, as 30 Esfand of a common year
     */
    public static Optional<JalaliDate> parse(String typed) {
        return read(typed).filter(date -> !date.needsConfirmation()).map(TypedDate::date);
    }

    /** As {@link #parse}, and reads two-digit years too (50-99 as 13xx, 00-49 as 14xx), marked for confirmation. */
    public static Optional<TypedDate> read(String typed) {
        return TypedMoment.of(typed).flatMap(TypedMoment::date);
    }

    /** A date with a time of day in either order: «سه‌شنبه ۸ تیر ۱۳۹۵، ۱۲:۱۵ ق.ظ», «1395/4/8 0:15». Wall clock time. */
    public static Optional<LocalDateTime> parseDateTime(String typed) {
        return TypedMoment.of(typed)
                .flatMap(moment -> moment.time()
                        .flatMap(time -> moment.date()
                                .filter(date -> !date.needsConfirmation())
                                .map(date -> date.date().toLocalDate().atTime(time))));
    }

    /** {@code ۱۴۰۴/۰۱/۰۵} in the digits of the language. */
    public static String shortDate(JalaliDate date, Locale locale) {
        return Digits.in(locale, date.toString());
    }

    /** «جمعه ۱ فروردین ۱۴۰۴», "Friday, 1 Farvardin 1404". */
    public static String longDate(JalaliDate date, Locale locale) {
        String text = format(
                "long",
                locale,
                JalaliNames.weekday(date.dayOfWeek(), locale),
                String.valueOf(date.day()),
                JalaliNames.month(date.month(), locale),
                String.valueOf(date.year()));
        return Digits.in(locale, text);
    }

    /** «سه‌شنبه ۸ تیر ۱۳۹۵، ۱۲:۱۵ ق.ظ» (ORG-13): twelve-hour clock, midnight is 12:xx before noon. */
    public static String dateTime(LocalDateTime moment, Locale locale) {
        String date = longDate(JalaliDate.of(moment.toLocalDate()), locale);
        return format("dateTime", locale, date, time(moment.toLocalTime(), locale));
    }

    /** «۱۲:۱۵ ق.ظ». */
    public static String time(LocalTime time, Locale locale) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String clock = String.format(Locale.ROOT, "%d:%02d ", hour, time.getMinute());
        return Digits.in(locale, clock) + JalaliNames.halfDay(time.getHour() < 12, locale);
    }

    /** The Jalali day on which the Gregorian day falls; here so that callers need only this class. */
    public static JalaliDate of(LocalDate date) {
        return JalaliDate.of(date);
    }

    private static String format(String key, Locale locale, Object... parts) {
        return new MessageFormat(JalaliNames.text(key, locale), Locale.ROOT).format(parts);
    }
}
