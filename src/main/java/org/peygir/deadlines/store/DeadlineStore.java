package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.POLICY;
import static org.peygir.deadlines.store.db.Tables.WEEK_SPAN;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Policy;
import org.peygir.deadlines.domain.WeekPattern;
import org.springframework.stereotype.Repository;

/** The weekly pattern and the policies as stored; two small reads, no caching here. */
@Repository
public class DeadlineStore {
    private final DSLContext db;

    public DeadlineStore(DSLContext db) {
        this.db = db;
    }

    public WeekPattern pattern() {
        List<WeekPattern.Span> spans = db.selectFrom(WEEK_SPAN)
                .fetch(row ->
                        new WeekPattern.Span(DayOfWeek.of(row.getIsoDay()), row.getFromMinute(), row.getToMinute()));
        return WeekPattern.of(spans);
    }

    public Map<String, Policy> policies() {
        return db.selectFrom(POLICY)
                .fetchMap(
                        POLICY.CODE,
                        row -> new Policy(row.getCode(), row.getAmount(), DeadlineUnit.valueOf(row.getUnit())));
    }
}
