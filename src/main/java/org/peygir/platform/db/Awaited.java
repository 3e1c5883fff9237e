package org.peygir.platform.db;

import org.jspecify.annotations.Nullable;

/** A number that was asked for and has not been looked at yet; of the transaction and the thread that asked. */
public final class Awaited {
    private @Nullable Long value;

    Awaited() {}

    Awaited(long value) {
        this.value = value;
    }

    void arrived(long number) {
        value = number;
    }

    /** Waits for it, if nothing else has brought it along meanwhile. */
    public long get() {
        if (value == null) FixedStatement.send();
        if (value == null) throw new IllegalStateException("asked for in another transaction");
        return value;
    }
}
