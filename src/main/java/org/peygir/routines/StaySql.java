package org.peygir.routines;

import static org.peygir.routines.store.db.Tables.RUN;
import static org.peygir.routines.store.db.Tables.RUN_STEP;

import java.time.Instant;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The routines' part of another module's list query: the stays that were left, with their subjects, the latest first by an index.
 * Lists stay one statement, and no other module reads the tables of this one.
 */
public final class StaySql {
    public static final Field<Long> SUBJECT = RUN.SUBJECT_ID;
    public static final Field<Long> RUN_ID = RUN_STEP.RUN_ID;
    public static final Field<Integer> STEP = RUN_STEP.STEP;
    public static final Field<Instant> ENTERED = RUN_STEP.ENTERED_AT;
    /** Null until it is counted. */
    public static final Field<Integer> MINUTES = RUN_STEP.WORKING_MINUTES;

    /** Of {@link #runs}: when the stage was entered in which the run stands. */
    public static final Field<Instant> CURRENT_ENTERED = RUN.ENTERED_AT;

    public static final Field<Long> CURRENT_RUN = RUN.ID;

    private StaySql() {}

    /** Runs as they stand now. */
    public static Table<? extends Record> runs() {
        return RUN;
    }

    /** The table to select from and to join to. */
    public static Table<? extends Record> stays() {
        return RUN_STEP.join(RUN).on(RUN.ID.eq(RUN_STEP.RUN_ID));
    }

    /**
     * Those that are counted for the stage, or for one way out of it.
     *
     * @param way null: whichever
     * @param filter its period only when it is one of {@link StayFilter.By#ENTERED}: of registrations the caller knows
     */
    public static Condition counted(Stage stage, @Nullable Transition way, StayFilter filter) {
        Condition all = RUN_STEP.STAGE_ID
                .eq(stage.id())
                .and(RUN_STEP.LEFT_AT.isNotNull())
                .and(RUN_STEP.WORKING_MINUTES.isNotNull())
                .and(way == null ? RUN_STEP.TRANSITION_ID.isNotNull() : RUN_STEP.TRANSITION_ID.eq(way.id()));
        Set<Long> units = filter.units();
        if (units != null) all = all.and(RUN_STEP.UNIT_ID.in(units));
        if (filter.by() == StayFilter.By.REGISTERED) return all;
        Instant begins = filter.begins();
        Instant ends = filter.ends();
        if (begins != null) all = all.and(RUN_STEP.ENTERED_AT.ge(begins));
        return ends == null ? all : all.and(RUN_STEP.ENTERED_AT.lt(ends));
    }
}
