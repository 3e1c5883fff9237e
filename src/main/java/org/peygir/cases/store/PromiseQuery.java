package org.peygir.cases.store;

import static org.jooq.impl.DSL.count;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.PROMISE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Promise.State;
import org.peygir.cases.PromiseBook;
import org.peygir.cases.PromiseBook.Count;
import org.peygir.cases.PromiseBook.Filter;
import org.peygir.cases.PromiseBook.Line;
import org.springframework.stereotype.Repository;

/** The book of promises as a person may read it: permission is in every WHERE, the counts' too. */
@Repository
public class PromiseQuery {
    private static final int ROWS = 50;
    private static final int COUNTS = 50;

    private final DSLContext sql;
    private final Clock clock;

    PromiseQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param units the unit filtered by and those below it; empty when all */
    public PromiseBook.Page page(Filter filter, Set<Long> units, Viewer viewer) {
        Condition who = who(filter, units).and(CaseVisibility.visible(viewer));
        List<Line> lines = sql.select(PROMISE.fields())
                .select(CASE_FILE.YEAR, CASE_FILE.SUBJECT)
                .from(PROMISE)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(PROMISE.CASE_ID))
                .where(who.and(shown(filter.show(), clock.instant())))
                .orderBy(PROMISE.SETTLED_AT.isNotNull(), PROMISE.DUE_AT, PROMISE.ID)
                .limit(DSL.inline(ROWS + 1))
                .fetch(r -> new Line(
                        PromiseStore.promise(r),
                        new CaseNumber(r.get(CASE_FILE.YEAR), r.get(PROMISE.CASE_ID)),
                        r.get(CASE_FILE.SUBJECT)));
        boolean more = lines.size() > ROWS;
        return new PromiseBook.Page(
                more ? lines.subList(0, ROWS) : lines,
                more,
                counts(PROMISE.STAFF_ID, who),
                counts(PROMISE.UNIT_ID, who));
    }

    private List<Count> counts(TableField<?, Long> by, Condition who) {
        Field<Integer> kept = count().filterWhere(PROMISE.STATE.eq(State.KEPT.name()));
        Field<Integer> broken = count().filterWhere(PROMISE.STATE.eq(State.BROKEN.name()));
        Field<Integer> open = count().filterWhere(PROMISE.STATE.eq(State.OPEN.name()));
        return sql.select(by, open, kept, broken)
                .from(PROMISE)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(PROMISE.CASE_ID))
                .where(who)
                .groupBy(by)
                .orderBy(count().desc(), by)
                .limit(DSL.inline(COUNTS))
                .fetch(r -> new Count(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    private static Condition who(Filter filter, Set<Long> units) {
        Long staff = filter.staffId();
        Condition person = staff == null ? DSL.noCondition() : PROMISE.STAFF_ID.eq(staff);
        return units.isEmpty() ? person : person.and(PROMISE.UNIT_ID.in(units));
    }

    private static Condition shown(PromiseBook.Show show, Instant now) {
        return switch (show) {
            case ALL -> DSL.noCondition();
            case OPEN -> PROMISE.SETTLED_AT.isNull();
            case OVERDUE -> PROMISE.SETTLED_AT.isNull().and(PROMISE.DUE_AT.lt(now));
            case KEPT -> PROMISE.STATE.eq(State.KEPT.name());
            case BROKEN -> PROMISE.STATE.eq(State.BROKEN.name());
        };
    }
}
