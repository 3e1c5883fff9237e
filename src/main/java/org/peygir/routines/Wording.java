package org.peygir.routines;

import java.util.Locale;
import org.peygir.platform.web.Spoken;

/** One short text of a routine in the three languages; Persian is always there, the others fall back to it. */
public record Wording(String fa, String en, String ar) implements Spoken {
    public static final Wording NONE = new Wording("", "", "");

    /** The text in the language of {@code locale}; Persian when that language is unknown or empty. */
    @Override
    public String in(Locale locale) {
        String text = switch (locale.getLanguage()) {
            case "en" -> en;
            case "ar" -> ar;
            default -> fa;
        };
        return text.isEmpty() ? fa : text;
    }

    public boolean isEmpty() {
        return fa.isEmpty();
    }
}
