package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.ACCOUNT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Password hashes by staff id. */
@Repository
public class AccountStore {
    private final DSLContext jooq;

    public AccountStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    public @Nullable String hash(long staffId) {
        return jooq.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.STAFF_ID.eq(staffId))
                .fetchOne(ACCOUNT.PASSWORD_HASH);
    }

    public void put(long staffId, String hash, Instant now) {
        jooq.insertInto(ACCOUNT)
                .set(ACCOUNT.STAFF_ID, staffId)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.CHANGED_AT, now)
                .onConflict(ACCOUNT.STAFF_ID)
                .doUpdate()
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.CHANGED_AT, now)
                .execute();
    }
}
