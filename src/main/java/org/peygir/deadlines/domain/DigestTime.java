package org.peygir.deadlines.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** When what waits to be told goes out together. */
public final class DigestTime {
    /** Longer than any house is closed. A time that never falls into work would else be looked for without end. */
    private static final int DAYS = 62;

    private DigestTime() {}

    /**
     * The first of these times of the day that is not before {@code now} and falls into work, closing time included; with
     * {@code atNight} the first of any day. When none ever falls into work, the next opening.
     *
     * @param times in order of time
     */
    public static Instant next(BusinessTime time, List<LocalTime> times, boolean atNight, Instant now) {
        LocalDate today = now.atZone(time.zone()).toLocalDate();
        for (int day = 0; day < DAYS; day++)
            for (LocalTime each : times) {
                Instant at =
                        today.plusDays(day).atTime(each).atZone(time.zone()).toInstant();
                if (!at.isBefore(now) && (atNight || time.begins(at).equals(at))) return at;
            }
        return Share.opening(time, now);
    }
}
