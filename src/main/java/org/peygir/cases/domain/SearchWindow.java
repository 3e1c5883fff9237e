package org.peygir.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which cases are looked for, newest first. Each case holds the day, the week and the month of its registration
 * (UTC) among its words, spelled as no word is; so the index itself brings together what was said and when, and however common a
 * word is, only the cases of the window are read. A stretch is named by few names: the index weighs all of them for each case.
 *
 * @param from the first instant that belongs to it; null: since ever
 * @param to the first instant after it; null: what comes yet
 */
public record SearchWindow(@Nullable Instant from, @Nullable Instant to) {
    /** More days are named by their weeks, more weeks by their months. */
    private static final int DAYS = 6;

    private static final int WEEKS = 9;
    /** Longer stretches are not worth naming: all that is older is looked at. */
    private static final int MONTHS = 60;

    private static final Duration LEAST = Duration.ofHours(1);
    /** So many times longer when the last stretch told nothing. */
    private static final int LEAP = 8;

    /** What a case registered then holds beside its words, for {@code ?::tsvector}. */
    public static String terms(Instant registeredAt) {
        LocalDate day = registeredAt.atZone(ZoneOffset.UTC).toLocalDate();
        return "'@d" + day.toEpochDay() + "' '@w" + week(day) + "' '@m" + month(day) + "' ";
    }

    /** Counted from the beginning of 1970, in sevens. */
    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), 7L);
    }

    private static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    /**
     * The stretch before this one.
     *
     * @param found how many were found in this one
     * @param wanted how many more are wanted; at least 1
     */
    public SearchWindow before(int found, int wanted, Instant now) {
        if (from == null) throw new IllegalStateException("nothing is older");
        Duration length = Duration.between(from, to == null || to.isAfter(now) ? now : to);
        if (length.compareTo(LEAST) < 0) length = LEAST;
        // Half as much again, so that one more stretch nearly always is enough.
        double times = found == 0 ? LEAP : Math.clamp(1.5 * wanted / found, 0.25, LEAP);
        Duration next = Duration.ofSeconds((long) (length.toSeconds() * times));
        return next.toDays() > MONTHS * 30L ? new SearchWindow(null, from) : new SearchWindow(from.minus(next), from);
    }

    /**
     * For {@code ?::tsquery}: whatever was registered on one of its days, weeks or months, a little more than the stretch itself; empty when it has no
     * beginning.
     */
    public String tsquery(Instant now) {
        if (from == null) return "";
        LocalDate first = from.atZone(ZoneOffset.UTC).toLocalDate();
        // Another node's clock may be a little ahead.
        Instant end = to == null ? now.plus(Duration.ofDays(1)) : to;
        LocalDate last = end.atZone(ZoneOffset.UTC).toLocalDate();
        StringJoiner any = new StringJoiner(" | ", "(", ")");
        if (last.toEpochDay() - first.toEpochDay() < DAYS)
            for (long day = first.toEpochDay(); day <= last.toEpochDay(); day++) any.add("@d" + day);
        else if (week(last) - week(first) < WEEKS)
            for (long week = week(first); week <= week(last); week++) any.add("@w" + week);
        else for (long month = month(first); month <= month(last); month++) any.add("@m" + month);
        return any.toString();
    }
}
