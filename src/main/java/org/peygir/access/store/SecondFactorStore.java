package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.PASSKEY;
import static org.peygir.access.store.db.Tables.RECOVERY_CODE;
import static org.peygir.access.store.db.Tables.TOTP;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One-time codes of staff: the sealed secret and the hashes of what may be used instead. */
@Repository
public class SecondFactorStore {
    private final DSLContext jooq;

    public SecondFactorStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @param secret sealed */
    public record Row(String secret, boolean confirmed, long lastStep) {}

    public @Nullable Row find(long staffId) {
        return jooq.selectFrom(TOTP)
                .where(TOTP.STAFF_ID.eq(staffId))
                .fetchOne(row -> new Row(row.getSecret(), row.getConfirmedAt() != null, row.getLastStep()));
    }

    /** Whether a second step is asked for at sign-in: a confirmed app or a passkey. */
    public boolean enrolled(long staffId) {
        return jooq.fetchExists(jooq.selectOne()
                .from(TOTP)
                .where(TOTP.STAFF_ID.eq(staffId), TOTP.CONFIRMED_AT.isNotNull())
                .unionAll(jooq.selectOne().from(PASSKEY).where(PASSKEY.STAFF_ID.eq(staffId))));
    }

    /** Begins anew with this secret; a confirmed one is left alone. */
    public void begin(long staffId, String sealed, Instant now) {
        jooq.insertInto(TOTP)
                .set(TOTP.STAFF_ID, staffId)
                .set(TOTP.SECRET, sealed)
                .set(TOTP.CREATED_AT, now)
                .onConflict(TOTP.STAFF_ID)
                .doUpdate()
                .set(TOTP.SECRET, sealed)
                .set(TOTP.CREATED_AT, now)
                .where(TOTP.CONFIRMED_AT.isNull())
                .execute();
    }

    /** False when this step or a later one was let in before: of two who send the same code at once one is let in. */
    public boolean take(long staffId, long step) {
        return jooq.update(TOTP)
                        .set(TOTP.LAST_STEP, step)
                        .where(TOTP.STAFF_ID.eq(staffId), TOTP.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    public void confirm(long staffId, Instant now) {
        jooq.update(TOTP)
                .set(TOTP.CONFIRMED_AT, now)
                .where(TOTP.STAFF_ID.eq(staffId), TOTP.CONFIRMED_AT.isNull())
                .execute();
    }

    public void deleteCodes(long staffId) {
        jooq.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.STAFF_ID.eq(staffId)).execute();
    }

    public void deleteTotp(long staffId) {
        jooq.deleteFrom(TOTP).where(TOTP.STAFF_ID.eq(staffId)).execute();
    }

    public void replaceCodes(long staffId, List<byte[]> hashes) {
        deleteCodes(staffId);
        for (byte[] hash : hashes)
            jooq.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.STAFF_ID, staffId)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
    }

    public boolean useCode(long staffId, byte[] hash, Instant now) {
        return jooq.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(
                                RECOVERY_CODE.STAFF_ID.eq(staffId),
                                RECOVERY_CODE.CODE_HASH.eq(hash),
                                RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    public int codesLeft(long staffId) {
        return jooq.fetchCount(RECOVERY_CODE, RECOVERY_CODE.STAFF_ID.eq(staffId), RECOVERY_CODE.USED_AT.isNull());
    }
}
