package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Priority;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Urgency;
import org.peygir.cases.Weighing;
import org.peygir.cases.domain.PriorityRules;
import org.springframework.stereotype.Repository;

/** Where a case stands in every queue. The row is locked by the caller. */
@Repository
public class PriorityStore {
    private final DSLContext sql;

    PriorityStore(DSLContext sql) {
        this.sql = sql;
    }

    public void save(CaseFile file, int reopened, Priority priority) {
        PriorityLevel override = priority.override();
        sql.update(CASE_FILE)
                .set(CASE_FILE.URGENCY, (short) priority.weighing().urgency().rank())
                .set(CASE_FILE.FACTORS, names(priority.weighing().factors()))
                .set(CASE_FILE.RAISED, (short) priority.raised())
                .set(CASE_FILE.PRIORITY_OVERRIDE, rank(override))
                .set(CASE_FILE.PRIORITY_REASON, priority.reason())
                .set(CASE_FILE.PRIORITY, rank(file.severity(), reopened, priority))
                .where(CASE_FILE.ID.eq(file.id()))
                .execute();
    }

    static short rank(int severity, int reopened, Priority priority) {
        return (short)
                PriorityRules.explain(severity, reopened, priority).level().rank();
    }

    private static @Nullable Short rank(@Nullable PriorityLevel level) {
        return level == null ? null : (Short) (short) level.rank();
    }

    static String[] names(Collection<PriorityFactor> factors) {
        return factors.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static Priority read(Record r) {
        Set<PriorityFactor> factors = Arrays.stream(r.get(CASE_FILE.FACTORS))
                .map(PriorityFactor::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        Short override = r.get(CASE_FILE.PRIORITY_OVERRIDE);
        return new Priority(
                new Weighing(Urgency.of(r.get(CASE_FILE.URGENCY)), factors),
                r.get(CASE_FILE.RAISED),
                override == null ? null : PriorityLevel.of(override),
                r.get(CASE_FILE.PRIORITY_REASON));
    }
}
