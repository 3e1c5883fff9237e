package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A label and what belongs to it.
 *
 * @param code the text is a code, phone or address and reads left to right
 * @param change where the answer is changed, or null
 */
public record Fact(
        String label, String text, boolean code, @Nullable String change) {
    public Fact(String label, String text) {
        this(label, text, false, null);
    }
}
