package org.peygir.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.PersianText;

/** A typed date and perhaps a time, taken apart: the numbers in their order, the named month, the clock, the half day. */
final class TypedMoment {
    /** Years from here on are Gregorian; the Jalali calendar has reached 1405. */
    private static final int FIRST_GREGORIAN_YEAR = 1600;

    /** Two-digit years from here on belong to the century before. */
    private static final int FIRST_OF_OLD_CENTURY = 50;

    private static final int LONGEST = 80;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<clock>[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)|(?<number>[0-9]+)|(?<word>\\p{L}+)|[ /\\-.,;_|'()]");

    private final List<String> numbers = new ArrayList<>(3);
    private int namedMonth;
    private @Nullable String clock;
    private DateWords.Meaning.@Nullable HalfDay half;

    private TypedMoment() {}

    /** Empty when the text holds anything that has no place in a date, or holds a part twice. */
    static Optional<TypedMoment> of(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        String text = PersianText.fold(typed)
                .replaceAll("([قب])[. ]+ظ", "$1ظ")
                .replaceAll("\\b([ap])\\. ?m\\b", "$1m")
                .replaceAll("(یک|دو|سه|چهار|پنج)[ -]+شنبه", "$1شنبه");
        TypedMoment moment = new TypedMoment();
        Matcher token = TOKEN.matcher(text);
        while (token.lookingAt()) {
            if (!moment.take(token)) return Optional.empty();
            token.region(token.end(), text.length());
        }
        return token.regionStart() == text.length() ? Optional.of(moment) : Optional.empty();
    }

    Optional<TypedDate> date() {
        if (namedMonth == 0 && numbers.size() == 1) return unseparated(numbers.getFirst());
        if (numbers.size() != (namedMonth == 0 ? 3 : 2)) return Optional.empty();
        String first = numbers.getFirst();
        String last = numbers.getLast();
        if (namedMonth == 0) {
            boolean yearLast = isFullYear(last) && !isGregorian(last);
            return yearLast ? date(last, numbers.get(1), first) : date(first, numbers.get(1), last);
        }
        // Beside a name the day comes first, as it is said; a full year may lead too.
        String month = String.valueOf(namedMonth);
        return isFullYear(first) ? date(first, month, last) : date(last, month, first);
    }

    Optional<LocalTime> time() {
        if (clock == null) return Optional.empty();
        String[] parts = clock.split(":");
        int hour = Integer.parseInt(parts[0]);
        if (half != null && hour <= 12) hour = hour % 12 + (half.beforeNoon() ? 0 : 12);
        else if (half != null && half.beforeNoon()) return Optional.empty();
        try {
            return Optional.of(
                    LocalTime.of(hour, Integer.parseInt(parts[1]), parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private boolean take(Matcher token) {
        if (token.group("number") != null) return numbers.add(token.group("number"));
        if (token.group("clock") != null) {
            boolean first = clock == null;
            clock = token.group("clock");
            return first;
        }
        if (token.group("word") == null) return true;
        return switch (DateWords.of(token.group("word"))) {
            case null -> false;
            case DateWords.Meaning.Nothing _ -> true;
            case DateWords.Meaning.Month(int number) -> {
                boolean first = namedMonth == 0;
                namedMonth = number;
                yield first;
            }
            case DateWords.Meaning.HalfDay halfDay -> {
                boolean first = half == null;
                half = halfDay;
                yield first;
            }
        };
    }

    /** 14040105, as machines write it. */
    private Optional<TypedDate> unseparated(String run) {
        return run.length() == 8 ? date(run.substring(0, 4), run.substring(4, 6), run.substring(6)) : Optional.empty();
    }

    private Optional<TypedDate> date(String year, String month, String day) {
        if (month.length() > 2 || day.length() > 2) return Optional.empty();
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (isGregorian(year)) return namedMonth == 0 ? gregorian(Integer.parseInt(year), m, d) : Optional.empty();
        boolean guessed = year.length() == 2;
        if (!guessed && !isFullYear(year)) return Optional.empty();
        int y = Integer.parseInt(year);
        if (guessed) y += y >= FIRST_OF_OLD_CENTURY ? 1300 : 1400;
        return JalaliDate.exists(y, m, d)
                ? Optional.of(new TypedDate(new JalaliDate(y, m, d), guessed))
                : Optional.empty();
    }

    private static Optional<TypedDate> gregorian(int year, int month, int day) {
        try {
            return Optional.of(new TypedDate(JalaliDate.of(LocalDate.of(year, month, day)), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isFullYear(String number) {
        return number.length() == 4;
    }

    private static boolean isGregorian(String number) {
        return isFullYear(number) && Integer.parseInt(number) >= FIRST_GREGORIAN_YEAR;
    }
}
