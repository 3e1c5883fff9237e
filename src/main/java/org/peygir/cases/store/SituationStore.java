package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.CartableSql;
import org.peygir.cartable.Untaken;
import org.springframework.stereotype.Repository;

/** What in an open case may ask for attention. */
@Repository
public class SituationStore {
    private final DSLContext sql;

    SituationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param whereabouts as they are at the same moment */
    public record Situation(
            long unitId, int severity, Instant registeredAt, Instant lastActivityAt, Whereabouts whereabouts) {}

    /**
     * In whose hands a case is.
     *
     * @param holderId null in a queue, or closed
     * @param queuedSince since when nobody has it; null while somebody does
     * @param handovers how often it went from one unit to another
     * @param untaken what another unit agreed to take and did not yet
     */
    public record Whereabouts(
            @Nullable Long holderId, @Nullable Instant queuedSince, int handovers, List<Untaken> untaken) {}

    public Whereabouts whereabouts(long caseId) {
        Field<Long> id = DSL.val(caseId);
        return sql.select(
                        CartableSql.holder(id),
                        CartableSql.queuedSince(id),
                        CartableSql.handovers(id),
                        CartableSql.untaken(id))
                .fetchSingle(r -> new Whereabouts(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    /** Of those that are open; one statement for all. */
    public Map<Long, Situation> situations(Collection<Long> caseIds) {
        return sql.select(
                        CASE_FILE.ID,
                        CASE_FILE.UNIT_ID,
                        CASE_FILE.SEVERITY,
                        CASE_FILE.REGISTERED_AT,
                        CASE_FILE.LAST_ACTIVITY_AT,
                        CartableSql.holder(CASE_FILE.ID),
                        CartableSql.queuedSince(CASE_FILE.ID),
                        CartableSql.handovers(CASE_FILE.ID),
                        CartableSql.untaken(CASE_FILE.ID))
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(caseIds), CASE_FILE.CLOSED_AT.isNull())
                .fetchMap(
                        r -> r.value1(),
                        r -> new Situation(
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                new Whereabouts(r.value6(), r.value7(), r.value8(), r.value9())));
    }
}
