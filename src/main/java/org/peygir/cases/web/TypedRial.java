package org.peygir.cases.web;

import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;

/** An amount of Rial as people type it: any digits, with or without signs between thousands. */
final class TypedRial {
    private TypedRial() {}

    /** Null when nothing was typed, or when it is no amount: then {@code errors} says so. */
    static @Nullable Long read(String typed, String field, FieldErrors errors) {
        String digits = Digits.latin(typed).replaceAll("[\\s,٬،.]", "");
        if (digits.isEmpty()) return null;
        if (digits.matches("[0-9]{1,15}")) return Long.parseLong(digits);
        errors.add(field, "cases.problem.claim");
        return null;
    }
}
