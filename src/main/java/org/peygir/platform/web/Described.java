package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/** Which texts describe an input, for {@code aria-describedby}. */
public final class Described {
    private Described() {}

    /** Ids of hint and message, message first because it matters more; null when there is neither. */
    public static @Nullable String by(String name, @Nullable String hint, @Nullable String error) {
        if (hint == null && error == null) return null;
        if (hint == null) return "e-" + name;
        return error == null ? "h-" + name : "e-" + name + " h-" + name;
    }
}
