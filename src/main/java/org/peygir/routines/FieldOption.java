package org.peygir.routines;

import java.util.Locale;

/** One thing to choose; {@code code} is what is kept. */
public record FieldOption(String code, Wording labelWords) {
    public String label(Locale locale) {
        return labelWords.in(locale);
    }
}
