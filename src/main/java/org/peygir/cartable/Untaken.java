package org.peygir.cartable;

import java.time.Instant;

/**
 * Handed to another unit that has terms, neither taken nor answered nor returned (ORG-12).
 *
 * @param acceptBy until when the unit agreed to take it
 */
public record Untaken(long referralId, long toUnitId, Instant sentAt, Instant acceptBy) {}
