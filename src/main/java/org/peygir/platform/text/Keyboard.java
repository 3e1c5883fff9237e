package org.peygir.platform.text;

import java.util.Locale;

/**
 * What was meant when a Latin code came through a Persian keyboard layout (ISIRI 9147): scanners type keys, not letters, so
 * a serial arrives as «شیپ۱۲» (requirements 6.3).
 */
public final class Keyboard {
    private static final String PERSIAN = "ضصثقفغعهخحشسیبلاتنمظطزرذدپ";
    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnm";

    private Keyboard() {}

    /** The keys behind the text in capital Latin letters and digits; what no key of the layout makes stays. */
    public static String latin(String typed) {
        String folded = PersianText.fold(typed);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            int key = PERSIAN.indexOf(folded.charAt(i));
            out.append(key < 0 ? folded.charAt(i) : LATIN.charAt(key));
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }
}
