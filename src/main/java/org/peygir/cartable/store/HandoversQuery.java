package org.peygir.cartable.store;

import static org.jooq.impl.DSL.count;
import static org.peygir.cartable.store.db.Tables.REFERRAL;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Handovers;
import org.springframework.stereotype.Repository;

/** Counts hand-overs between units that have terms: one statement, by the index of those alone. */
@Repository
public class HandoversQuery {
    private static final Field<Instant> NEVER = DSL.val(Instant.parse("9999-01-01T00:00:00Z"));

    private final DSLContext sql;

    HandoversQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** By the unit they went to, of these units (null: of all), for those sent since; what was recalled in time counts for nobody. */
    public List<Handovers> since(Instant from, Instant now, @Nullable Set<Long> units) {
        Field<Instant> met = DSL.least(
                DSL.coalesce(REFERRAL.ACCEPTED_AT, NEVER),
                DSL.coalesce(REFERRAL.ANSWERED_AT, NEVER),
                DSL.coalesce(REFERRAL.RETURNED_AT, NEVER));
        Condition inTime = met.le(REFERRAL.ACCEPT_BY);
        Condition over = REFERRAL.ACCEPT_BY.lt(now);
        Condition returned = REFERRAL.STATE.eq("RETURNED");
        return sql.select(
                        REFERRAL.TO_UNIT_ID,
                        count(),
                        count().filterWhere(inTime),
                        count().filterWhere(inTime.not().and(over)),
                        count().filterWhere(inTime.not().and(over.not())),
                        count().filterWhere(returned),
                        count().filterWhere(returned.and(
                                DSL.trim(REFERRAL.RETURN_REASON).eq(""))))
                .from(REFERRAL)
                .where(
                        units == null ? DSL.noCondition() : REFERRAL.TO_UNIT_ID.in(units),
                        REFERRAL.ACCEPT_BY.isNotNull(),
                        REFERRAL.SENT_AT.ge(from),
                        REFERRAL.STATE.ne("RECALLED").or(REFERRAL.RETURNED_AT.gt(REFERRAL.ACCEPT_BY)))
                .groupBy(REFERRAL.TO_UNIT_ID)
                .fetch(r -> new Handovers(
                        r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), r.value7()));
    }
}
