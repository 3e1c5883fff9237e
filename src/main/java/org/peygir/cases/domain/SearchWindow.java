package org.peygir.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.LongStream;
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
    /** So many found tell how many there are: then a stretch may be much longer. */
    private static final int TELLING = 20;
    /** So many tell it well: then it needs less over. */
    private static final int TELLING_WELL = 50;

    private static final int FAR = 64;

    /** What a case registered then holds beside its words, for {@code ?::tsvector}. */
    public static String terms(Instant registeredAt) {
        LocalDate day = day(registeredAt);
        return "'@d" + day.toEpochDay() + "' '@w" + week(day) + "' '@m" + month(day) + "' ";
    }

    /** Counted from the beginning of 1970, in sevens. */
    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), 7L);
    }

    private static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    /** With all of its earliest day, week or month: the index brings those cases anyway, and another stretch may not be needed. */
    public SearchWindow whole(Instant now) {
        if (from == null) return this;
        LocalDate first = day(from);
        LocalDate last = day(end(now));
        LocalDate begin = switch (span(first, last)) {
            case DAY -> first;
            case WEEK -> LocalDate.ofEpochDay(week(first) * 7);
            case MONTH -> first.withDayOfMonth(1);
        };
        return new SearchWindow(begin.atStartOfDay(ZoneOffset.UTC).toInstant(), to);
    }

    /**
     * Whether it is more than so many times as long as the other; without a beginning neither is longer.
     *
     * @param last up to which they count: when the newest came
     */
    public boolean longer(int times, SearchWindow other, Instant last) {
        if (from == null || other.from == null) return false;
        return length(last).compareTo(other.length(last).multipliedBy(times)) > 0;
    }

    /** Up to now at most. @throws NullPointerException without a beginning */
    private Duration length(Instant now) {
        return Duration.between(Objects.requireNonNull(from), to == null || to.isAfter(now) ? now : to);
    }

    private enum Span {
        DAY,
        WEEK,
        MONTH
    }

    private static Span span(LocalDate first, LocalDate last) {
        if (last.toEpochDay() - first.toEpochDay() < DAYS) return Span.DAY;
        return week(last) - week(first) < WEEKS ? Span.WEEK : Span.MONTH;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Another node's clock may be a little ahead. */
    private Instant end(Instant now) {
        return to == null ? now.plus(Duration.ofDays(1)) : to;
    }

    /**
     * The stretch before this one.
     *
     * @param found how many were found in this one
     * @param wanted how many more are wanted; at least 1
     */
    public SearchWindow before(int found, int wanted, Instant now) {
        if (from == null) throw new IllegalStateException("nothing is older");
        Duration length = length(now);
        if (length.compareTo(LEAST) < 0) length = LEAST;
        // Half as much again, so that one more stretch nearly always is enough.
        boolean telling = found >= TELLING;
        double margin = found >= TELLING_WELL ? 1.2 : 1.5;
        double times = found == 0 ? LEAP : Math.clamp(margin * wanted / found, 0.25, telling ? FAR : LEAP);
        Duration next = Duration.ofSeconds((long) (length.toSeconds() * times));
        return next.toDays() > MONTHS * 30L ? new SearchWindow(null, from) : new SearchWindow(from.minus(next), from);
    }

    /**
     * For {@code ?::tsquery}: whatever was registered on one of its days, weeks or months, a little more than the stretch itself; empty when it has no
     * beginning.
     */
    public String tsquery(Instant now) {
        if (from == null) return "";
        LocalDate first = day(from);
        LocalDate last = day(end(now));
        StringJoiner any = new StringJoiner(" | ", "(", ")");
        switch (span(first, last)) {
            case DAY ->
                LongStream.rangeClosed(first.toEpochDay(), last.toEpochDay()).forEach(day -> any.add("@d" + day));
            case WEEK -> LongStream.rangeClosed(week(first), week(last)).forEach(week -> any.add("@w" + week));
            case MONTH -> LongStream.rangeClosed(month(first), month(last)).forEach(month -> any.add("@m" + month));
        }
        return any.toString();
    }
}
