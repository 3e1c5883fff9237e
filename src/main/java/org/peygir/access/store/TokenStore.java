package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.API_TOKEN;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.ApiToken;
import org.peygir.access.Scope;
import org.peygir.access.store.db.tables.records.ApiTokenRecord;
import org.springframework.stereotype.Repository;

/** Tokens of programs by their hash. */
@Repository
public class TokenStore {
    private static final int LISTED = 200;

    private final DSLContext jooq;

    public TokenStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    public ApiToken insert(
            byte[] hash,
            String hint,
            long staffId,
            String name,
            Collection<Scope> scopes,
            Instant now,
            Instant expires) {
        return jooq.insertInto(API_TOKEN)
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.HINT, hint)
                .set(API_TOKEN.STAFF_ID, staffId)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.SCOPES, scopes.stream().map(Scope::code).sorted().toArray(String[]::new))
                .set(API_TOKEN.CREATED_AT, now)
                .set(API_TOKEN.EXPIRES_AT, expires)
                .returning()
                .fetchSingle(TokenStore::token);
    }

    public @Nullable ApiToken find(byte[] hash) {
        return jooq.selectFrom(API_TOKEN).where(API_TOKEN.TOKEN_HASH.eq(hash)).fetchOne(TokenStore::token);
    }

    /** Newest first; of everybody when {@code staffId} is null. */
    public List<ApiToken> list(@Nullable Long staffId) {
        Condition whose = staffId == null ? DSL.noCondition() : API_TOKEN.STAFF_ID.eq(staffId);
        return jooq.selectFrom(API_TOKEN)
                .where(whose)
                .orderBy(API_TOKEN.ID.desc())
                .limit(DSL.inline(LISTED))
                .fetch(TokenStore::token);
    }

    public int countAlive(long staffId, Instant now) {
        return jooq.fetchCount(
                API_TOKEN, API_TOKEN.STAFF_ID.eq(staffId), API_TOKEN.REVOKED_AT.isNull(), API_TOKEN.EXPIRES_AT.gt(now));
    }

    /** The hash of the token that was ended, or null when there was none to end. */
    public byte @Nullable [] revoke(long id, @Nullable Long staffId, Instant now) {
        return jooq.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .where(API_TOKEN.ID.eq(id), API_TOKEN.REVOKED_AT.isNull())
                .and(staffId == null ? DSL.noCondition() : API_TOKEN.STAFF_ID.eq(staffId))
                .returningResult(API_TOKEN.TOKEN_HASH)
                .fetchOne(API_TOKEN.TOKEN_HASH);
    }

    public void touch(long id, Instant now) {
        jooq.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(id))
                .execute();
    }

    private static ApiToken token(ApiTokenRecord row) {
        Set<Scope> scopes = Arrays.stream(row.getScopes())
                .map(Scope::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new ApiToken(
                row.getId(),
                row.getStaffId(),
                row.getName(),
                row.getHint(),
                scopes,
                row.getCreatedAt(),
                row.getExpiresAt(),
                row.getLastUsedAt(),
                row.getRevokedAt());
    }
}
