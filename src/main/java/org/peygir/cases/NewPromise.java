package org.peygir.cases;

import java.time.Instant;

/** A promise to be written down. @param recipient in words; empty: the complainant */
public record NewPromise(String text, Instant dueAt, Promise.Means means, String recipient) {
    public static final int TEXT_LIMIT = 500;
    public static final int RECIPIENT_LIMIT = 100;
}
