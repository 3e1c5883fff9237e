package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.FolderRow;
import org.peygir.cases.UpcomingDue.Count;
import org.peygir.cases.UpcomingDue.Desk;
import org.peygir.cases.UpcomingDue.When;
import org.springframework.stereotype.Repository;

/** What falls due in the units of a person, counted by desk and listed; permission in the WHERE. */
@Repository
public class UpcomingQuery {
    /** Cases looked at: the latest due, so that a heap of very old ones costs no more. */
    private static final int LOOKED_AT = 5_000;

    private final DSLContext sql;
    private final FolderQuery folders;

    UpcomingQuery(DSLContext sql, FolderQuery folders) {
        this.sql = sql;
        this.folders = folders;
    }

    /** @param bounds the moment before which each part ends */
    public List<Count> counts(Map<When, Instant> bounds, Viewer v) {
        Instant end = Objects.requireNonNull(bounds.get(When.DAYS));
        var due = DSL.select(CASE_FILE.UNIT_ID, CASE_FILE.ASSIGNEE_ID, CASE_FILE.DUE_AT)
                .from(CASE_FILE)
                .where(team(v), CASE_FILE.DUE_AT.lt(end))
                .orderBy(CASE_FILE.DUE_AT.desc())
                .limit(inline(LOOKED_AT))
                .asTable("due");
        Field<Instant> at = Objects.requireNonNull(due.field(CASE_FILE.DUE_AT));
        Field<Integer> when = DSL.when(at.lt(bounds.get(When.LATE)), inline(When.LATE.ordinal()))
                .when(at.lt(bounds.get(When.HOURS)), inline(When.HOURS.ordinal()))
                .when(at.lt(bounds.get(When.TOMORROW)), inline(When.TOMORROW.ordinal()))
                .otherwise(inline(When.DAYS.ordinal()))
                .as("part");
        Field<Long> unit = Objects.requireNonNull(due.field(CASE_FILE.UNIT_ID));
        Field<Long> desk = Objects.requireNonNull(due.field(CASE_FILE.ASSIGNEE_ID));
        return sql.select(unit, desk, when, DSL.count())
                .from(due)
                .groupBy(unit, desk, when)
                .fetch(r -> new Count(r.value1(), r.value2(), When.values()[r.value3()], r.value4()));
    }

    /** Due in [from, to), the next first. */
    public List<FolderRow> rows(Instant from, Instant to, @Nullable Desk desk, int limit, Viewer v) {
        Condition where = team(v).and(CASE_FILE.DUE_AT.ge(from)).and(CASE_FILE.DUE_AT.lt(to));
        if (desk != null) {
            Long staff = desk.staffId();
            where = where.and(CASE_FILE.UNIT_ID.eq(desk.unitId()))
                    .and(staff == null ? CASE_FILE.ASSIGNEE_ID.isNull() : CASE_FILE.ASSIGNEE_ID.eq(staff));
        }
        return folders.nextDue(where, limit, v);
    }

    private static Condition team(Viewer v) {
        return CASE_FILE.CLOSED_AT.isNull().and(FolderQuery.inScope(v)).and(CaseVisibility.visible(v));
    }
}
