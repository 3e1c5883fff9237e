package org.peygir.organization;

import java.util.Locale;

/** Picks one of three spellings; an empty one falls back to Persian, which is always given. */
final class Localized {
    private Localized() {}

    static String of(Locale locale, String fa, String en, String ar) {
        String wanted = switch (locale.getLanguage()) {
            case "en" -> en;
            case "ar" -> ar;
            default -> fa;
        };
        return wanted.isBlank() ? fa : wanted;
    }
}
