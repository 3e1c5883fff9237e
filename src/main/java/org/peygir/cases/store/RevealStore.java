package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.REVEAL;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.customers.PersonalField;
import org.springframework.stereotype.Repository;

/** What was shown in full to whom, and until when. */
@Repository
public class RevealStore {
    private final DSLContext sql;

    RevealStore(DSLContext sql) {
        this.sql = sql;
    }

    public void add(long caseId, long staffId, PersonalField field, String reason, Instant at, Instant until) {
        sql.insertInto(REVEAL)
                .set(REVEAL.CASE_ID, caseId)
                .set(REVEAL.STAFF_ID, staffId)
                .set(REVEAL.FIELD, field.name())
                .set(REVEAL.REASON, reason)
                .set(REVEAL.AT, at)
                .set(REVEAL.UNTIL, until)
                .execute();
    }

    /** Fields open to this person now, each with its end. */
    public Map<PersonalField, Instant> open(long caseId, long staffId, Instant now) {
        return sql.select(REVEAL.FIELD, DSL.max(REVEAL.UNTIL))
                .from(REVEAL)
                .where(REVEAL.CASE_ID.eq(caseId), REVEAL.STAFF_ID.eq(staffId), REVEAL.UNTIL.gt(now))
                .groupBy(REVEAL.FIELD)
                .fetchMap(r -> PersonalField.valueOf(r.value1()), r -> r.value2());
    }
}
