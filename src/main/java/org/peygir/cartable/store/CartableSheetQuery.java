package org.peygir.cartable.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.peygir.cartable.store.db.Tables.FOLLOW_UP;
import static org.peygir.cartable.store.db.Tables.HOLDING;
import static org.peygir.cartable.store.db.Tables.OPINION;
import static org.peygir.cartable.store.db.Tables.REFERRAL;
import static org.peygir.cartable.store.db.Tables.WORK_ITEM;

import org.jooq.DSLContext;
import org.peygir.cartable.CartableSheet;
import org.peygir.cartable.FollowUp;
import org.peygir.cartable.Holding;
import org.springframework.stereotype.Repository;

/** Holdings, referrals, opinions and reminders of one subject in one statement: the page of a case asks nothing row by row. */
@Repository
public class CartableSheetQuery {
    private final DSLContext sql;

    CartableSheetQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Holdings are not measured yet. */
    public CartableSheet read(long subjectId, long staffId) {
        var newer = OPINION.as("newer");
        var superseded = field(exists(selectOne().from(newer).where(newer.SUPERSEDES_ID.eq(OPINION.ID))));
        var holdings = multiset(select(HOLDING.STAFF_ID, HOLDING.UNIT_ID, HOLDING.SINCE, HOLDING.UNTIL)
                        .from(HOLDING)
                        .where(HOLDING.SUBJECT_ID.eq(subjectId))
                        .orderBy(HOLDING.ID))
                .convertFrom(all -> all.map(r -> new Holding(r.value1(), r.value2(), r.value3(), r.value4(), 0)));
        var referrals = multiset(selectFrom(REFERRAL)
                        .where(REFERRAL.SUBJECT_ID.eq(subjectId))
                        .orderBy(REFERRAL.ID))
                .convertFrom(all -> all.map(ReferralStore::referral));
        var opinions = multiset(select(OPINION, superseded)
                        .from(OPINION)
                        .where(OPINION.SUBJECT_ID.eq(subjectId))
                        .orderBy(OPINION.ID))
                .convertFrom(all -> all.map(r -> ReferralStore.opinion(r.value1(), r.value2())));
        var followUps = multiset(selectFrom(FOLLOW_UP)
                        .where(FOLLOW_UP.SUBJECT_ID.eq(subjectId))
                        .and(FOLLOW_UP.STAFF_ID.eq(staffId).and(FOLLOW_UP.DONE_AT.isNull()))
                        .orderBy(FOLLOW_UP.AT))
                .convertFrom(all -> all.map(
                        r -> new FollowUp(r.getId(), r.getSubjectId(), r.getStaffId(), r.getAt(), r.getNote())));
        var unseen = field(exists(selectOne()
                .from(WORK_ITEM)
                .where(WORK_ITEM.SUBJECT_ID.eq(subjectId), WORK_ITEM.STAFF_ID.eq(staffId))
                .and(WORK_ITEM.CLOSED_AT.isNull().and(WORK_ITEM.SEEN_AT.isNull()))));
        return sql.select(holdings, referrals, opinions, followUps, unseen)
                .fetchSingle(r -> new CartableSheet(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }
}
