package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.CEREMONY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a browser is in the middle of, by the hash of its token. */
@Repository
public class CeremonyStore {
    private final DSLContext jooq;

    public CeremonyStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @param staffId null while nobody has said who they are */
    public record Row(@Nullable Long staffId, byte[] challenge) {}

    public void insert(byte[] hash, String kind, @Nullable Long staffId, byte[] challenge, Instant expires) {
        jooq.insertInto(CEREMONY)
                .set(CEREMONY.TOKEN_HASH, hash)
                .set(CEREMONY.KIND, kind)
                .set(CEREMONY.STAFF_ID, staffId)
                .set(CEREMONY.CHALLENGE, challenge)
                .set(CEREMONY.EXPIRES_AT, expires)
                .execute();
    }

    public @Nullable Row find(byte[] hash, String kind, Instant now) {
        return jooq.selectFrom(CEREMONY)
                .where(CEREMONY.TOKEN_HASH.eq(hash), CEREMONY.KIND.eq(kind), CEREMONY.EXPIRES_AT.gt(now))
                .fetchOne(row -> new Row(row.getStaffId(), row.getChallenge()));
    }

    /** Reads it for the last time; of two who bring the same token one gets it. */
    public @Nullable Row take(byte[] hash, String kind, Instant now) {
        return jooq.deleteFrom(CEREMONY)
                .where(CEREMONY.TOKEN_HASH.eq(hash), CEREMONY.KIND.eq(kind), CEREMONY.EXPIRES_AT.gt(now))
                .returning()
                .fetchOne(row -> new Row(row.getStaffId(), row.getChallenge()));
    }

    public void deleteOf(long staffId) {
        jooq.deleteFrom(CEREMONY).where(CEREMONY.STAFF_ID.eq(staffId)).execute();
    }

    public void deleteDead(Instant now) {
        jooq.deleteFrom(CEREMONY).where(CEREMONY.EXPIRES_AT.le(now)).execute();
    }
}
