package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.OWNERSHIP_TRANSFER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.cases.OwnershipTransfer;
import org.peygir.cases.store.db.tables.records.OwnershipTransferRecord;
import org.springframework.stereotype.Repository;

/** Offers of ownership; at most one open one a case (named constraint). */
@Repository
public class TransferStore {
    private final DSLContext sql;

    TransferStore(DSLContext sql) {
        this.sql = sql;
    }

    public void offer(long caseId, long fromId, long toId, Instant now, Instant expiresAt, String reason) {
        sql.insertInto(OWNERSHIP_TRANSFER)
                .set(OWNERSHIP_TRANSFER.CASE_ID, caseId)
                .set(OWNERSHIP_TRANSFER.FROM_ID, fromId)
                .set(OWNERSHIP_TRANSFER.TO_ID, toId)
                .set(OWNERSHIP_TRANSFER.REQUESTED_AT, now)
                .set(OWNERSHIP_TRANSFER.EXPIRES_AT, expiresAt)
                .set(OWNERSHIP_TRANSFER.STATE, "OFFERED")
                .set(OWNERSHIP_TRANSFER.REASON, reason)
                .execute();
    }

    public Optional<OwnershipTransfer> open(long caseId) {
        return fetch(OWNERSHIP_TRANSFER.CASE_ID.eq(caseId)).stream().findFirst();
    }

    public List<OwnershipTransfer> expired(Instant now) {
        return fetch(OWNERSHIP_TRANSFER.EXPIRES_AT.le(now));
    }

    private List<OwnershipTransfer> fetch(Condition condition) {
        return sql.selectFrom(OWNERSHIP_TRANSFER)
                .where(condition, OWNERSHIP_TRANSFER.STATE.eq("OFFERED"))
                .orderBy(OWNERSHIP_TRANSFER.ID)
                .limit(DSL.inline(100))
                .fetch(TransferStore::transfer);
    }

    static OwnershipTransfer transfer(OwnershipTransferRecord r) {
        return new OwnershipTransfer(
                r.getId(), r.getCaseId(), r.getFromId(), r.getToId(), r.getRequestedAt(), r.getExpiresAt());
    }

    /** @return false when somebody ended it first */
    public boolean end(long id, String state, Instant now) {
        return sql.update(OWNERSHIP_TRANSFER)
                        .set(OWNERSHIP_TRANSFER.STATE, state)
                        .set(OWNERSHIP_TRANSFER.ENDED_AT, now)
                        .where(OWNERSHIP_TRANSFER.ID.eq(id), OWNERSHIP_TRANSFER.STATE.eq("OFFERED"))
                        .execute()
                == 1;
    }
}
