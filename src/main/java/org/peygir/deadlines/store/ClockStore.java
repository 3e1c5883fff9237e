package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.CLOCK;
import static org.peygir.deadlines.store.db.Tables.CLOCK_CHANGE;
import static org.peygir.deadlines.store.db.Tables.CLOCK_PAUSE;
import static org.peygir.deadlines.store.db.Tables.WATCH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineChange;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineClock.Pause;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.DeadlineTraits;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Policy;
import org.peygir.deadlines.store.db.tables.records.ClockRecord;
import org.springframework.stereotype.Repository;

/** Clocks and their pauses. Whoever writes has locked the subject first, so clocks of one subject never change at once. */
@Repository
public class ClockStore {
    private final DSLContext db;
    private final ClockStarts starts;

    public ClockStore(DSLContext db) {
        this.db = db;
        starts = new ClockStarts(db);
    }

    /**
     * A clock of the same code that still runs is left alone. The subject itself is looked at anew.
     *
     * @param traits as they are now: the case may change, and why a policy won must still be told
     */
    public void start(long subject, DeadlineTraits traits, List<NewClock> clocks) {
        Instant last =
                clocks.stream().map(NewClock::startedAt).max(Instant::compareTo).orElseThrow();
        starts.start(subject, traits, last, clocks);
    }

    /**
     * The first of a subject that nobody else knows yet, each of another code: it is on the way of every registration.
     *
     * @param lookAt when the subject itself is to be looked at first; null for never
     */
    public void begin(long subject, DeadlineTraits traits, @Nullable Instant lookAt, List<NewClock> clocks) {
        starts.begin(subject, traits, lookAt, clocks);
    }

    /** What was known of the subject when each of these clocks started. */
    public Map<Long, DeadlineTraits> traits(Collection<Long> ids) {
        return db.selectFrom(CLOCK).where(CLOCK.ID.in(ids)).fetchMap(CLOCK.ID, r -> {
            Short severity = r.getSeverity();
            return new DeadlineTraits(
                    r.getCategory(),
                    severity == null ? null : (int) severity,
                    r.getTrack(),
                    r.getUnitId(),
                    r.getTier());
        });
    }

    /** Ends the open clocks of these codes, of all when empty: in time up to and including the due minute. */
    public void stop(long subject, Collection<String> codes, Instant at) {
        db.update(CLOCK)
                .set(
                        CLOCK.STATE,
                        DSL.when(CLOCK.STATE.eq(State.PAUSED.name()).or(CLOCK.DUE_AT.ge(at)), State.MET.name())
                                .otherwise(State.BREACHED.name()))
                .set(CLOCK.ENDED_AT, at)
                .setNull(CLOCK.NEXT_CHECK_AT)
                .setNull(CLOCK.PAUSED_AT)
                .where(CLOCK.SUBJECT_ID.eq(subject), CLOCK.ENDED_AT.isNull())
                .and(codes.isEmpty() ? DSL.noCondition() : CLOCK.CODE.in(codes))
                .execute();
    }

    /** Ends an open clock that was neither met nor missed: what it measured is no longer asked for. */
    public void cancel(long subject, String code, Instant at) {
        db.update(CLOCK)
                .set(CLOCK.STATE, State.CANCELLED.name())
                .set(CLOCK.ENDED_AT, at)
                .setNull(CLOCK.NEXT_CHECK_AT)
                .setNull(CLOCK.PAUSED_AT)
                .where(CLOCK.SUBJECT_ID.eq(subject), CLOCK.CODE.eq(code), CLOCK.ENDED_AT.isNull())
                .execute();
    }

    public void pause(long id, String reason, Instant at) {
        db.update(CLOCK)
                .set(CLOCK.STATE, State.PAUSED.name())
                .set(CLOCK.PAUSED_AT, at)
                .set(CLOCK.PAUSE_REASON, reason)
                .setNull(CLOCK.NEXT_CHECK_AT)
                .where(CLOCK.ID.eq(id))
                .execute();
    }

    public void resume(DeadlineClock clock, Instant at, Instant dueAt) {
        db.insertInto(CLOCK_PAUSE)
                .set(CLOCK_PAUSE.CLOCK_ID, clock.id())
                .set(CLOCK_PAUSE.REASON, clock.pauseReason())
                .set(CLOCK_PAUSE.PAUSED_AT, clock.pausedAt())
                .set(CLOCK_PAUSE.ENDED_AT, at)
                .execute();
        db.update(CLOCK)
                .set(CLOCK.STATE, State.RUNNING.name())
                .setNull(CLOCK.PAUSED_AT)
                .set(CLOCK.PAUSE_REASON, "")
                .set(CLOCK.DUE_AT, dueAt)
                .set(CLOCK.NEXT_CHECK_AT, at)
                .where(CLOCK.ID.eq(clock.id()))
                .execute();
        changed(clock, DeadlineChange.Kind.PAUSE, at, dueAt, clock.pauseReason());
    }

    public void extend(DeadlineClock clock, int extra, String reason, Instant at, Instant dueAt) {
        db.update(CLOCK)
                .set(CLOCK.EXTRA, extra)
                .set(CLOCK.EXTRA_REASON, reason)
                .set(CLOCK.DUE_AT, dueAt)
                .set(CLOCK.NEXT_CHECK_AT, DSL.when(CLOCK.STATE.eq(State.RUNNING.name()), CLOCK.STARTED_AT))
                .where(CLOCK.ID.eq(clock.id()))
                .execute();
        changed(clock, DeadlineChange.Kind.EXTENSION, at, dueAt, reason);
    }

    /** Notes what is known now; where another line is for it, also its amount and the new due time. */
    public void classify(
            DeadlineClock clock, DeadlineTraits traits, Policy policy, Instant at, Instant dueAt, String reason) {
        Short severity = traits.severity() == null ? null : traits.severity().shortValue();
        db.update(CLOCK)
                .set(CLOCK.CATEGORY, traits.category())
                .set(CLOCK.SEVERITY, severity)
                .set(CLOCK.TRACK, traits.track())
                .set(CLOCK.TIER, traits.tier())
                .set(CLOCK.LINE_ID, policy.id())
                .set(CLOCK.AMOUNT, policy.amount())
                .set(CLOCK.AMOUNT_UNIT, policy.unit().name())
                .set(CLOCK.DUE_AT, dueAt)
                .set(CLOCK.NEXT_CHECK_AT, DSL.when(CLOCK.STATE.eq(State.RUNNING.name()), CLOCK.STARTED_AT))
                .where(CLOCK.ID.eq(clock.id()))
                .execute();
        if (!dueAt.equals(clock.dueAt())) changed(clock, DeadlineChange.Kind.CLASSIFICATION, at, dueAt, reason);
    }

    private void changed(DeadlineClock clock, DeadlineChange.Kind kind, Instant at, Instant after, String reason) {
        db.insertInto(CLOCK_CHANGE)
                .set(CLOCK_CHANGE.CLOCK_ID, clock.id())
                .set(CLOCK_CHANGE.KIND, kind.name())
                .set(CLOCK_CHANGE.AT, at)
                .set(CLOCK_CHANGE.DUE_BEFORE, clock.dueAt())
                .set(CLOCK_CHANGE.DUE_AFTER, after)
                .set(CLOCK_CHANGE.REASON, reason)
                .execute();
    }

    /** All clocks of the subjects, ended ones too, in the order in which they were started. */
    public List<DeadlineClock> of(Collection<Long> subjects) {
        return fetch(CLOCK.SUBJECT_ID.in(subjects));
    }

    public List<DeadlineClock> open(Collection<Long> subjects) {
        return fetch(CLOCK.SUBJECT_ID.in(subjects).and(CLOCK.ENDED_AT.isNull()));
    }

    /** Subjects with open clocks after this one, in order. */
    public List<Long> openSubjects(long after, Collection<Long> units, int limit) {
        return db.selectDistinct(CLOCK.SUBJECT_ID)
                .from(CLOCK)
                .where(CLOCK.ENDED_AT.isNull(), CLOCK.SUBJECT_ID.gt(after))
                .and(units.isEmpty() ? DSL.noCondition() : CLOCK.UNIT_ID.in(units))
                .orderBy(CLOCK.SUBJECT_ID)
                .limit(DSL.inline(limit))
                .fetch(CLOCK.SUBJECT_ID);
    }

    public int countOpenSubjects(Collection<Long> units) {
        return db.select(DSL.countDistinct(CLOCK.SUBJECT_ID))
                .from(CLOCK)
                .where(CLOCK.ENDED_AT.isNull())
                .and(units.isEmpty() ? DSL.noCondition() : CLOCK.UNIT_ID.in(units))
                .fetchSingle()
                .value1();
    }

    /** Lets the subject be looked at: where it is has changed. */
    public void wake(long subject, Instant at) {
        db.update(WATCH)
                .set(WATCH.NEXT_CHECK_AT, at)
                .where(WATCH.SUBJECT_ID.eq(subject))
                .execute();
    }

    /** One statement: a clock has a row for each of its pauses, or one. */
    private List<DeadlineClock> fetch(Condition condition) {
        Map<Long, DeadlineClock> clocks = new LinkedHashMap<>();
        Map<Long, List<Pause>> pauses = new HashMap<>();
        db.select(CLOCK.fields())
                .select(CLOCK_PAUSE.REASON, CLOCK_PAUSE.PAUSED_AT, CLOCK_PAUSE.ENDED_AT)
                .from(CLOCK)
                .leftJoin(CLOCK_PAUSE)
                .on(CLOCK_PAUSE.CLOCK_ID.eq(CLOCK.ID))
                .where(condition)
                .orderBy(CLOCK.ID, CLOCK_PAUSE.ID)
                .forEach(row -> {
                    ClockRecord clock = row.into(CLOCK);
                    List<Pause> of = pauses.computeIfAbsent(clock.getId(), id -> new ArrayList<>());
                    if (row.get(CLOCK_PAUSE.REASON) != null)
                        of.add(new Pause(
                                row.get(CLOCK_PAUSE.REASON),
                                row.get(CLOCK_PAUSE.PAUSED_AT),
                                row.get(CLOCK_PAUSE.ENDED_AT)));
                    clocks.computeIfAbsent(clock.getId(), id -> clock(clock, of));
                });
        return List.copyOf(clocks.values());
    }

    private static DeadlineClock clock(ClockRecord r, List<Pause> pauses) {
        return new DeadlineClock(
                r.getId(),
                r.getSubjectId(),
                r.getCode(),
                r.getUnitId(),
                State.valueOf(r.getState()),
                r.getStartedAt(),
                r.getAmount(),
                DeadlineUnit.valueOf(r.getAmountUnit()),
                r.getExtra(),
                r.getExtraReason(),
                r.getLineId(),
                r.getDueAt(),
                r.getPausedAt(),
                r.getPauseReason(),
                r.getEndedAt(),
                pauses);
    }
}
