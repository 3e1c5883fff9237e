package org.peygir.routines.store;

import static org.peygir.routines.store.db.Tables.REQUIREMENT;
import static org.peygir.routines.store.db.Tables.ROUTINE;
import static org.peygir.routines.store.db.Tables.ROUTINE_VERSION;
import static org.peygir.routines.store.db.Tables.STAGE;
import static org.peygir.routines.store.db.Tables.TRANSITION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.store.db.tables.records.StageRecord;
import org.peygir.routines.store.db.tables.records.TransitionRecord;
import org.springframework.stereotype.Repository;

/** Reads versions; {@link VersionWriter} writes them. */
@Repository
public class VersionStore {
    private final DSLContext jooq;

    public VersionStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** Id of the version in force of the routine. */
    public Optional<Long> published(String routineCode) {
        return jooq.select(ROUTINE_VERSION.ID)
                .from(ROUTINE_VERSION)
                .join(ROUTINE)
                .on(ROUTINE.ID.eq(ROUTINE_VERSION.ROUTINE_ID))
                .where(ROUTINE.CODE.eq(routineCode), ROUTINE_VERSION.STATE.eq("PUBLISHED"))
                .fetchOptional(ROUTINE_VERSION.ID);
    }

    /** Id of the version a stage belongs to. */
    public Optional<Long> versionOf(long stageId) {
        return jooq.select(STAGE.VERSION_ID)
                .from(STAGE)
                .where(STAGE.ID.eq(stageId))
                .fetchOptional(STAGE.VERSION_ID);
    }

    /** Ids of the stages with this code, whatever their version. */
    public Set<Long> stageIds(String code) {
        return jooq.select(STAGE.ID).from(STAGE).where(STAGE.CODE.eq(code)).fetchSet(STAGE.ID);
    }

    public Optional<Version> version(long id) {
        return jooq.select(
                        ROUTINE.CODE,
                        ROUTINE.TITLE_FA,
                        ROUTINE.TITLE_EN,
                        ROUTINE.TITLE_AR,
                        ROUTINE_VERSION.NUMBER,
                        ROUTINE_VERSION.FORM)
                .from(ROUTINE_VERSION)
                .join(ROUTINE)
                .on(ROUTINE.ID.eq(ROUTINE_VERSION.ROUTINE_ID))
                .where(ROUTINE_VERSION.ID.eq(id), ROUTINE_VERSION.STATE.ne("DRAFT"))
                .fetchOptional(row -> new Version(
                        id,
                        row.value1(),
                        new Wording(row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        FormText.read(row.value6().data()),
                        stages(id),
                        transitions(id)));
    }

    private List<Stage> stages(long versionId) {
        Map<Long, List<Branch>> asked = BranchRows.of(jooq, versionId);
        return jooq.selectFrom(STAGE)
                .where(STAGE.VERSION_ID.eq(versionId))
                .orderBy(STAGE.ORDINAL)
                .fetch(row -> stage(row, asked.getOrDefault(row.getId(), List.of())));
    }

    private List<Transition> transitions(long versionId) {
        Map<Long, List<Requirement>> needed = jooq.select(
                        REQUIREMENT.TRANSITION_ID,
                        REQUIREMENT.CODE,
                        REQUIREMENT.GUARD,
                        REQUIREMENT.FIELD,
                        REQUIREMENT.MESSAGE_FA,
                        REQUIREMENT.MESSAGE_EN,
                        REQUIREMENT.MESSAGE_AR)
                .from(REQUIREMENT)
                .join(TRANSITION)
                .on(TRANSITION.ID.eq(REQUIREMENT.TRANSITION_ID))
                .where(TRANSITION.VERSION_ID.eq(versionId))
                .orderBy(REQUIREMENT.TRANSITION_ID, REQUIREMENT.ORDINAL)
                .fetchGroups(
                        REQUIREMENT.TRANSITION_ID,
                        row -> new Requirement(
                                row.value2(),
                                row.value3(),
                                new Wording(row.value5(), row.value6(), row.value7()),
                                row.value4()));
        return jooq.selectFrom(TRANSITION)
                .where(TRANSITION.VERSION_ID.eq(versionId))
                .orderBy(TRANSITION.ORDINAL)
                .fetch(row -> transition(row, needed.getOrDefault(row.getId(), List.of())));
    }

    private static Stage stage(StageRecord row, List<Branch> asked) {
        return new Stage(
                row.getId(),
                row.getCode(),
                StageKind.valueOf(row.getKind()),
                row.getStarts(),
                row.getStatus(),
                new Wording(row.getTitleFa(), row.getTitleEn(), row.getTitleAr()),
                row.getUnitCode(),
                Assignment.parse(row.getAssignment()),
                deadline(row.getDeadlineAmount(), row.getDeadlineUnit()),
                new Wording(row.getCustomerTextFa(), row.getCustomerTextEn(), row.getCustomerTextAr()),
                new Wording(row.getGuidanceFa(), row.getGuidanceEn(), row.getGuidanceAr()),
                Arrays.stream(row.getEntryActions()).map(EntryAction::valueOf).toList(),
                new Branches(Branches.Until.valueOf(row.getBranchesUntil()), asked));
    }

    static @Nullable StageDeadline deadline(@Nullable Integer amount, @Nullable String unit) {
        return amount == null || unit == null ? null : new StageDeadline(amount, StageDeadline.Unit.valueOf(unit));
    }

    private static Transition transition(TransitionRecord row, List<Requirement> needed) {
        Set<Role> roles = Arrays.stream(row.getRoles()).map(Role::valueOf).collect(Collectors.toSet());
        return new Transition(
                row.getId(),
                row.getCode(),
                row.getFromStageId(),
                row.getToStageId(),
                new Wording(row.getLabelFa(), row.getLabelEn(), row.getLabelAr()),
                new Wording(row.getWordsFa(), row.getWordsEn(), row.getWordsAr()),
                row.getCondition(),
                row.getIsDefault(),
                roles,
                Arrays.asList(row.getRequiredFields()),
                row.getSecondPerson(),
                needed,
                Trigger.valueOf(row.getTrigger()));
    }
}
