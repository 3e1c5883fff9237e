package org.peygir.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineChange;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Explanation;
import org.peygir.deadlines.Policy;

/** What programs send and get about deadlines. Days are ISO dates of the organisation's zone. */
final class DeadlineBodies {
    private DeadlineBodies() {}

    /** {@code reason}: code of a reason for a pause. */
    record NewPause(String reason) {}

    /** {@code amount} in the unit of the deadline. */
    record NewExtension(int amount, String reason) {}

    record Deadlines(String number, List<Deadline> items) {}

    record Deadline(
            String code,
            DeadlineClock.State state,
            Instant startedAt,
            int amount,
            DeadlineUnit unit,
            int extra,
            String extraReason,
            Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable Instant endedAt,
            Why why) {}

    /** {@code counted} is what the legs add up to, in the unit of the deadline; {@code exact} false while a recomputation is on its way. */
    record Why(
            Bodies.Unit calendar,
            @Nullable Chosen policy,
            Instant countedFrom,
            List<Leg> legs,
            long counted,
            List<Off> off,
            int restDays,
            List<Paused> pauses,
            List<Change> changes,
            boolean exact) {}

    record Chosen(int version, Instant effectiveFrom, Line line, List<Lost> lost) {}

    record Line(
            String category,
            @Nullable Integer severity,
            String track,
            Bodies.@Nullable Unit unit,
            String tier,
            int amount,
            DeadlineUnit amountUnit) {}

    record Lost(Line line, Policy.Lost.Why why, String condition) {}

    record Leg(String from, String to, int days, long minutes, List<Span> spans) {}

    record Span(Instant from, Instant to) {}

    record Off(String from, String to, Explanation.Off.Kind kind, String name) {}

    record Paused(String reason, Instant from, @Nullable Instant to, long minutes) {}

    record Change(
            DeadlineChange.Kind kind,
            Instant at,
            Instant before,
            Instant after,
            String reason,
            Bodies.@Nullable Unit calendar,
            @Nullable Integer edition) {}
}
