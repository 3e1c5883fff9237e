package org.peygir.communications;

import java.time.Instant;

/**
 * A numbered receipt.
 *
 * @param year Jalali
 * @param printed how often it was printed so far
 */
public record Receipt(long id, String series, int year, int number, long subjectId, Instant issuedAt, int printed) {}
