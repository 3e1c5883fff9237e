package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language to answer in when the request itself names none of ours: that of whoever is known to ask. */
public final class PreferredLanguage {
    private static final String ATTRIBUTE = PreferredLanguage.class.getName();

    private PreferredLanguage() {}

    public static void set(HttpServletRequest request, Locale locale) {
        request.setAttribute(ATTRIBUTE, locale);
    }

    static @Nullable Locale of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Locale locale ? locale : null;
    }
}
