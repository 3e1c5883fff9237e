package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.FolderRow;
import org.peygir.cases.UpcomingDue.Count;
import org.peygir.cases.UpcomingDue.Desk;
import org.peygir.cases.UpcomingDue.When;
import org.peygir.organization.Organization;
import org.springframework.stereotype.Repository;

/** What falls due in the units of a person, counted by desk and listed; permission in the WHERE. */
@Repository
public class UpcomingQuery {
    private static final Field<Integer> PART = DSL.field(DSL.name("part", "part"), SQLDataType.INTEGER.notNull());
    private static final Field<Instant> SINCE = DSL.field(DSL.name("part", "since"), CASE_FILE.DUE_AT.getDataType());
    private static final Field<Instant> UNTIL = DSL.field(DSL.name("part", "until"), CASE_FILE.DUE_AT.getDataType());
    private static final Field<Long> DESK = DSL.field(DSL.name("due", "desk"), CASE_FILE.ASSIGNEE_ID.getDataType());

    private final DSLContext sql;
    private final FolderQuery folders;
    private final Organization organization;

    UpcomingQuery(DSLContext sql, FolderQuery folders, Organization organization) {
        this.sql = sql;
        this.folders = folders;
        this.organization = organization;
    }

    /** @param bounds the moment before which each part ends */
    public List<Count> counts(Map<When, Instant> bounds, Viewer v) {
        Collection<Long> units = units(v);
        if (units.isEmpty()) return List.of();
        Table<?> due = DSL.lateral(DSL.select(CASE_FILE.ASSIGNEE_ID)
                        .from(CASE_FILE)
                        .where(
                                team(v),
                                CASE_FILE.UNIT_ID.eq(UnitSql.UNIT),
                                CASE_FILE.DUE_AT.ge(SINCE),
                                CASE_FILE.DUE_AT.lt(UNTIL))
                        .orderBy(CASE_FILE.DUE_AT.desc())
                        .limit(inline(Count.LIMIT)))
                .as("due", DESK.getName());
        Field<BigDecimal> counted = DSL.sum(DSL.count()).over().partitionBy(UnitSql.UNIT, PART);
        return sql.select(UnitSql.UNIT, DESK, PART, DSL.count(), counted)
                .from(UnitSql.each(units), parts(bounds), due)
                .groupBy(UnitSql.UNIT, DESK, PART)
                .fetch(r -> new Count(
                        r.value1(),
                        r.value2(),
                        When.values()[r.value3()],
                        r.value4(),
                        r.value5().intValue() >= Count.LIMIT));
    }

    private static Table<?> parts(Map<When, Instant> bounds) {
        List<Row3<Integer, Instant, Instant>> rows = new ArrayList<>();
        Instant from = Instant.EPOCH;
        for (When when : When.values()) {
            Instant until = Objects.requireNonNull(bounds.get(when));
            rows.add(DSL.row(inline(when.ordinal()), at(from), at(until)));
            from = until;
        }
        return DSL.values(rows.toArray(Row3[]::new)).as("part", PART.getName(), SINCE.getName(), UNTIL.getName());
    }

    private static Field<Instant> at(Instant moment) {
        return DSL.val(moment, CASE_FILE.DUE_AT.getDataType());
    }

    /** Due in [from, to), the next first. */
    public List<FolderRow> rows(Instant from, Instant to, @Nullable Desk desk, int limit, Viewer v) {
        Condition where = team(v).and(CASE_FILE.DUE_AT.ge(from)).and(CASE_FILE.DUE_AT.lt(to));
        if (desk != null) {
            Long staff = desk.staffId();
            where = where.and(CASE_FILE.UNIT_ID.eq(desk.unitId()))
                    .and(staff == null ? CASE_FILE.ASSIGNEE_ID.isNull() : CASE_FILE.ASSIGNEE_ID.eq(staff));
        }
        return folders.nextDue(units(v), where, limit, v);
    }

    private Collection<Long> units(Viewer v) {
        return v.allUnits() ? organization.unitIds() : v.unitScope();
    }

    private static Condition team(Viewer v) {
        return CASE_FILE.CLOSED_AT.isNull().and(FolderSql.inScope(v)).and(CaseVisibility.visible(v));
    }
}
