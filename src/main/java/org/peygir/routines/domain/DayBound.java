package org.peygir.routines.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first or last day a field takes: a fixed one, or so many days from today. */
public final class DayBound {
    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d{1,5}))?");

    private DayBound() {}

    /** {@code 2026-11-26}, {@code today}, {@code today-30}, {@code today+7}; empty when it is none of these. */
    public static Optional<LocalDate> day(String bound, LocalDate today) {
        Matcher relative = RELATIVE.matcher(bound);
        if (relative.matches()) {
            if (relative.group(1) == null) return Optional.of(today);
            long days = Long.parseLong(relative.group(2));
            return Optional.of(relative.group(1).equals("-") ? today.minusDays(days) : today.plusDays(days));
        }
        try {
            return Optional.of(LocalDate.parse(bound));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
