package org.peygir.organization;

/** What came of naming a deputy. */
public sealed interface Delegating {
    record Named(long id) implements Delegating {}

    /** @param field of the form it belongs to; @param key of the message */
    record Refused(String field, String key) implements Delegating {}
}
