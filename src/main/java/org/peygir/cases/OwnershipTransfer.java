package org.peygir.cases;

import java.time.Instant;

/** An offer of ownership (ORG-06): it counts only once the new owner accepts, and bounces back when they stay silent. */
public record OwnershipTransfer(long id, long caseId, long fromId, long toId, Instant requestedAt, Instant expiresAt) {}
