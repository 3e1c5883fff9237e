package org.peygir.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is: the policy that won, what was counted, what was left out, what changed since. The legs add up to
 * the amount with its extension: in minutes, or in days.
 *
 * @param choice null for a stage's own deadline, and for clocks whose policy is not known any more
 * @param begins from where it is counted: after {@code startedAt} when that lies outside work
 * @param legs what was counted, a day each, or a week each over a long time
 * @param off days that would have counted, in order
 * @param restDays days off by the plain week between the first and the last day
 * @param changes of the due time, in order
 * @param exact false while a change of calendar is still on its way to this clock
 */
public record Explanation(
        DeadlineClock clock,
        @Nullable Choice choice,
        Instant begins,
        List<Leg> legs,
        List<Off> off,
        int restDays,
        List<Paused> pauses,
        List<DeadlineChange> changes,
        boolean exact) {
    /** @param number of the version of the policies; @param from since when it holds; @param lost all other lines for the same clock */
    public record Choice(Policy winner, int number, Instant from, DeadlineTraits traits, List<Policy.Lost> lost) {}

    /**
     * A day, or a week of them.
     *
     * @param days counted as whole days of the amount; 0 where minutes are what is counted
     * @param minutes worked and counted
     * @param spans of a single day, pauses cut out; empty for a week and for calendar days
     */
    public record Leg(LocalDate from, LocalDate to, int days, long minutes, List<Span> spans) {}

    public record Span(Instant from, Instant to) {}

    /** Days in a row that differ from the plain week for one reason. */
    public record Off(LocalDate from, LocalDate to, Kind kind, String name) {
        public enum Kind {
            HOLIDAY,
            CLOSURE,
            /** Worked, but other hours than the week says. */
            PERIOD,
            SHORT,
            EXTRA
        }
    }

    /**
     * @param reason code of a {@link PauseReason}
     * @param to null while it stands
     * @param minutes worked meanwhile and not counted
     */
    public record Paused(
            String reason, Instant from, @Nullable Instant to, long minutes) {}

    /** What the legs add up to, in the unit of the clock. */
    public long counted() {
        return clock.unit() == DeadlineUnit.WORKING_MINUTES
                ? legs.stream().mapToLong(Leg::minutes).sum()
                : legs.stream().mapToLong(Leg::days).sum();
    }
}
