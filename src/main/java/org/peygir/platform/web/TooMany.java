package org.peygir.platform.web;

import java.time.Duration;

/** Asked too often (429); may try again after {@link #retryAfter()}. */
public final class TooMany extends RuntimeException {
    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("too many requests", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
