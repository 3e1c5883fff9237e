package org.peygir.cartable.store;

import static org.peygir.cartable.store.db.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.peygir.cartable.FollowUp;
import org.springframework.stereotype.Repository;

/** Reminders; one open one a person and subject. */
@Repository
public class FollowUpStore {
    private final DSLContext sql;

    FollowUpStore(DSLContext sql) {
        this.sql = sql;
    }

    public void set(long subjectId, long staffId, Instant at, String note, Instant now) {
        done(subjectId, staffId, now);
        sql.insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.SUBJECT_ID, subjectId)
                .set(FOLLOW_UP.STAFF_ID, staffId)
                .set(FOLLOW_UP.AT, at)
                .set(FOLLOW_UP.NOTE, note)
                .execute();
    }

    public int done(long subjectId, long staffId, Instant now) {
        return sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.DONE_AT, now)
                .where(FOLLOW_UP.SUBJECT_ID.eq(subjectId), FOLLOW_UP.STAFF_ID.eq(staffId), FOLLOW_UP.DONE_AT.isNull())
                .execute();
    }

    public List<FollowUp> open(long subjectId, long staffId) {
        return sql.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.SUBJECT_ID.eq(subjectId), FOLLOW_UP.STAFF_ID.eq(staffId), FOLLOW_UP.DONE_AT.isNull())
                .orderBy(FOLLOW_UP.AT)
                .fetch(r -> new FollowUp(r.getId(), r.getSubjectId(), r.getStaffId(), r.getAt(), r.getNote()));
    }
}
