package org.peygir.process.store;

import static org.peygir.process.store.db.Tables.REPLAY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.peygir.process.Replay;
import org.peygir.process.ReplayResult;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Replays, how far each has come, and its sums. */
@Repository
public class ReplayStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;

    public ReplayStore(DSLContext sql) {
        this.sql = sql;
    }

    public long ask(String routine, String document, Instant since, long staffId, Instant now, int total, long after) {
        return sql.insertInto(REPLAY)
                .set(REPLAY.ROUTINE_CODE, routine)
                .set(REPLAY.DOCUMENT, document)
                .set(REPLAY.SINCE, since)
                .set(REPLAY.ASKED_BY, staffId)
                .set(REPLAY.ASKED_AT, now)
                .set(REPLAY.TOTAL, total)
                .set(REPLAY.AFTER_ID, after)
                .set(REPLAY.RESULT, json(ReplayResult.NOTHING))
                .returningResult(REPLAY.ID)
                .fetchSingle()
                .value1();
    }

    public Optional<Replay> newest(String routine) {
        return sql.selectFrom(REPLAY)
                .where(REPLAY.ROUTINE_CODE.eq(routine))
                .orderBy(REPLAY.ID.desc())
                .limit(DSL.inline(1))
                .fetchOptional(ReplayStore::replay);
    }

    /** The oldest at work, its row locked; empty when there is none or another node has it. */
    public Optional<Replay> lockNext() {
        return sql.selectFrom(REPLAY)
                .where(REPLAY.ENDED_AT.isNull())
                .orderBy(REPLAY.ID)
                .limit(DSL.inline(1))
                .forUpdate()
                .skipLocked()
                .fetchOptional(ReplayStore::replay);
    }

    public void advance(long id, long after, int done, ReplayResult result) {
        sql.update(REPLAY)
                .set(REPLAY.AFTER_ID, after)
                .set(REPLAY.DONE, REPLAY.DONE.plus(done))
                .set(REPLAY.RESULT, json(result))
                .where(REPLAY.ID.eq(id))
                .execute();
    }

    public void end(long id, Instant at) {
        sql.update(REPLAY).set(REPLAY.ENDED_AT, at).where(REPLAY.ID.eq(id)).execute();
    }

    private static JSONB json(ReplayResult result) {
        return JSONB.valueOf(JSON.writeValueAsString(result));
    }

    private static Replay replay(Record r) {
        return new Replay(
                r.get(REPLAY.ID),
                r.get(REPLAY.ROUTINE_CODE),
                r.get(REPLAY.DOCUMENT),
                r.get(REPLAY.SINCE),
                r.get(REPLAY.ASKED_AT),
                r.get(REPLAY.TOTAL),
                r.get(REPLAY.DONE),
                r.get(REPLAY.AFTER_ID),
                JSON.readValue(r.get(REPLAY.RESULT).data(), ReplayResult.class),
                r.get(REPLAY.ENDED_AT));
    }
}
