package org.peygir.platform.postgres;

/** No database to work with. The message is one line for the person who started Peygir: what is wrong, what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
