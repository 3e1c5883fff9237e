package org.peygir.deadlines;

import java.time.Instant;

/** A due time that was recomputed, and why, in the words of who published the change. */
public record DeadlineChange(Instant at, Instant before, Instant after, String reason) {}
