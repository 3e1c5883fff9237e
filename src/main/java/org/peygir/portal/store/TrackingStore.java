package org.peygir.portal.store;

import static org.peygir.portal.store.db.Tables.ONE_TIME_CODE;
import static org.peygir.portal.store.db.Tables.VISIT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** One-time codes and open visits; only hashes are stored. */
@Repository
public class TrackingStore {
    private final DSLContext sql;

    TrackingStore(DSLContext sql) {
        this.sql = sql;
    }

    public void addCode(long caseId, byte[] hash, Instant now, Instant expiresAt) {
        sql.insertInto(ONE_TIME_CODE)
                .columns(
                        ONE_TIME_CODE.CASE_ID,
                        ONE_TIME_CODE.CODE_HASH,
                        ONE_TIME_CODE.CREATED_AT,
                        ONE_TIME_CODE.EXPIRES_AT)
                .values(caseId, hash, now, expiresAt)
                .execute();
    }

    /** Uses the case's newest code up, if this is it; one statement for cases that are and for such that are not. */
    public boolean use(long caseId, byte[] hash, Instant now) {
        var newest = DSL.select(DSL.max(ONE_TIME_CODE.ID)).from(ONE_TIME_CODE).where(ONE_TIME_CODE.CASE_ID.eq(caseId));
        return sql.update(ONE_TIME_CODE)
                        .set(ONE_TIME_CODE.USED_AT, now)
                        .where(
                                ONE_TIME_CODE.ID.eq(newest),
                                ONE_TIME_CODE.CODE_HASH.eq(hash),
                                ONE_TIME_CODE.USED_AT.isNull(),
                                ONE_TIME_CODE.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    public void openVisit(byte[] tokenHash, long caseId, Instant now, Instant expiresAt) {
        sql.insertInto(VISIT)
                .columns(VISIT.TOKEN_HASH, VISIT.CASE_ID, VISIT.CREATED_AT, VISIT.EXPIRES_AT)
                .values(tokenHash, caseId, now, expiresAt)
                .execute();
    }

    public Optional<Long> visit(byte[] tokenHash, Instant now) {
        return sql.select(VISIT.CASE_ID)
                .from(VISIT)
                .where(VISIT.TOKEN_HASH.eq(tokenHash), VISIT.EXPIRES_AT.gt(now))
                .fetchOptional(VISIT.CASE_ID);
    }

    public void closeVisit(byte[] tokenHash) {
        sql.deleteFrom(VISIT).where(VISIT.TOKEN_HASH.eq(tokenHash)).execute();
    }

    /** Forgets what has expired. */
    public void sweep(Instant before) {
        sql.deleteFrom(VISIT).where(VISIT.EXPIRES_AT.lt(before)).execute();
        sql.deleteFrom(ONE_TIME_CODE).where(ONE_TIME_CODE.EXPIRES_AT.lt(before)).execute();
    }
}
