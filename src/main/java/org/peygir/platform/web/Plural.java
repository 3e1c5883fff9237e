package org.peygir.platform.web;

import java.util.Locale;

/** Plural class of a whole number. Source: Unicode CLDR 48, plural rules for ar, en and fa, cut to whole numbers; fa has more than there. */
enum Plural {
    zero,
    one,
    two,
    few,
    many,
    other;

    static Plural of(Locale locale, long n) {
        return switch (locale.getLanguage()) {
            case "ar" -> arabic(n);
            case "en" -> n == 1 ? one : other;
            // a counted word stays as it is in Persian, yet one and two are often written as words
            default -> n == 0 ? zero : n == 1 ? one : n == 2 ? two : other;
        };
    }

    private static Plural arabic(long n) {
        if (n == 0) return zero;
        if (n == 1) return one;
        if (n == 2) return two;
        long rest = n % 100;
        if (rest >= 3 && rest <= 10) return few;
        return rest >= 11 ? many : other;
    }
}
