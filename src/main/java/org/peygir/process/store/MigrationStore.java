package org.peygir.process.store;

import static org.peygir.process.store.db.Tables.MIGRATION;
import static org.peygir.process.store.db.Tables.MIGRATION_CASE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Relocation;
import org.peygir.cases.Relocation.Desk;
import org.peygir.cases.Relocation.Outcome;
import org.peygir.cases.Status;
import org.peygir.deadlines.StageClocks.Change;
import org.peygir.process.Migration;
import org.peygir.process.Migration.State;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Migrations and what they do to each case. */
@Repository
public class MigrationStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;

    public MigrationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Violates migration_one_open when one of this version is not finished. */
    public long ask(
            String routine, long from, long to, Map<String, String> mapping, long staffId, Instant now, int total) {
        return sql.insertInto(MIGRATION)
                .set(MIGRATION.ROUTINE_CODE, routine)
                .set(MIGRATION.FROM_VERSION_ID, from)
                .set(MIGRATION.TO_VERSION_ID, to)
                .set(MIGRATION.MAPPING, JSONB.valueOf(JSON.writeValueAsString(new TreeMap<>(mapping))))
                .set(MIGRATION.STATE, State.PREDICTING.name())
                .set(MIGRATION.ASKED_BY, staffId)
                .set(MIGRATION.ASKED_AT, now)
                .set(MIGRATION.TOTAL, total)
                .returningResult(MIGRATION.ID)
                .fetchSingle()
                .value1();
    }

    public Optional<Migration> find(long id) {
        return sql.selectFrom(MIGRATION).where(MIGRATION.ID.eq(id)).fetchOptional(MigrationStore::migration);
    }

    public Optional<Migration> lock(long id) {
        return sql.selectFrom(MIGRATION)
                .where(MIGRATION.ID.eq(id))
                .forUpdate()
                .fetchOptional(MigrationStore::migration);
    }

    /** The oldest at work, its row locked; empty when there is none or another node has it. */
    public Optional<Migration> lockNext() {
        return sql.selectFrom(MIGRATION)
                .where(MIGRATION.STATE.in(State.PREDICTING.name(), State.MOVING.name()))
                .orderBy(MIGRATION.ID)
                .limit(DSL.inline(1))
                .forUpdate()
                .skipLocked()
                .fetchOptional(MigrationStore::migration);
    }

    /** The one of this version that is not finished. */
    public Optional<Migration> open(long fromVersionId) {
        return sql.selectFrom(MIGRATION)
                .where(
                        MIGRATION.FROM_VERSION_ID.eq(fromVersionId),
                        MIGRATION.STATE.in(State.PREDICTING.name(), State.PREDICTED.name(), State.MOVING.name()))
                .fetchOptional(MigrationStore::migration);
    }

    /** The latest first. */
    public List<Migration> of(String routine, int limit) {
        return sql.selectFrom(MIGRATION)
                .where(MIGRATION.ROUTINE_CODE.eq(routine), MIGRATION.STATE.ne(State.DISCARDED.name()))
                .orderBy(MIGRATION.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(MigrationStore::migration);
    }

    /** @param ended null while it is not over */
    public void enter(long id, State state, @Nullable Instant ended) {
        sql.update(MIGRATION)
                .set(MIGRATION.STATE, state.name())
                .set(MIGRATION.DONE, state == State.MOVING ? DSL.inline(0) : MIGRATION.DONE)
                .set(MIGRATION.AFTER_ID, 0L)
                .set(MIGRATION.AGAIN, false)
                .set(MIGRATION.ENDED_AT, ended)
                .where(MIGRATION.ID.eq(id))
                .execute();
    }

    public void start(long id, long staffId, Instant now) {
        sql.update(MIGRATION)
                .set(MIGRATION.STARTED_BY, staffId)
                .set(MIGRATION.STARTED_AT, now)
                .where(MIGRATION.ID.eq(id))
                .execute();
    }

    public void advance(long id, long after, int done, boolean again) {
        sql.update(MIGRATION)
                .set(MIGRATION.AFTER_ID, after)
                .set(MIGRATION.DONE, MIGRATION.DONE.plus(done))
                .set(MIGRATION.AGAIN, again)
                .where(MIGRATION.ID.eq(id))
                .execute();
    }

    /** A case as it is noted. @param doneAt null: only predicted */
    public record Noted(Relocation relocation, @Nullable Instant doneAt, boolean otherwise) {}

    /** By case, those of these that are noted. */
    public Map<Long, Noted> noted(long id, Collection<Long> cases) {
        return sql.selectFrom(MIGRATION_CASE)
                .where(MIGRATION_CASE.MIGRATION_ID.eq(id), MIGRATION_CASE.CASE_ID.in(cases))
                .fetchMap(MIGRATION_CASE.CASE_ID, MigrationStore::noted);
    }

    /** Cases that are predicted and not done after this one, in order. */
    public List<Long> undone(long id, int limit) {
        return sql.select(MIGRATION_CASE.CASE_ID)
                .from(MIGRATION_CASE)
                .where(MIGRATION_CASE.MIGRATION_ID.eq(id), MIGRATION_CASE.DONE_AT.isNull())
                .orderBy(MIGRATION_CASE.CASE_ID)
                .limit(DSL.inline(limit))
                .fetch(MIGRATION_CASE.CASE_ID);
    }

    /** Writes what is predicted or done; what stood there of the case is replaced. */
    public void note(long id, List<Noted> cases) {
        for (Noted one : cases) {
            Relocation r = one.relocation();
            var row = sql.newRecord(MIGRATION_CASE);
            row.setMigrationId(id);
            row.setCaseId(r.number().id());
            row.setNumber(r.number().toString());
            row.setOutcome(r.outcome().name());
            row.setFromStageId(r.fromStageId());
            row.setToStageId(r.toStageId());
            row.setUnitBefore(r.unitBefore());
            row.setUnitAfter(r.unitAfter());
            row.setDesk(r.desk().name());
            row.setStatusBefore(r.statusBefore().name());
            row.setStatusAfter(r.statusAfter().name());
            row.setClock(r.clock().name());
            row.setDueBefore(r.dueBefore());
            row.setDueAfter(r.dueAfter());
            row.setDoneAt(one.doneAt());
            row.setOtherwise(one.otherwise());
            sql.insertInto(MIGRATION_CASE)
                    .set(row)
                    .onConflict(MIGRATION_CASE.MIGRATION_ID, MIGRATION_CASE.CASE_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /** A group of cases to which the same happens. @param late due before {@code now}, and was not before */
    public record Group(
            Outcome outcome,
            long fromStageId,
            @Nullable Long toStageId,
            int cases,
            int elsewhere,
            int clocks,
            int late,
            int done,
            int otherwise) {}

    public List<Group> groups(long id, Instant now) {
        var elsewhere = DSL.count().filterWhere(MIGRATION_CASE.DESK.ne(Desk.KEPT.name()));
        var clocks = DSL.count()
                .filterWhere(
                        MIGRATION_CASE.CLOCK.in(Change.STARTED.name(), Change.REPLACED.name(), Change.ENDED.name()));
        var late = DSL.count().filterWhere(MIGRATION_CASE.DUE_AFTER.lt(now).and(MIGRATION_CASE.DUE_BEFORE.ge(now)));
        var done = DSL.count().filterWhere(MIGRATION_CASE.DONE_AT.isNotNull());
        var otherwise = DSL.count().filterWhere(MIGRATION_CASE.OTHERWISE);
        return sql.select(
                        MIGRATION_CASE.OUTCOME,
                        MIGRATION_CASE.FROM_STAGE_ID,
                        MIGRATION_CASE.TO_STAGE_ID,
                        DSL.count(),
                        elsewhere,
                        clocks,
                        late,
                        done,
                        otherwise)
                .from(MIGRATION_CASE)
                .where(MIGRATION_CASE.MIGRATION_ID.eq(id))
                .groupBy(MIGRATION_CASE.OUTCOME, MIGRATION_CASE.FROM_STAGE_ID, MIGRATION_CASE.TO_STAGE_ID)
                .orderBy(MIGRATION_CASE.OUTCOME, MIGRATION_CASE.FROM_STAGE_ID, MIGRATION_CASE.TO_STAGE_ID)
                .fetch(r -> new Group(
                        Outcome.valueOf(r.value1()),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7(),
                        r.value8(),
                        r.value9()));
    }

    /** In the order of the cases' ids. @param group null: all */
    public List<Noted> cases(long id, @Nullable Group group, long after, int limit) {
        Condition of = DSL.noCondition();
        if (group != null) {
            Long to = group.toStageId();
            of = MIGRATION_CASE
                    .OUTCOME
                    .eq(group.outcome().name())
                    .and(MIGRATION_CASE.FROM_STAGE_ID.eq(group.fromStageId()))
                    .and(to == null ? MIGRATION_CASE.TO_STAGE_ID.isNull() : MIGRATION_CASE.TO_STAGE_ID.eq(to));
        }
        return sql.selectFrom(MIGRATION_CASE)
                .where(MIGRATION_CASE.MIGRATION_ID.eq(id), MIGRATION_CASE.CASE_ID.gt(after))
                .and(of)
                .orderBy(MIGRATION_CASE.CASE_ID)
                .limit(DSL.inline(limit))
                .fetch(MigrationStore::noted);
    }

    /** Ids of these that are done. */
    public Set<Long> done(long id, Collection<Long> cases) {
        return sql.select(MIGRATION_CASE.CASE_ID)
                .from(MIGRATION_CASE)
                .where(
                        MIGRATION_CASE.MIGRATION_ID.eq(id),
                        MIGRATION_CASE.CASE_ID.in(cases),
                        MIGRATION_CASE.DONE_AT.isNotNull())
                .fetchSet(MIGRATION_CASE.CASE_ID);
    }

    private static Noted noted(Record r) {
        return new Noted(
                new Relocation(
                        CaseNumber.parse(r.get(MIGRATION_CASE.NUMBER)).orElseThrow(),
                        Outcome.valueOf(r.get(MIGRATION_CASE.OUTCOME)),
                        r.get(MIGRATION_CASE.FROM_STAGE_ID),
                        r.get(MIGRATION_CASE.TO_STAGE_ID),
                        r.get(MIGRATION_CASE.UNIT_BEFORE),
                        r.get(MIGRATION_CASE.UNIT_AFTER),
                        Desk.valueOf(r.get(MIGRATION_CASE.DESK)),
                        Status.valueOf(r.get(MIGRATION_CASE.STATUS_BEFORE)),
                        Status.valueOf(r.get(MIGRATION_CASE.STATUS_AFTER)),
                        Change.valueOf(r.get(MIGRATION_CASE.CLOCK)),
                        r.get(MIGRATION_CASE.DUE_BEFORE),
                        r.get(MIGRATION_CASE.DUE_AFTER)),
                r.get(MIGRATION_CASE.DONE_AT),
                r.get(MIGRATION_CASE.OTHERWISE));
    }

    private static Migration migration(Record r) {
        return new Migration(
                r.get(MIGRATION.ID),
                r.get(MIGRATION.ROUTINE_CODE),
                r.get(MIGRATION.FROM_VERSION_ID),
                r.get(MIGRATION.TO_VERSION_ID),
                JSON.readValue(r.get(MIGRATION.MAPPING).data(), new TypeReference<Map<String, String>>() {}),
                State.valueOf(r.get(MIGRATION.STATE)),
                r.get(MIGRATION.ASKED_BY),
                r.get(MIGRATION.ASKED_AT),
                r.get(MIGRATION.STARTED_BY),
                r.get(MIGRATION.TOTAL),
                r.get(MIGRATION.DONE),
                r.get(MIGRATION.AFTER_ID),
                r.get(MIGRATION.AGAIN),
                r.get(MIGRATION.ENDED_AT));
    }
}
