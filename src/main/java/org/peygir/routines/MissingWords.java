package org.peygir.routines;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what is missing although no requirement of a routine says it. */
final class MissingWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MissingWords() {}

    /** @param code {@code second-person} or {@code field.<name>} */
    static Wording of(String code) {
        return new Wording(in("fa", code), in("en", code), in("ar", code));
    }

    private static String in(String language, String code) {
        return ResourceBundle.getBundle("messages/routines", Locale.of(language), EXACT)
                .getString("routines.missing." + code);
    }
}
