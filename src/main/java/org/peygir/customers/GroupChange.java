package org.peygir.customers;

import java.time.Instant;

/** A customer was put from one group into another, empty for none. */
public record GroupChange(Instant at, long staffId, String before, String after, String reason) {}
