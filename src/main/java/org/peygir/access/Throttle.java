package org.peygir.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.store.ThrottleStore;
import org.springframework.stereotype.Service;

/**
 * Counts attempts in fixed windows shared by all nodes. Keys are stored hashed. Counting commits by itself: a caller that
 * rolls back has still tried.
 */
@Service
public class Throttle {
    private static final Duration KEPT = Duration.ofDays(1);

    private final ThrottleStore store;
    private final Clock clock;

    public Throttle(ThrottleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts one attempt; false when it is more than {@code limit} within the window it falls in. Windows are aligned to
     * the epoch, so around their border up to twice the limit passes within one window's length.
     *
     * @param kind what is tried ({@code sign-in-name}); separates the keys of different callers
     * @param window at most a day
     */
    public boolean allow(String kind, String key, int limit, Duration window) {
        return store.count(hash(kind, key), windowStart(window)) <= limit;
    }

    /** Takes back one attempt that turned out to be honest, such as a right password. */
    public void giveBack(String kind, String key, Duration window) {
        store.giveBack(hash(kind, key), windowStart(window));
    }

    /** Forgets windows older than a day. */
    public void sweep() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }

    private Instant windowStart(Duration window) {
        long seconds = window.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(clock.instant().getEpochSecond(), seconds) * seconds);
    }

    private static byte[] hash(String kind, String key) {
        return AuditHash.sha256((kind + '\0' + key).getBytes(StandardCharsets.UTF_8));
    }
}
