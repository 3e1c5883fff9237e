package org.peygir.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.store.TokenStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of programs. Each belongs to a staff member and can do what that person can at this moment, narrowed by its scopes; it
 * ends when it expires, is revoked, or its owner leaves. On other nodes the end bites within {@link Sessions#REMEMBERED}.
 */
@Service
public class ApiTokens {
    public static final String PREFIX = "pgt_";
    /** Days a token may live; a year and a day, so that a yearly renewal has an overlap. */
    public static final int LONGEST_DAYS = 366;

    public static final int NAME_LIMIT = 100;
    private static final int LENGTH = PREFIX.length() + 43;
    /** Living tokens of one person; more is a leak in a script that makes them. */
    private static final int MOST = 50;

    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private final TokenStore store;
    private final Viewers viewers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<ByteBuffer, Known> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /** What a node remembers of a token for a moment; one that nobody has is remembered too. */
    private record Known(@Nullable ApiToken token, Instant until) {}

    public ApiTokens(TokenStore store, Viewers viewers, Audit audit, Clock clock) {
        this.store = store;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token of this person.
     *
     * @param days until it expires, 1 to {@link #LONGEST_DAYS}
     * @param by who makes it: the person, or a command
     */
    @Transactional
    public TokenMaking make(Viewer owner, String name, Set<Scope> scopes, int days, Actor by) {
        String clean = name.strip();
        if (clean.isEmpty()) return new TokenMaking.Refused("name", "tokens.error.name");
        if (clean.length() > NAME_LIMIT || clean.indexOf('\0') >= 0)
            return new TokenMaking.Refused("name", "tokens.error.name-long");
        if (scopes.isEmpty()) return new TokenMaking.Refused("scopes", "tokens.error.scopes");
        if (!scopes.stream().allMatch(scope -> scope.fits(owner)))
            return new TokenMaking.Refused("scopes", "tokens.error.scopes-useless");
        if (days < 1 || days > LONGEST_DAYS) return new TokenMaking.Refused("days", "tokens.error.days");
        Instant now = clock.instant();
        if (store.countAlive(owner.staffId(), now) >= MOST)
            return new TokenMaking.Refused("name", "tokens.error.too-many");
        String secret = secret();
        ApiToken token = store.insert(
                hash(secret),
                secret.substring(secret.length() - 4),
                owner.staffId(),
                clean,
                scopes,
                now,
                now.plus(Duration.ofDays(days)));
        audit.record(
                by,
                "access.token-made",
                "api-token",
                Long.toString(token.id()),
                Map.of("staff", owner.staffId(), "scopes", codes(scopes), "days", days));
        return new TokenMaking.Made(token, secret);
    }

    /** The person's tokens, newest first, ended ones too; at most 200. */
    public List<ApiToken> of(long staffId) {
        return store.list(staffId);
    }

    /** Everybody's, newest first; at most 200. For administrators. */
    public List<ApiToken> all() {
        return store.list(null);
    }

    /** Ends a token. @param ownedBy only when it is this person's; null: anybody's. False when there was nothing to end. */
    @Transactional
    public boolean revoke(long id, @Nullable Long ownedBy, Actor by) {
        byte[] hash = store.revoke(id, ownedBy, clock.instant());
        if (hash == null) return false;
        known.invalidate(ByteBuffer.wrap(hash));
        audit.record(by, "access.token-revoked", "api-token", Long.toString(id), Map.of());
        return true;
    }

    /** Ends all of the person's own tokens; how many there were. */
    @Transactional
    public int revokeAll(Viewer owner) {
        return (int) store.list(owner.staffId()).stream()
                .filter(token -> token.alive(clock.instant()))
                .filter(token -> revoke(token.id(), owner.staffId(), owner.actor()))
                .count();
    }

    /** Who sends this token, with the rights of this moment; empty for an unknown, ended or revoked one. */
    public Optional<Bearer> bearer(String secret) {
        if (secret.length() != LENGTH || !secret.startsWith(PREFIX)) return Optional.empty();
        byte[] hash = hash(secret);
        Instant now = clock.instant();
        Known remembered = known.getIfPresent(ByteBuffer.wrap(hash));
        if (remembered == null || !now.isBefore(remembered.until())) {
            remembered = new Known(look(hash, now), now.plus(Sessions.REMEMBERED));
            known.put(ByteBuffer.wrap(hash), remembered);
        }
        ApiToken token = remembered.token();
        if (token == null || !token.alive(now)) return Optional.empty();
        return viewers.of(token.staffId()).map(owner -> new Bearer(token.id(), token.scopes(), narrowed(owner, token)));
    }

    private static Viewer narrowed(Viewer owner, ApiToken token) {
        Set<Permission> let = token.scopes().stream()
                .flatMap(scope -> scope.lets().stream())
                .filter(owner::can)
                .collect(Collectors.toUnmodifiableSet());
        return owner.narrowedTo(let);
    }

    private @Nullable ApiToken look(byte[] hash, Instant now) {
        ApiToken token = store.find(hash);
        if (token == null || !token.alive(now)) return null;
        Instant used = token.lastUsedAt();
        if (used == null || used.plus(TOUCHED).isBefore(now)) store.touch(token.id(), now);
        return token;
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String codes(Set<Scope> scopes) {
        return scopes.stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
    }

    private static byte[] hash(String secret) {
        return AuditHash.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
