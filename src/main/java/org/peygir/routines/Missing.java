package org.peygir.routines;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be there before a way may be taken, in words a person can act on.
 *
 * @param field the case variable to fill in; null: no single one
 */
public record Missing(String code, Wording words, @Nullable String field) {
    public String message(Locale locale) {
        return words.in(locale);
    }
}
