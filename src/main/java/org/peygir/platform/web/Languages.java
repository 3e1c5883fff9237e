package org.peygir.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages Peygir speaks, in the order in which they are offered. */
public final class Languages {
    public static final Locale FA = Locale.of("fa");
    public static final Locale EN = Locale.ENGLISH;
    public static final Locale AR = Locale.of("ar");
    public static final List<Locale> ALL = List.of(FA, EN, AR);

    private Languages() {}

    /** The language with this tag ({@code fa}, {@code en-GB}, …), or null when we do not speak it. */
    public static @Nullable Locale known(@Nullable String tag) {
        if (tag == null) return null;
        String language = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }

    /** The best of ours for an Accept-Language header, or null when it names none of them or cannot be read. */
    static @Nullable Locale accepted(@Nullable String header) {
        if (header == null || header.length() > 500) return null;
        try {
            return Locale.lookup(LanguageRange.parse(header), ALL);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    public static boolean rightToLeft(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
