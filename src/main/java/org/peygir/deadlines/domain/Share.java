package org.peygir.deadlines.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a share of a deadline's time is used up. */
public final class Share {
    private Share() {}

    /** A stretch that does not count. */
    public record Stretch(Instant from, Instant to) {}

    /**
     * The moment at which {@code percent} (≥ 1) of the time from {@code start} to {@code due} has passed; at 100 exactly {@code due},
     * beyond it counted on from there. A deadline without any time in it has used nothing up before it is due.
     *
     * @param time whose minutes count, or every minute of the day when {@code calendar} is true
     * @param pauses in order of time; those that began before the moment push it on
     */
    public static Instant moment(
            BusinessTime time, boolean calendar, Instant start, Instant due, List<Stretch> pauses, int percent) {
        Minutes minutes = new Minutes(time, calendar);
        long whole = minutes.between(start, due);
        for (Stretch pause : pauses) whole -= minutes.between(pause.from(), pause.to());
        if (whole <= 0) return due;
        if (percent >= 100) return minutes.add(due, part(whole, percent - 100));
        Instant at = minutes.add(start, part(whole, percent));
        for (Stretch pause : pauses) {
            if (pause.from().isAfter(at)) break;
            at = minutes.add(at, minutes.between(pause.from(), pause.to()));
        }
        return at.isAfter(due) ? due : at;
    }

    /** The moment itself when its minute is worked, else the next opening. */
    public static Instant opening(BusinessTime time, Instant at) {
        Instant opening = time.add(at, 1).minusSeconds(60);
        return opening.isAfter(at) ? opening : at;
    }

    private static long part(long minutes, int percent) {
        return Math.ceilDiv(minutes * percent, 100L);
    }

    private record Minutes(BusinessTime time, boolean calendar) {
        long between(Instant from, Instant to) {
            if (!to.isAfter(from)) return 0;
            return calendar ? Duration.between(from, to).toMinutes() : time.between(from, to);
        }

        Instant add(Instant from, long minutes) {
            return calendar ? from.plus(Duration.ofMinutes(minutes)) : time.add(from, minutes);
        }
    }
}
