package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.store.db.tables.records.SessionRecord;
import org.springframework.stereotype.Repository;

/** Session rows by the hash of their token. */
@Repository
public class SessionStore {
    private static final int LISTED = 50;

    private static final Duration IDLE = Duration.ofHours(12);

    private final DSLContext jooq;

    public SessionStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** A living session. */
    public record Row(
            byte[] tokenHash,
            long staffId,
            Instant createdAt,
            Instant lastSeenAt,
            String userAgent,
            String address,
            boolean strong) {}

    public void insert(
            byte[] hash, long staffId, Instant now, Instant expires, String userAgent, String address, boolean strong) {
        jooq.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, hash)
                .set(SESSION.STAFF_ID, staffId)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, expires)
                .set(SESSION.USER_AGENT, userAgent)
                .set(SESSION.ADDRESS, address)
                .set(SESSION.STRONG, strong)
                .execute();
    }

    public @Nullable Row find(byte[] hash, Instant now) {
        return jooq.selectFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(hash))
                .and(alive(now))
                .fetchOne(SessionStore::row);
    }

    /** The person's living sessions, last used first. */
    public List<Row> of(long staffId, Instant now) {
        return jooq.selectFrom(SESSION)
                .where(SESSION.STAFF_ID.eq(staffId))
                .and(alive(now))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.TOKEN_HASH)
                .limit(DSL.inline(LISTED))
                .fetch(SessionStore::row);
    }

    public void touch(byte[] hash, Instant now) {
        jooq.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .where(SESSION.TOKEN_HASH.eq(hash), SESSION.LAST_SEEN_AT.lt(now))
                .execute();
    }

    /** Marks one as opened with two factors and removes the person's others. */
    public void strengthenOnly(long staffId, byte[] hash) {
        jooq.deleteFrom(SESSION)
                .where(SESSION.STAFF_ID.eq(staffId), SESSION.TOKEN_HASH.ne(hash))
                .execute();
        jooq.update(SESSION)
                .set(SESSION.STRONG, true)
                .where(SESSION.TOKEN_HASH.eq(hash), SESSION.STAFF_ID.eq(staffId))
                .execute();
    }

    public void delete(byte[] hash) {
        jooq.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash)).execute();
    }

    public int deleteAll(long staffId) {
        return jooq.deleteFrom(SESSION).where(SESSION.STAFF_ID.eq(staffId)).execute();
    }

    public void deleteDead(Instant now) {
        jooq.deleteFrom(SESSION).where(DSL.not(alive(now))).execute();
    }

    private Condition alive(Instant now) {
        return SESSION.EXPIRES_AT.gt(now).and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)));
    }

    private static Row row(SessionRecord row) {
        return new Row(
                row.getTokenHash(),
                row.getStaffId(),
                row.getCreatedAt(),
                row.getLastSeenAt(),
                row.getUserAgent(),
                row.getAddress(),
                row.getStrong());
    }
}
