package org.peygir.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as lists show it; the token itself is nowhere kept.
 *
 * @param hint its last four characters
 * @param lastUsedAt to the minute; null when never used
 */
public record ApiToken(
        long id,
        long staffId,
        String name,
        String hint,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public boolean alive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
