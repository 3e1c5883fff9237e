package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.PROMISE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.NewPromise;
import org.peygir.cases.Promise;
import org.peygir.cases.Promise.Means;
import org.peygir.cases.Promise.State;
import org.springframework.stereotype.Repository;

/** The promises of cases. Whoever writes has locked the case first. */
@Repository
public class PromiseStore {
    private final DSLContext sql;

    PromiseStore(DSLContext sql) {
        this.sql = sql;
    }

    public long add(long caseId, NewPromise promise, Viewer viewer, Instant now) {
        return sql.insertInto(PROMISE)
                .set(PROMISE.CASE_ID, caseId)
                .set(PROMISE.STAFF_ID, viewer.staffId())
                .set(PROMISE.UNIT_ID, viewer.unitId())
                .set(PROMISE.RECIPIENT, promise.recipient().strip())
                .set(PROMISE.MEANS, promise.means().name())
                .set(PROMISE.BODY, promise.text().strip())
                .set(PROMISE.MADE_AT, now)
                .set(PROMISE.DUE_AT, promise.dueAt())
                .returningResult(PROMISE.ID)
                .fetchSingle()
                .value1();
    }

    /** In the order in which they were made. */
    public List<Promise> of(long caseId) {
        return sql.selectFrom(PROMISE)
                .where(PROMISE.CASE_ID.eq(caseId))
                .orderBy(PROMISE.ID)
                .fetch(PromiseStore::promise);
    }

    public Optional<Promise> read(long id) {
        return sql.selectFrom(PROMISE).where(PROMISE.ID.eq(id)).fetchOptional(PromiseStore::promise);
    }

    /** The case of a promise, if the person may see it. */
    public Optional<CaseNumber> caseOf(long id, Viewer viewer) {
        return sql.select(CASE_FILE.ID, CASE_FILE.YEAR)
                .from(PROMISE)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(PROMISE.CASE_ID))
                .where(PROMISE.ID.eq(id).and(CaseVisibility.visible(viewer)))
                .fetchOptional(r -> new CaseNumber(r.value2(), r.value1()));
    }

    /** @param late done after all, but after its time */
    public void settle(
            long id, State state, boolean late, @Nullable Instant brokenAt, Instant at, long staffId, String note) {
        sql.update(PROMISE)
                .set(PROMISE.STATE, state.name())
                .set(PROMISE.DONE_LATE, late)
                .set(PROMISE.BROKEN_AT, brokenAt)
                .set(PROMISE.SETTLED_AT, at)
                .set(PROMISE.SETTLED_BY, staffId)
                .set(PROMISE.SETTLED_NOTE, note)
                .where(PROMISE.ID.eq(id))
                .execute();
    }

    /** Cases with a promise whose time passed unsaid; an index range. */
    public List<Long> casesWithOverdue(Instant latest, int limit) {
        return sql.selectDistinct(PROMISE.CASE_ID)
                .from(PROMISE)
                .where(PROMISE.STATE.eq(State.OPEN.name()), PROMISE.DUE_AT.lt(latest))
                .limit(DSL.inline(limit))
                .fetch(PROMISE.CASE_ID);
    }

    /** Breaks what is overdue on one case; @return those that this call broke */
    public List<Promise> breakOverdue(long caseId, Instant latest, Instant now) {
        return sql.update(PROMISE)
                .set(PROMISE.STATE, State.BROKEN.name())
                .set(PROMISE.BROKEN_AT, now)
                .where(PROMISE.CASE_ID.eq(caseId), PROMISE.STATE.eq(State.OPEN.name()), PROMISE.DUE_AT.lt(latest))
                .returning()
                .fetch(PromiseStore::promise);
    }

    static Promise promise(Record r) {
        return new Promise(
                r.get(PROMISE.ID),
                r.get(PROMISE.CASE_ID),
                r.get(PROMISE.STAFF_ID),
                r.get(PROMISE.UNIT_ID),
                r.get(PROMISE.RECIPIENT),
                Means.valueOf(r.get(PROMISE.MEANS)),
                r.get(PROMISE.BODY),
                r.get(PROMISE.MADE_AT),
                r.get(PROMISE.DUE_AT),
                State.valueOf(r.get(PROMISE.STATE)),
                r.get(PROMISE.BROKEN_AT),
                r.get(PROMISE.SETTLED_AT),
                r.get(PROMISE.SETTLED_BY),
                r.get(PROMISE.SETTLED_NOTE),
                r.get(PROMISE.DONE_LATE));
    }
}
