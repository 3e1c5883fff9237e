package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Passage;
import org.peygir.cases.PassageCursor;
import org.peygir.cases.PastCases;
import org.peygir.cases.Status;
import org.peygir.routines.Stage;
import org.peygir.routines.StayFilter;
import org.peygir.routines.StaySql;
import org.peygir.routines.Transition;
import org.springframework.stereotype.Repository;

/** Lists of cases by the stays of their runs; permission in the WHERE. */
@Repository
public class PassageQuery {
    private final DSLContext sql;

    PassageQuery(DSLContext sql) {
        this.sql = sql;
    }

    public List<Passage> passed(
            Stage stage,
            @Nullable Transition way,
            StayFilter filter,
            @Nullable PassageCursor after,
            int limit,
            Viewer viewer) {
        Condition where = StaySql.counted(stage, way, filter).and(CaseVisibility.visible(viewer));
        if (filter.by() == StayFilter.By.REGISTERED) {
            Instant begins = filter.begins();
            Instant ends = filter.ends();
            if (begins != null) where = where.and(CASE_FILE.REGISTERED_AT.ge(begins));
            if (ends != null) where = where.and(CASE_FILE.REGISTERED_AT.lt(ends));
        }
        if (after != null)
            where = where.and(
                    row(StaySql.ENTERED, StaySql.RUN_ID, StaySql.STEP).lt(after.at(), after.run(), after.step()));
        return sql.select(CASE_FILE.ID, CASE_FILE.YEAR, CASE_FILE.SUBJECT, CASE_FILE.STATUS, CASE_FILE.UNIT_ID)
                .select(StaySql.ENTERED, StaySql.MINUTES, StaySql.RUN_ID, StaySql.STEP)
                .from(StaySql.stays())
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(StaySql.SUBJECT))
                .where(where)
                .orderBy(StaySql.ENTERED.desc(), StaySql.RUN_ID.desc(), StaySql.STEP.desc())
                .limit(inline(limit))
                .fetch(r -> passage(
                        r, StaySql.ENTERED, r.get(StaySql.MINUTES), r.get(StaySql.RUN_ID), r.get(StaySql.STEP)));
    }

    public List<Passage> standing(
            Stage stage, @Nullable Set<Long> units, @Nullable PassageCursor after, int limit, Viewer viewer) {
        Condition where = CASE_FILE
                .STAGE_ID
                .eq(stage.id())
                .and(CASE_FILE.CLOSED_AT.isNull())
                .and(CaseVisibility.visible(viewer));
        if (units != null) where = where.and(CASE_FILE.UNIT_ID.in(units));
        if (after != null)
            where = where.and(row(StaySql.CURRENT_ENTERED, StaySql.CURRENT_RUN).lt(after.at(), after.run()));
        return sql.select(CASE_FILE.ID, CASE_FILE.YEAR, CASE_FILE.SUBJECT, CASE_FILE.STATUS, CASE_FILE.UNIT_ID)
                .select(StaySql.CURRENT_ENTERED, StaySql.CURRENT_RUN)
                .from(CASE_FILE)
                .join(StaySql.runs())
                .on(CASE_FILE.ID.eq(StaySql.SUBJECT))
                .where(where)
                .orderBy(StaySql.CURRENT_ENTERED.desc(), StaySql.CURRENT_RUN.desc())
                .limit(inline(limit))
                .fetch(r -> passage(r, StaySql.CURRENT_ENTERED, null, r.get(StaySql.CURRENT_RUN), 0));
    }

    private static Passage passage(Record r, Field<Instant> entered, @Nullable Integer minutes, long run, int step) {
        return new Passage(
                new CaseNumber(r.get(CASE_FILE.YEAR), r.get(CASE_FILE.ID)),
                r.get(CASE_FILE.SUBJECT),
                Status.valueOf(r.get(CASE_FILE.STATUS)),
                r.get(entered),
                minutes,
                r.get(CASE_FILE.UNIT_ID),
                new PassageCursor(r.get(entered), run, step));
    }

    public Map<Long, Integer> standing(Collection<Long> stageIds, @Nullable Set<Long> units) {
        return sql.select(CASE_FILE.STAGE_ID, DSL.count())
                .from(CASE_FILE)
                .where(CASE_FILE.STAGE_ID.in(stageIds), CASE_FILE.CLOSED_AT.isNull())
                .and(units == null ? DSL.noCondition() : CASE_FILE.UNIT_ID.in(units))
                .groupBy(CASE_FILE.STAGE_ID)
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    /** Open cases in these stages after this one, in the order of their ids. */
    public List<Long> running(Collection<Long> stageIds, long after, int limit) {
        return sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.STAGE_ID.in(stageIds), CASE_FILE.CLOSED_AT.isNull(), CASE_FILE.ID.gt(after))
                .orderBy(CASE_FILE.ID)
                .limit(inline(limit))
                .fetch(CASE_FILE.ID);
    }

    public List<CaseFile> files(Collection<Long> ids) {
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.in(ids))
                .orderBy(CASE_FILE.ID)
                .fetch(CaseRows::file);
    }

    public List<CaseNumber> numbers(Collection<Long> ids, Viewer viewer) {
        return sql.select(CASE_FILE.YEAR, CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids))
                .and(CaseVisibility.visible(viewer))
                .orderBy(CASE_FILE.ID)
                .fetch(r -> new CaseNumber(r.value1(), r.value2()));
    }

    public Set<Long> visible(Collection<Long> ids, Viewer viewer) {
        return sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids))
                .and(CaseVisibility.visible(viewer))
                .fetchSet(CASE_FILE.ID);
    }

    public PastCases.Extent closed(Collection<Long> stageIds, Instant since) {
        return sql.select(DSL.min(CASE_FILE.ID), DSL.count())
                .from(CASE_FILE)
                .where(pastCases(stageIds, since))
                .fetchSingle(r -> new PastCases.Extent(r.value1() == null ? 0 : r.value1(), r.value2()));
    }

    public List<CaseFile> closed(Collection<Long> stageIds, Instant since, long after, int limit) {
        return sql.selectFrom(CASE_FILE)
                .where(pastCases(stageIds, since), CASE_FILE.ID.gt(after))
                .orderBy(CASE_FILE.ID)
                .limit(inline(limit))
                .fetch(CaseRows::file);
    }

    private static Condition pastCases(Collection<Long> stageIds, Instant since) {
        return CASE_FILE
                .REGISTERED_AT
                .ge(since)
                .and(CASE_FILE.CLOSED_AT.isNotNull())
                .and(CASE_FILE.STAGE_ID.in(stageIds));
    }
}
