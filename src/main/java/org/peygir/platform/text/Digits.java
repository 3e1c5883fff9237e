package org.peygir.platform.text;

import java.util.Locale;

/** Digits of three scripts. Everything stored and computed is Latin; the others are for reading. */
public final class Digits {
    private static final char PERSIAN_ZERO = '۰';
    private static final char ARABIC_ZERO = '٠';

    private Digits() {}

    /** Persian, Arabic and full-width digits become 0-9; nothing else changes. */
    public static String latin(String text) {
        return replaced(text, '0');
    }

    public static String persian(String text) {
        return replaced(text, PERSIAN_ZERO);
    }

    public static String arabic(String text) {
        return replaced(text, ARABIC_ZERO);
    }

    /** The digits readers of the language expect: Persian for fa, Arabic for ar, Latin for all others. */
    public static String in(Locale locale, String text) {
        return switch (locale.getLanguage()) {
            case "fa" -> persian(text);
            case "ar" -> arabic(text);
            default -> latin(text);
        };
    }

    /** The digits of the text alone, in Latin: for identifiers typed with spaces, dashes or any other ornament. */
    public static String only(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            if (value >= 0) out.append((char) ('0' + value));
        }
        return out.toString();
    }

    /** 0-9, or -1 when the character is no digit of ours. */
    static int value(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9) return c - PERSIAN_ZERO;
        if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) return c - ARABIC_ZERO;
        return c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 : -1;
    }

    private static String replaced(String text, char zero) {
        char[] out = null;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            if (value < 0 || text.charAt(i) == zero + value) continue;
            if (out == null) out = text.toCharArray();
            out[i] = (char) (zero + value);
        }
        return out == null ? text : new String(out);
    }
}
