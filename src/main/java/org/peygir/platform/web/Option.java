package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/** One choice of a select, of radio buttons or of tick boxes. */
public record Option(String value, String label, @Nullable String hint) {
    public Option(String value, String label) {
        this(value, label, null);
    }
}
