package org.peygir.cases;

import java.time.Instant;

/**
 * Somebody saw a confidential case, or had a personal value shown.
 *
 * @param what {@code CASE}, {@code FILE}, or the name of a {@link org.peygir.customers.PersonalField}
 * @param reason empty for a reading
 */
public record Look(long staffId, Instant at, String what, String reason) {}
