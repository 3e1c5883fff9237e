package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.PASSKEY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.store.db.tables.records.PasskeyRecord;
import org.springframework.stereotype.Repository;

/** Public keys of staff. */
@Repository
public class PasskeyStore {
    private static final int LISTED = 20;

    private final DSLContext jooq;

    public PasskeyStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @param credential attested credential data as WebAuthn writes it */
    public record Row(
            long id,
            long staffId,
            byte[] credentialId,
            byte[] credential,
            long signCount,
            boolean copyable,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    public List<Row> of(long staffId) {
        return jooq.selectFrom(PASSKEY)
                .where(PASSKEY.STAFF_ID.eq(staffId))
                .orderBy(PASSKEY.ID)
                .limit(DSL.inline(LISTED))
                .fetch(PasskeyStore::row);
    }

    public @Nullable Row find(byte[] credentialId) {
        return jooq.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .fetchOne(PasskeyStore::row);
    }

    /** False when this key is known already, to whomever. */
    public boolean insert(
            long staffId,
            byte[] credentialId,
            byte[] credential,
            long signCount,
            boolean copyable,
            String name,
            Instant now) {
        return jooq.insertInto(PASSKEY)
                        .set(PASSKEY.STAFF_ID, staffId)
                        .set(PASSKEY.CREDENTIAL_ID, credentialId)
                        .set(PASSKEY.CREDENTIAL, credential)
                        .set(PASSKEY.SIGN_COUNT, signCount)
                        .set(PASSKEY.COPYABLE, copyable)
                        .set(PASSKEY.NAME, name)
                        .set(PASSKEY.CREATED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void used(long id, long signCount, Instant now) {
        jooq.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, signCount)
                .set(PASSKEY.LAST_USED_AT, now)
                .where(PASSKEY.ID.eq(id))
                .execute();
    }

    public boolean delete(long staffId, long id) {
        return jooq.deleteFrom(PASSKEY)
                        .where(PASSKEY.STAFF_ID.eq(staffId), PASSKEY.ID.eq(id))
                        .execute()
                == 1;
    }

    public int deleteAll(long staffId) {
        return jooq.deleteFrom(PASSKEY).where(PASSKEY.STAFF_ID.eq(staffId)).execute();
    }

    private static Row row(PasskeyRecord row) {
        return new Row(
                row.getId(),
                row.getStaffId(),
                row.getCredentialId(),
                row.getCredential(),
                row.getSignCount(),
                row.getCopyable(),
                row.getName(),
                row.getCreatedAt(),
                row.getLastUsedAt());
    }
}
