package org.peygir.deadlines;

import static org.peygir.deadlines.store.db.Tables.CLOCK;

import java.time.Instant;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The deadlines' part of another module's list query: a table to join. Lists stay one statement, and no other module reads the tables
 * of this one.
 */
public final class DeadlineSql {
    /** Of the table in the statement. */
    private static final String NAME = "running";

    private DeadlineSql() {}

    /** The open clocks of one code, in the order of their due times by an index: at most one row a subject. */
    public static Table<Record2<Long, Instant>> running(String code) {
        return DSL.select(CLOCK.SUBJECT_ID, CLOCK.DUE_AT)
                .from(CLOCK)
                .where(CLOCK.CODE.eq(code), CLOCK.ENDED_AT.isNull())
                .asTable(NAME);
    }

    public static Field<Long> subject(Table<Record2<Long, Instant>> running) {
        return Objects.requireNonNull(running.field(CLOCK.SUBJECT_ID));
    }

    public static Field<Instant> due(Table<Record2<Long, Instant>> running) {
        return Objects.requireNonNull(running.field(CLOCK.DUE_AT));
    }
}
