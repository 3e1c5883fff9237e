package org.peygir.routines.store;

import static org.peygir.routines.store.db.Tables.STAGE;
import static org.peygir.routines.store.db.Tables.STAGE_BRANCH;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.routines.Branch;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Wording;
import org.peygir.routines.store.db.tables.records.StageBranchRecord;

/** The branches of stages that ask several at once. */
final class BranchRows {
    private BranchRows() {}

    /** By the id of their stage, in order. */
    static Map<Long, List<Branch>> of(DSLContext jooq, long versionId) {
        return jooq.select(STAGE_BRANCH)
                .from(STAGE_BRANCH)
                .join(STAGE)
                .on(STAGE.ID.eq(STAGE_BRANCH.STAGE_ID))
                .where(STAGE.VERSION_ID.eq(versionId))
                .orderBy(STAGE_BRANCH.STAGE_ID, STAGE_BRANCH.ORDINAL)
                .fetchGroups(row -> row.value1().getStageId(), row -> branch(row.value1()));
    }

    private static Branch branch(StageBranchRecord row) {
        return new Branch(
                row.getCode(),
                Branch.Ask.valueOf(row.getAsk()),
                row.getPerson(),
                role(row.getRole()),
                row.getUnitCode(),
                new Wording(row.getTextFa(), row.getTextEn(), row.getTextAr()),
                VersionStore.deadline(row.getDeadlineAmount(), row.getDeadlineUnit()));
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    static void insert(DSLContext jooq, long stageId, List<Branch> branches) {
        int ordinal = 0;
        for (Branch branch : branches) {
            StageBranchRecord row = jooq.newRecord(STAGE_BRANCH);
            row.setStageId(stageId);
            row.setOrdinal(++ordinal);
            row.setCode(branch.code());
            row.setAsk(branch.ask().name());
            row.setPerson(branch.person());
            row.setRole(branch.role() == null ? null : branch.role().name());
            row.setUnitCode(branch.unitCode());
            row.setTextFa(branch.textWords().fa());
            row.setTextEn(branch.textWords().en());
            row.setTextAr(branch.textWords().ar());
            StageDeadline deadline = branch.deadline();
            if (deadline != null) {
                row.setDeadlineAmount(deadline.amount());
                row.setDeadlineUnit(deadline.unit().name());
            }
            row.insert();
        }
    }
}
