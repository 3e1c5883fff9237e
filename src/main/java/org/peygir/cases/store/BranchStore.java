package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.BRANCH;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which referral stands for which branch of the stage a case is in. The row of the case is locked by whoever writes. */
@Repository
public class BranchStore {
    private final DSLContext sql;

    BranchStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Ids of referrals by the code of the branch. */
    public Map<String, Long> of(long caseId) {
        return sql.select(BRANCH.CODE, BRANCH.REFERRAL_ID)
                .from(BRANCH)
                .where(BRANCH.CASE_ID.eq(caseId))
                .fetchMap(BRANCH.CODE, BRANCH.REFERRAL_ID);
    }

    public void put(long caseId, String code, long referralId) {
        sql.insertInto(BRANCH, BRANCH.CASE_ID, BRANCH.CODE, BRANCH.REFERRAL_ID)
                .values(caseId, code, referralId)
                .onConflict(BRANCH.CASE_ID, BRANCH.CODE)
                .doUpdate()
                .set(BRANCH.REFERRAL_ID, referralId)
                .execute();
    }

    public void remove(long caseId, String code) {
        sql.deleteFrom(BRANCH)
                .where(BRANCH.CASE_ID.eq(caseId), BRANCH.CODE.eq(code))
                .execute();
    }

    public void clear(long caseId) {
        sql.deleteFrom(BRANCH).where(BRANCH.CASE_ID.eq(caseId)).execute();
    }
}
