package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.CALENDAR;
import static org.peygir.deadlines.store.db.Tables.CLOCK_CHANGE;
import static org.peygir.deadlines.store.db.Tables.RECOMPUTATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineChange;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.Recomputation;
import org.springframework.stereotype.Repository;

/** How far each recomputation has come, and what it changed. */
@Repository
public class RecomputationStore {
    private final DSLContext db;

    public RecomputationStore(DSLContext db) {
        this.db = db;
    }

    public long ask(long calendarId, int number, String reason, @Nullable Long staffId, Instant now, int total) {
        return db.insertInto(RECOMPUTATION)
                .set(RECOMPUTATION.CALENDAR_ID, calendarId)
                .set(RECOMPUTATION.NUMBER, number)
                .set(RECOMPUTATION.REASON, reason)
                .set(RECOMPUTATION.STAFF_ID, staffId)
                .set(RECOMPUTATION.ASKED_AT, now)
                .set(RECOMPUTATION.TOTAL, total)
                .returningResult(RECOMPUTATION.ID)
                .fetchSingle()
                .value1();
    }

    /** The oldest that is not finished, its row locked; empty when there is none or another node has it. */
    public Optional<Recomputation> lockNext() {
        return db.select(CALENDAR.UNIT_ID)
                .select(RECOMPUTATION.fields())
                .from(RECOMPUTATION)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(RECOMPUTATION.CALENDAR_ID))
                .where(RECOMPUTATION.ENDED_AT.isNull())
                .orderBy(RECOMPUTATION.ID)
                .limit(DSL.inline(1))
                .forUpdate()
                .of(RECOMPUTATION)
                .skipLocked()
                .fetchOptional(RecomputationStore::recomputation);
    }

    /** The newest of a calendar, running or ended. */
    public Optional<Recomputation> newest(long unit) {
        Condition of = unit == DeadlineStore.ORGANIZATION ? CALENDAR.UNIT_ID.isNull() : CALENDAR.UNIT_ID.eq(unit);
        return db.select(CALENDAR.UNIT_ID)
                .select(RECOMPUTATION.fields())
                .from(RECOMPUTATION)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(RECOMPUTATION.CALENDAR_ID))
                .where(of)
                .orderBy(RECOMPUTATION.ID.desc())
                .limit(DSL.inline(1))
                .fetchOptional(RecomputationStore::recomputation);
    }

    public void advance(long id, long after, int done, int moved, @Nullable Instant ended) {
        db.update(RECOMPUTATION)
                .set(RECOMPUTATION.AFTER_ID, after)
                .set(RECOMPUTATION.DONE, RECOMPUTATION.DONE.plus(done))
                .set(RECOMPUTATION.MOVED, RECOMPUTATION.MOVED.plus(moved))
                .set(RECOMPUTATION.ENDED_AT, ended)
                .where(RECOMPUTATION.ID.eq(id))
                .execute();
    }

    /** New due times of many clocks, each with a line of history, in two statements. */
    public void move(List<DeadlineClock> clocks, List<Instant> due, long recomputationId, String reason, Instant now) {
        Long[] ids = clocks.stream().map(DeadlineClock::id).toArray(Long[]::new);
        String[] before = clocks.stream().map(c -> c.dueAt().toString()).toArray(String[]::new);
        String[] after = due.stream().map(Instant::toString).toArray(String[]::new);
        db.execute("""
                update deadlines.clock c
                set due_at = v.due, next_check_at = case when c.next_check_at is null then null else c.started_at end
                from unnest(?::bigint[], ?::text[]::timestamptz[]) as v (id, due) where c.id = v.id
                """, ids, after);
        db.execute("""
                insert into deadlines.clock_change (clock_id, recomputation_id, at, due_before, due_after, reason)
                select v.id, ?::bigint, ?::text::timestamptz, v.before, v.after, ?
                from unnest(?::bigint[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) as v (id, before, after)
                """, recomputationId, now.toString(), reason, ids, before, after);
    }

    /** What moved these clocks, in order, by clock. */
    public Map<Long, List<DeadlineChange>> changes(Collection<Long> clockIds) {
        return db.select(CLOCK_CHANGE.fields())
                .select(CALENDAR.ID, CALENDAR.UNIT_ID, RECOMPUTATION.NUMBER)
                .from(CLOCK_CHANGE)
                .leftJoin(RECOMPUTATION)
                .on(RECOMPUTATION.ID.eq(CLOCK_CHANGE.RECOMPUTATION_ID))
                .leftJoin(CALENDAR)
                .on(CALENDAR.ID.eq(RECOMPUTATION.CALENDAR_ID))
                .where(CLOCK_CHANGE.CLOCK_ID.in(clockIds))
                .orderBy(CLOCK_CHANGE.ID)
                .fetchGroups(CLOCK_CHANGE.CLOCK_ID, RecomputationStore::change);
    }

    private static DeadlineChange change(Record r) {
        Long unit = r.get(CALENDAR.UNIT_ID);
        return new DeadlineChange(
                DeadlineChange.Kind.valueOf(r.get(CLOCK_CHANGE.KIND)),
                r.get(CLOCK_CHANGE.AT),
                r.get(CLOCK_CHANGE.DUE_BEFORE),
                r.get(CLOCK_CHANGE.DUE_AFTER),
                r.get(CLOCK_CHANGE.REASON),
                unit == null && r.get(CALENDAR.ID) != null ? (Long) DeadlineStore.ORGANIZATION : unit,
                r.get(RECOMPUTATION.NUMBER));
    }

    private static Recomputation recomputation(Record r) {
        Long unit = r.get(CALENDAR.UNIT_ID);
        return new Recomputation(
                r.get(RECOMPUTATION.ID),
                unit == null ? DeadlineStore.ORGANIZATION : unit,
                r.get(RECOMPUTATION.NUMBER),
                r.get(RECOMPUTATION.REASON),
                r.get(RECOMPUTATION.STAFF_ID),
                r.get(RECOMPUTATION.TOTAL),
                r.get(RECOMPUTATION.DONE),
                r.get(RECOMPUTATION.MOVED),
                r.get(RECOMPUTATION.AFTER_ID),
                r.get(RECOMPUTATION.ENDED_AT));
    }
}
