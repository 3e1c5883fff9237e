package org.peygir.deadlines.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;

/**
 * A clock that is about to be started.
 *
 * @param policyId null for a stage's own deadline
 * @param lookAt when something may have to be done about it first; null for never
 * @param endedAt null while it runs
 */
public record NewClock(
        String code,
        Instant startedAt,
        int amount,
        DeadlineUnit unit,
        @Nullable Long policyId,
        Instant dueAt,
        @Nullable Instant lookAt,
        @Nullable Instant endedAt) {
    /** As it will be looked at, under an id that it does not have yet. */
    public DeadlineClock running(long id, long subject, long unitId) {
        return new DeadlineClock(
                id,
                subject,
                code,
                unitId,
                DeadlineClock.State.RUNNING,
                startedAt,
                amount,
                unit,
                0,
                "",
                policyId,
                dueAt,
                null,
                "",
                null,
                List.of());
    }

    public NewClock lookedAt(@Nullable Instant moment) {
        return new NewClock(code, startedAt, amount, unit, policyId, dueAt, moment, endedAt);
    }
}
