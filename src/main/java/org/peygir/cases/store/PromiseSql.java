package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.PROMISE;

import java.time.Instant;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The part of promises in the list of cases to come back to. */
final class PromiseSql {
    private PromiseSql() {}

    /**
     * Cases with a promise of this person that is due by then, and cases that the person owns with anybody's promise overdue: who
     * promised may be away, the owner answers for it. Each by its index; some come twice.
     */
    static Select<Record1<Long>> casesToFollowUp(long staffId, Instant now, Instant until) {
        return DSL.select(PROMISE.CASE_ID)
                .from(PROMISE)
                .where(PROMISE.STAFF_ID.eq(staffId), PROMISE.SETTLED_AT.isNull(), PROMISE.DUE_AT.le(until))
                .unionAll(DSL.select(PROMISE.CASE_ID)
                        .from(PROMISE)
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(PROMISE.CASE_ID))
                        .where(PROMISE.SETTLED_AT.isNull(), PROMISE.DUE_AT.lt(now))
                        .and(CASE_FILE.OWNER_ID.eq(staffId)));
    }
}
