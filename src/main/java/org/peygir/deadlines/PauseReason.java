package org.peygir.deadlines;

import java.util.Locale;

/** Why a handler's clock may stand, from the list of reasons in the database; {@code offered} false: only old pauses name it. */
public record PauseReason(String code, String nameFa, String nameEn, String nameAr, boolean offered) {
    public String name(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> nameEn;
            case "ar" -> nameAr;
            default -> nameFa;
        };
    }
}
