package org.peygir.routines.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.update;
import static org.peygir.routines.store.db.Tables.RUN;
import static org.peygir.routines.store.db.Tables.RUN_STEP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.db.FixedStatement;
import org.springframework.stereotype.Repository;

/** Runs and their steps. Each change is one statement, so one round trip. */
@Repository
public class RunStore {
    private static final String START = """
            with begun as (
              insert into routines.run (subject_id, version_id, stage_id, entered_at) values (?, ?, ?, ?)
              returning id, stage_id, entered_at
            )
            insert into routines.run_step (run_id, step, stage_id, entered_at)
            select id, 1, stage_id, entered_at from begun
            """;

    private final DSLContext jooq;
    private final FixedStatement start;

    public RunStore(DSLContext jooq) {
        this.jooq = jooq;
        start = FixedStatement.of(jooq, START, BIGINT, BIGINT, BIGINT, TIMESTAMP_WITH_TIMEZONE);
    }

    /** @param step number of the current stay, from 1 */
    public record Run(
            long id,
            long versionId,
            long stageId,
            int step,
            @Nullable Instant endedAt,
            @Nullable Instant wakeAt) {
        /** Whether the time of its stage is up. */
        public boolean due(Instant now) {
            return wakeAt != null && !wakeAt.isAfter(now);
        }
    }

    public record StepRow(
            int step,
            long stageId,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Long transitionId) {}

    /** Inserts the run and its first step. A second run of a subject violates run_subject_unique. */
    public void start(long subjectId, long versionId, long stageId, Instant now) {
        start.later(subjectId, versionId, stageId, now);
    }

    public Optional<Run> find(long subjectId) {
        return fetch(subjectId, false);
    }

    /** The run, locked until the transaction ends. */
    public Optional<Run> lock(long subjectId) {
        return fetch(subjectId, true);
    }

    private Optional<Run> fetch(long subjectId, boolean lock) {
        var query = jooq.select(RUN.ID, RUN.VERSION_ID, RUN.STAGE_ID, RUN.STEP, RUN.ENDED_AT, RUN.WAKE_AT)
                .from(RUN)
                .where(RUN.SUBJECT_ID.eq(subjectId));
        return (lock ? query.forUpdate() : query)
                .fetchOptional(r -> new Run(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }

    /** When the run goes on by itself; null: not by itself. */
    public void wake(long subjectId, @Nullable Instant at) {
        jooq.update(RUN)
                .set(RUN.WAKE_AT, at)
                .where(RUN.SUBJECT_ID.eq(subjectId), RUN.ENDED_AT.isNull())
                .execute();
    }

    /** The same for many: one statement. */
    public void wake(Map<Long, Instant> times) {
        List<Long> ids = List.copyOf(times.keySet());
        jooq.execute(
                """
                update routines.run r set wake_at = v.at
                from unnest(?::bigint[], ?::text[]::timestamptz[]) as v (id, at)
                where r.subject_id = v.id and r.ended_at is null
                """,
                ids.toArray(Long[]::new),
                ids.stream().map(id -> String.valueOf(times.get(id))).toArray(String[]::new));
    }

    /** A run that time takes on; see {@link org.peygir.routines.Waiting}. */
    public record WaitingRow(long subject, long stageId, Instant enteredAt, Instant wakeAt) {}

    public List<WaitingRow> waiting(Collection<Long> subjects) {
        return jooq.select(RUN.SUBJECT_ID, RUN.STAGE_ID, RUN.ENTERED_AT, RUN.WAKE_AT)
                .from(RUN)
                .where(RUN.SUBJECT_ID.in(subjects), RUN.WAKE_AT.isNotNull(), RUN.ENDED_AT.isNull())
                .fetch(r -> new WaitingRow(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    public Optional<Instant> wakes(long subjectId) {
        return jooq.select(RUN.WAKE_AT)
                .from(RUN)
                .where(RUN.SUBJECT_ID.eq(subjectId), RUN.WAKE_AT.isNotNull())
                .fetchOptional(RUN.WAKE_AT);
    }

    /** Subjects of runs whose time has come, the longest first; by the index of what wakes. */
    public List<Long> due(Instant now, int limit) {
        return jooq.select(RUN.SUBJECT_ID)
                .from(RUN)
                .where(RUN.WAKE_AT.le(now))
                .orderBy(RUN.WAKE_AT)
                .limit(DSL.inline(limit))
                .fetch(RUN.SUBJECT_ID);
    }

    /** Since when these open ones stand where they stand, by subject. */
    public Map<Long, Instant> entered(Collection<Long> subjects) {
        return jooq.select(RUN.SUBJECT_ID, RUN.ENTERED_AT)
                .from(RUN)
                .where(RUN.SUBJECT_ID.in(subjects), RUN.ENDED_AT.isNull())
                .fetchMap(RUN.SUBJECT_ID, RUN.ENTERED_AT);
    }

    /** @param unitId see {@link PastStay} */
    public record PastRow(
            long subjectId,
            long stageId,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Long transitionId,
            @Nullable Long unitId) {}

    /** All stays of these subjects, each subject's in order. */
    public List<PastRow> past(Collection<Long> subjects) {
        return jooq.select(
                        RUN.SUBJECT_ID,
                        RUN_STEP.STAGE_ID,
                        RUN_STEP.ENTERED_AT,
                        RUN_STEP.LEFT_AT,
                        RUN_STEP.TRANSITION_ID,
                        RUN_STEP.UNIT_ID)
                .from(RUN)
                .join(RUN_STEP)
                .on(RUN_STEP.RUN_ID.eq(RUN.ID))
                .where(RUN.SUBJECT_ID.in(subjects))
                .orderBy(RUN_STEP.RUN_ID, RUN_STEP.STEP)
                .fetch(r -> new PastRow(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }

    /** Oldest first. */
    public List<StepRow> steps(long runId) {
        return jooq.select(
                        RUN_STEP.STEP, RUN_STEP.STAGE_ID, RUN_STEP.ENTERED_AT, RUN_STEP.LEFT_AT, RUN_STEP.TRANSITION_ID)
                .from(RUN_STEP)
                .where(RUN_STEP.RUN_ID.eq(runId))
                .orderBy(RUN_STEP.STEP)
                .fetch(row -> new StepRow(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /**
     * Leaves the current stage and enters another. The run must be locked.
     *
     * @param by the way; null: reopened
     * @param unitId which unit had the subject until now
     * @param ends whether the new stage is an end
     */
    public void move(Run run, long toStageId, @Nullable Long by, long unitId, boolean ends, Instant now) {
        move(run, run.versionId(), toStageId, by, unitId, ends, now);
    }

    /** Leaves the stage of one version for a stage of another. The run must be locked. */
    public void relocate(Run run, long toVersionId, long toStageId, long unitId, Instant now) {
        move(run, toVersionId, toStageId, null, unitId, false, now);
    }

    private void move(
            Run run, long versionId, long toStageId, @Nullable Long by, long unitId, boolean ends, Instant now) {
        int next = run.step() + 1;
        var left = name("departed")
                .as(update(RUN_STEP)
                        .set(RUN_STEP.LEFT_AT, now)
                        .set(RUN_STEP.TRANSITION_ID, by)
                        .set(RUN_STEP.UNIT_ID, unitId)
                        .where(RUN_STEP.RUN_ID.eq(run.id()), RUN_STEP.STEP.eq(run.step()))
                        .returning(RUN_STEP.RUN_ID));
        var entered = name("entered")
                .as(insertInto(RUN_STEP, RUN_STEP.RUN_ID, RUN_STEP.STEP, RUN_STEP.STAGE_ID, RUN_STEP.ENTERED_AT)
                        .values(run.id(), next, toStageId, now)
                        .returning(RUN_STEP.RUN_ID));
        int moved = jooq.with(left, entered)
                .update(RUN)
                .set(RUN.VERSION_ID, versionId)
                .set(RUN.STAGE_ID, toStageId)
                .set(RUN.STEP, next)
                .set(RUN.ENTERED_AT, now)
                .set(RUN.ENDED_AT, ends ? now : null)
                .setNull(RUN.WAKE_AT)
                .where(RUN.ID.eq(run.id()), RUN.STEP.eq(run.step()))
                .execute();
        if (moved != 1) throw new IllegalStateException("run " + run.id() + " moved while it was locked");
    }
}
