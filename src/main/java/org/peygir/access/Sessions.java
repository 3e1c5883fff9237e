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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.domain.Device;
import org.peygir.access.store.SessionStore;
import org.springframework.stereotype.Service;

/**
 * Sessions of signed-in staff, in the database and for {@link #REMEMBERED} in memory. A session ends after 12 hours
 * without use, 30 days after sign-in, or when it is revoked; on other nodes the last bites within {@link #REMEMBERED}.
 */
@Service
public class Sessions {
    static final Duration LONGEST = Duration.ofDays(30);
    static final Duration REMEMBERED = Duration.ofSeconds(5);
    /** A session's last use is written at most this often. */
    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private static final int LONGEST_USER_AGENT = 300;

    private final SessionStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<ByteBuffer, Known> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /** What a node remembers of a token for a moment; a token nobody has is remembered too. */
    private record Known(SessionStore.@Nullable Row row, Instant until) {}

    /**
     * @param id names the session in the list and for revoking it; not the token and useless as one
     * @param device browser and system, such as {@code Chrome, Android}; empty when not recognised
     * @param address where it began; for the eyes of its owner only
     */
    public record Listed(
            String id, Instant createdAt, Instant lastSeenAt, String device, String address, boolean current) {}

    public Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins a session and returns its token, which is nowhere kept in the clear.
     *
     * @param strong it was opened with two factors
     */
    public String open(long staffId, String userAgent, String address, boolean strong) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        String agent = userAgent.length() > LONGEST_USER_AGENT ? userAgent.substring(0, LONGEST_USER_AGENT) : userAgent;
        store.insert(hash(token), staffId, now, now.plus(LONGEST), agent.replace("\0", ""), address, strong);
        return token;
    }

    /** Whose session this is; empty for an unknown, ended or revoked one. */
    public Optional<Long> staffOf(String token) {
        SessionStore.Row row = row(token);
        return row == null ? Optional.empty() : Optional.of(row.staffId());
    }

    /** The session was opened with two factors, or its owner proved the second one since. */
    public boolean isStrong(String token) {
        SessionStore.Row row = row(token);
        return row != null && row.strong();
    }

    private SessionStore.@Nullable Row row(String token) {
        if (token.length() != 43) return null;
        byte[] hash = hash(token);
        ByteBuffer key = ByteBuffer.wrap(hash);
        Instant now = clock.instant();
        Known remembered = known.getIfPresent(key);
        if (remembered == null || !now.isBefore(remembered.until())) {
            remembered = new Known(look(hash, now), now.plus(REMEMBERED));
            known.put(key, remembered);
        }
        return remembered.row();
    }

    /** The person's own sessions, last used first. */
    public List<Listed> of(long staffId, String currentToken) {
        String current = id(hash(currentToken));
        return store.of(staffId, clock.instant()).stream()
                .map(row -> new Listed(
                        id(row.tokenHash()),
                        row.createdAt(),
                        row.lastSeenAt(),
                        Device.name(row.userAgent()),
                        row.address(),
                        id(row.tokenHash()).equals(current)))
                .toList();
    }

    public void close(String token) {
        end(hash(token));
    }

    /** Ends one of the person's own sessions; an id that is not theirs ends nothing. */
    public void closeListed(long staffId, String id) {
        store.of(staffId, clock.instant()).stream()
                .filter(row -> id(row.tokenHash()).equals(id))
                .forEach(row -> end(row.tokenHash()));
    }

    /** Signs the person out everywhere. */
    public int closeAll(long staffId) {
        int ended = store.deleteAll(staffId);
        forget(staffId);
        return ended;
    }

    /** The person has just proved a second factor in this session; their others, which did not, end. */
    void strengthen(long staffId, String token) {
        store.strengthenOnly(staffId, hash(token));
        forget(staffId);
    }

    private void forget(long staffId) {
        known.asMap().values().removeIf(entry -> {
            SessionStore.Row row = entry.row();
            return row != null && row.staffId() == staffId;
        });
    }

    /** Removes rows of ended sessions. */
    public void sweep() {
        store.deleteDead(clock.instant());
    }

    private void end(byte[] hash) {
        store.delete(hash);
        known.invalidate(ByteBuffer.wrap(hash));
    }

    private SessionStore.@Nullable Row look(byte[] hash, Instant now) {
        SessionStore.Row row = store.find(hash, now);
        if (row != null && row.lastSeenAt().plus(TOUCHED).isBefore(now)) store.touch(hash, now);
        return row;
    }

    private static byte[] hash(String token) {
        return AuditHash.sha256(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Half of the hash of the hash: enough to tell sessions apart, nothing to sign in with. */
    private static String id(byte[] tokenHash) {
        return HexFormat.of().formatHex(AuditHash.sha256(tokenHash), 0, 16);
    }
}
