package org.peygir.routines.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.peygir.routines.store.db.Tables.REQUIREMENT;
import static org.peygir.routines.store.db.Tables.ROUTINE;
import static org.peygir.routines.store.db.Tables.ROUTINE_VERSION;
import static org.peygir.routines.store.db.Tables.STAGE;
import static org.peygir.routines.store.db.Tables.TRANSITION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.store.db.tables.records.StageRecord;
import org.peygir.routines.store.db.tables.records.TransitionRecord;
import org.springframework.stereotype.Repository;

/** Writes versions. The ids of the given draft only tie its ways to its stages; the database gives new ones. */
@Repository
public class VersionWriter {
    private final DSLContext jooq;

    public VersionWriter(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** The routine's id, made if need be; locked until the transaction ends, so that publishers queue. */
    public long lockRoutine(String code, Wording title) {
        return requireNonNull(
                jooq.insertInto(ROUTINE, ROUTINE.CODE, ROUTINE.TITLE_FA, ROUTINE.TITLE_EN, ROUTINE.TITLE_AR)
                        .values(code, title.fa(), title.en(), title.ar())
                        .onConflict(ROUTINE.CODE)
                        .doUpdate()
                        .set(ROUTINE.TITLE_FA, title.fa())
                        .set(ROUTINE.TITLE_EN, title.en())
                        .set(ROUTINE.TITLE_AR, title.ar())
                        .returningResult(ROUTINE.ID)
                        .fetchSingle(ROUTINE.ID));
    }

    /** The highest number of the routine's versions; 0: none. */
    public int lastNumber(long routineId) {
        return jooq.select(coalesce(max(ROUTINE_VERSION.NUMBER), inline(0)))
                .from(ROUTINE_VERSION)
                .where(ROUTINE_VERSION.ROUTINE_ID.eq(routineId))
                .fetchSingle()
                .value1();
    }

    /** Retires the version in force, if any, and puts the draft in force; returns its id. The routine must be locked. */
    public long publish(long routineId, int number, Version draft, Instant now) {
        jooq.update(ROUTINE_VERSION)
                .set(ROUTINE_VERSION.STATE, "RETIRED")
                .where(ROUTINE_VERSION.ROUTINE_ID.eq(routineId), ROUTINE_VERSION.STATE.eq("PUBLISHED"))
                .execute();
        long versionId = requireNonNull(jooq.insertInto(
                        ROUTINE_VERSION,
                        ROUTINE_VERSION.ROUTINE_ID,
                        ROUTINE_VERSION.NUMBER,
                        ROUTINE_VERSION.STATE,
                        ROUTINE_VERSION.PUBLISHED_AT,
                        ROUTINE_VERSION.FORM)
                .values(routineId, number, "PUBLISHED", now, JSONB.valueOf(FormText.json(draft.form())))
                .returningResult(ROUTINE_VERSION.ID)
                .fetchSingle(ROUTINE_VERSION.ID));
        Map<Long, Long> stageIds = new HashMap<>();
        int ordinal = 0;
        for (Stage stage : draft.stages()) stageIds.put(stage.id(), insert(versionId, ++ordinal, stage));
        ordinal = 0;
        for (Transition way : draft.transitions()) insert(versionId, ++ordinal, way, stageIds);
        return versionId;
    }

    private long insert(long versionId, int ordinal, Stage stage) {
        StageRecord row = jooq.newRecord(STAGE);
        row.setVersionId(versionId);
        row.setOrdinal(ordinal);
        row.setCode(stage.code());
        row.setKind(stage.kind().name());
        row.setStarts(stage.starts());
        row.setStatus(stage.status());
        row.setTitleFa(stage.titleWords().fa());
        row.setTitleEn(stage.titleWords().en());
        row.setTitleAr(stage.titleWords().ar());
        row.setUnitCode(stage.unitCode());
        row.setAssignment(stage.assignment().text());
        if (stage.deadline() != null) {
            row.setDeadlineAmount(stage.deadline().amount());
            row.setDeadlineUnit(stage.deadline().unit().name());
        }
        row.setCustomerTextFa(stage.customerWords().fa());
        row.setCustomerTextEn(stage.customerWords().en());
        row.setCustomerTextAr(stage.customerWords().ar());
        row.setGuidanceFa(stage.guidanceWords().fa());
        row.setGuidanceEn(stage.guidanceWords().en());
        row.setGuidanceAr(stage.guidanceWords().ar());
        row.setEntryActions(stage.entryActions().stream().map(Enum::name).toArray(String[]::new));
        row.setBranchesUntil(stage.branches().until().name());
        row.store();
        BranchRows.insert(jooq, row.getId(), stage.branches().all());
        return row.getId();
    }

    private void insert(long versionId, int ordinal, Transition way, Map<Long, Long> stageIds) {
        TransitionRecord row = jooq.newRecord(TRANSITION);
        row.setVersionId(versionId);
        row.setOrdinal(ordinal);
        row.setCode(way.code());
        row.setFromStageId(stageIds.get(way.fromId()));
        row.setToStageId(stageIds.get(way.toId()));
        row.setLabelFa(way.labelWords().fa());
        row.setLabelEn(way.labelWords().en());
        row.setLabelAr(way.labelWords().ar());
        row.setWordsFa(way.words().fa());
        row.setWordsEn(way.words().en());
        row.setWordsAr(way.words().ar());
        row.setCondition(way.condition());
        row.setIsDefault(way.isDefault());
        row.setRoles(way.roles().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.setRequiredFields(way.requiredFields().toArray(String[]::new));
        row.setSecondPerson(way.secondPerson());
        row.setTrigger(way.trigger().name());
        row.store();
        int needed = 0;
        for (Requirement one : way.requirements()) insert(row.getId(), ++needed, one);
    }

    private void insert(long transitionId, int ordinal, Requirement one) {
        jooq.insertInto(
                        REQUIREMENT,
                        REQUIREMENT.TRANSITION_ID,
                        REQUIREMENT.ORDINAL,
                        REQUIREMENT.CODE,
                        REQUIREMENT.GUARD,
                        REQUIREMENT.FIELD,
                        REQUIREMENT.MESSAGE_FA,
                        REQUIREMENT.MESSAGE_EN,
                        REQUIREMENT.MESSAGE_AR)
                .values(
                        transitionId,
                        ordinal,
                        one.code(),
                        one.guard(),
                        one.field(),
                        one.message().fa(),
                        one.message().en(),
                        one.message().ar())
                .execute();
    }
}
