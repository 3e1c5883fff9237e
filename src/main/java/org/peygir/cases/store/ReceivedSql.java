package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;

/**
 * What lies on a person's desk or untaken in the queue of their unit, each part by an index that has the order of the list: a page costs
 * a page, be it of ten cases or of ten thousand. The stage item of a case lies with its assignee, or in its unit when it has none.
 */
final class ReceivedSql {
    private ReceivedSql() {}

    /**
     * The first of those that wait for the person are among these.
     *
     * @param where what else they are, permission too: of each part so many of these are taken
     */
    static Condition first(Condition where, List<SortField<?>> order, int limit, Viewer v) {
        return CASE_FILE.ID.in(part(CASE_FILE.ASSIGNEE_ID.eq(v.staffId()), where, order, limit)
                .unionAll(part(untaken(v), where, order, limit))
                .unionAll(CartableSql.subjectsAsked(v.staffId(), v.unitId())));
    }

    /** So many, in no order, of those that wait for the person or are theirs; when there are fewer in all, all of them. */
    static Condition some(Condition where, int limit, Viewer v) {
        return CASE_FILE.ID.in(part(CASE_FILE.ASSIGNEE_ID.eq(v.staffId()), where, List.of(), limit)
                .unionAll(part(untaken(v), where, List.of(), limit))
                .unionAll(part(CASE_FILE.OWNER_ID.eq(v.staffId()), where, List.of(), limit))
                .unionAll(CartableSql.subjectsAsked(v.staffId(), v.unitId())));
    }

    private static Condition untaken(Viewer v) {
        return UnitSql.untaken(DSL.val(true)).and(CASE_FILE.UNIT_ID.eq(v.unitId()));
    }

    private static Select<Record1<Long>> part(Condition whose, Condition where, List<SortField<?>> order, int limit) {
        return DSL.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.CLOSED_AT.isNull(), whose, where)
                .orderBy(order)
                .limit(inline(limit));
    }
}
