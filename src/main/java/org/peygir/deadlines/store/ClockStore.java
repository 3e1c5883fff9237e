package org.peygir.deadlines.store;

import static java.sql.Types.ARRAY;
import static java.sql.Types.BIGINT;
import static java.sql.Types.SMALLINT;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
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
import org.peygir.platform.db.FixedStatement;
import org.springframework.stereotype.Repository;

/** Clocks and their pauses. Whoever writes has locked the subject first, so clocks of one subject never change at once. */
@Repository
public class ClockStore {
    private static final String GIVEN = """
            with s as (select ?::bigint as id, ?::bigint as unit, ?::text as category, ?::smallint as severity, ?::text as track, ?::text as tier,
                              ?::timestamptz as look_at),
            c as (select * from unnest(?::text[], ?::text[]::timestamptz[], ?::int[], ?::text[], ?::bigint[], ?::text[]::timestamptz[],
                                       ?::text[]::timestamptz[], ?::text[]::timestamptz[])
                  as c (code, started_at, amount, amount_unit, line_id, due_at, look_at, ended_at)),
            watched as (insert into deadlines.watch (subject_id, next_check_at) select id, look_at from s
            """;

    private static final String STARTED = """
            insert into deadlines.clock (subject_id, code, unit_id, category, severity, track, tier,
                state, started_at, amount, amount_unit, line_id, due_at, next_check_at, ended_at)
            select s.id, c.code, s.unit, s.category, s.severity, s.track, s.tier,
                   case when c.ended_at is null then 'RUNNING'
                        when date_trunc('minute', c.ended_at) <= c.due_at then 'MET' else 'BREACHED' end,
                   c.started_at, c.amount, c.amount_unit, c.line_id, c.due_at, c.look_at, c.ended_at from s, c
            """;

    private static final String START =
            GIVEN + " on conflict (subject_id) do update set next_check_at = excluded.next_check_at) " + STARTED
                    + " on conflict do nothing";
    /** Looking for what might be there already would cost more than the writing. */
    private static final String BEGIN = GIVEN + ") " + STARTED;

    private final DSLContext db;
    private final FixedStatement start;
    private final FixedStatement begin;

    public ClockStore(DSLContext db) {
        this.db = db;
        start = starting(db, START);
        begin = starting(db, BEGIN);
    }

    private static FixedStatement starting(DSLContext db, String text) {
        return FixedStatement.of(
                db,
                text,
                BIGINT,
                BIGINT,
                VARCHAR,
                SMALLINT,
                VARCHAR,
                VARCHAR,
                TIMESTAMP_WITH_TIMEZONE,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY);
    }

    /** @param lookAt when something may have to be done about it first; null for never; @param endedAt null while it runs */
    public record New(
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
                    State.RUNNING,
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

        public New lookedAt(@Nullable Instant moment) {
            return new New(code, startedAt, amount, unit, policyId, dueAt, moment, endedAt);
        }
    }

    /**
     * A clock of the same code that still runs is left alone. The subject itself is looked at anew.
     *
     * @param traits as they are now: the case may change, and why a policy won must still be told
     */
    public void start(long subject, DeadlineTraits traits, List<New> clocks) {
        Instant last =
                clocks.stream().map(New::startedAt).max(Instant::compareTo).orElseThrow();
        send(start, subject, traits, last, clocks);
    }

    /**
     * The first of a subject that nobody else knows yet, each of another code: it is on the way of every registration.
     *
     * @param lookAt when the subject itself is to be looked at first; null for never
     */
    public void begin(long subject, DeadlineTraits traits, @Nullable Instant lookAt, List<New> clocks) {
        send(begin, subject, traits, lookAt, clocks);
    }

    private static void send(
            FixedStatement statement, long subject, DeadlineTraits traits, @Nullable Instant lookAt, List<New> clocks) {
        int n = clocks.size();
        String[] codes = new String[n];
        String[] started = new String[n];
        Integer[] amounts = new Integer[n];
        String[] units = new String[n];
        @Nullable Long[] lines = new @Nullable Long[n];
        String[] due = new String[n];
        @Nullable String[] looks = new @Nullable String[n];
        @Nullable String[] ended = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            New c = clocks.get(i);
            codes[i] = c.code();
            started[i] = c.startedAt().toString();
            amounts[i] = c.amount();
            units[i] = c.unit().name();
            lines[i] = c.policyId();
            due[i] = c.dueAt().toString();
            Instant look = c.lookAt();
            looks[i] = look == null ? null : look.toString();
            Instant end = c.endedAt();
            ended[i] = end == null ? null : end.toString();
        }
        statement.later(
                subject,
                traits.unitId(),
                traits.category(),
                traits.severity() == null ? null : traits.severity().shortValue(),
                traits.track(),
                traits.tier(),
                lookAt,
                codes,
                started,
                amounts,
                units,
                lines,
                due,
                looks,
                ended);
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
