package org.peygir.cartable;

import java.time.Instant;

/** A person's own reminder to come back to a subject. */
public record FollowUp(long id, long subjectId, long staffId, Instant at, String note) {}
