package org.peygir.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commitment running on one subject. Ended clocks are kept as they were: reopening starts new ones beside them.
 *
 * @param subject opaque to this module
 * @param code as {@code RESOLUTION}; {@link #STAGE} for a stage's own deadline
 * @param unitId whose calendar counts
 * @param extra added to {@code amount} by an extension, at most once
 * @param policyId null for a stage's own deadline
 * @param pausedAt since when it stands; null unless PAUSED
 * @param pauses ended pauses in order of time
 */
public record DeadlineClock(
        long id,
        long subject,
        String code,
        long unitId,
        State state,
        Instant startedAt,
        int amount,
        DeadlineUnit unit,
        int extra,
        String extraReason,
        @Nullable Long policyId,
        Instant dueAt,
        @Nullable Instant pausedAt,
        String pauseReason,
        @Nullable Instant endedAt,
        List<Pause> pauses) {
    public static final String STAGE = "STAGE";
    public static final String RESOLUTION = "RESOLUTION";
    /** Of what was decided, by somebody else. */
    public static final String REVIEW = "REVIEW";

    public enum State {
        RUNNING,
        PAUSED,
        /** Ended at or before its due time: the minute itself is in time. */
        MET,
        BREACHED,
        CANCELLED
    }

    /** A stretch that does not count. */
    public record Pause(String reason, Instant from, Instant to) {}

    /** Only the handler's own time may stand still; what was promised to the customer never does. */
    public boolean pausable() {
        return code.equals(STAGE) || code.equals("REFERRAL");
    }

    public boolean open() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    DeadlineClock by(Policy policy) {
        return new DeadlineClock(
                id,
                subject,
                code,
                unitId,
                state,
                startedAt,
                policy.amount(),
                policy.unit(),
                extra,
                extraReason,
                policy.id(),
                dueAt,
                pausedAt,
                pauseReason,
                endedAt,
                pauses);
    }

    DeadlineClock due(Instant at) {
        return new DeadlineClock(
                id,
                subject,
                code,
                unitId,
                state,
                startedAt,
                amount,
                unit,
                extra,
                extraReason,
                policyId,
                at,
                pausedAt,
                pauseReason,
                endedAt,
                pauses);
    }

    DeadlineClock with(List<Pause> pausesNow, int extraNow) {
        return new DeadlineClock(
                id,
                subject,
                code,
                unitId,
                state,
                startedAt,
                amount,
                unit,
                extraNow,
                extraReason,
                policyId,
                dueAt,
                pausedAt,
                pauseReason,
                endedAt,
                pausesNow);
    }
}
