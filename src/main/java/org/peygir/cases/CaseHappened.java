package org.peygir.cases;

import java.time.Instant;
import java.util.Map;

/**
 * Something happened to a case. Published within the transaction of the change: a listener that writes is part of it. Holds no
 * words of customers.
 *
 * @param what {@link #REGISTERED}, or the name of an {@link Entry.Kind}
 * @param data of the entry, inner ids as they are
 */
public record CaseHappened(CaseNumber number, String what, int version, Instant at, Map<String, String> data) {
    public static final String REGISTERED = "REGISTERED";
}
