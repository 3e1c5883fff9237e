package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Open cases of some units, each unit read by its own index and no further than is asked: a long list costs what a short one does. */
final class UnitSql {
    private static final Table<?> SCOPE = DSL.table(DSL.name("scope"));

    /** The unit that is being read, for a condition inside of {@link #each}. */
    static final Field<Long> UNIT = DSL.field(DSL.name("scope", "unit_id"), SQLDataType.BIGINT.notNull());

    private static final Field<Long> ID = DSL.field(DSL.name("first", "id"), SQLDataType.BIGINT.notNull());

    private UnitSql() {}

    /** Each of these units once, to be joined laterally. */
    static Table<?> each(Collection<Long> units) {
        return DSL.unnest(units.toArray(Long[]::new)).as(SCOPE.getName(), UNIT.getName());
    }

    /**
     * The first of those open in these units, by urgency.
     *
     * @param where what else they are, permission too
     */
    static Condition mostUrgent(Collection<Long> units, Condition where, List<SortField<?>> order, int limit) {
        if (units.isEmpty()) return DSL.falseCondition();
        // The index of a unit has these two halves, each in order.
        Table<?> halves = DSL.values(DSL.row(true), DSL.row(false)).as("half", "untaken");
        Field<Boolean> untaken = DSL.field(DSL.name("half", "untaken"), SQLDataType.BOOLEAN.notNull());
        Table<?> first = first(untaken(untaken).and(where), order, limit);
        return CASE_FILE.ID.in(DSL.select(ID).from(each(units), halves, first));
    }

    /**
     * Whether somebody has taken them, as the index of a unit spells it.
     *
     * @param yes a value that is not known when the statement is planned: of a known one the planner thinks so much worse that it plans
     *     anew each time, which takes twice as long as the statement
     */
    static Condition untaken(Field<Boolean> yes) {
        return DSL.field(CASE_FILE.ASSIGNEE_ID.isNull()).eq(yes);
    }

    /** The same by what is due next. */
    static Condition nextDue(Collection<Long> units, Condition where, List<SortField<?>> order, int limit) {
        if (units.isEmpty()) return DSL.falseCondition();
        return CASE_FILE.ID.in(DSL.select(ID).from(each(units), first(where, order, limit)));
    }

    private static Table<?> first(Condition where, List<SortField<?>> order, int limit) {
        return DSL.lateral(DSL.select(CASE_FILE.ID)
                        .from(CASE_FILE)
                        .where(CASE_FILE.CLOSED_AT.isNull(), CASE_FILE.UNIT_ID.eq(UNIT), where)
                        .orderBy(order)
                        .limit(inline(limit)))
                .as("first", ID.getName());
    }
}
