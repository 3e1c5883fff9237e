package org.peygir.cases.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A term as the list of all terms has it, in which those that begin in some way are looked up. Terms with digits are mostly serials
 * and no two are the same, so only what is before the digits is listed. A term that begins with one is not.
 */
public final class Lexeme {
    /** Stands for any digits and what may follow them. */
    private static final char DIGITS = '0';

    private Lexeme() {}

    /** As it is listed; null: it is not, nor is the time of registration that stands among the terms ({@link SearchWindow}). */
    public static @Nullable String listed(String term) {
        int letters = letters(term);
        if (letters == 0 || term.charAt(0) == '@') return null;
        return letters == term.length() ? term : term.substring(0, letters) + DIGITS;
    }

    /** Whether all terms that begin so are listed under entries that begin so. */
    static boolean isListed(String beginning) {
        return letters(beginning) == beginning.length();
    }

    /** Whether an entry of the list is not a term itself: {@link #beginnings} of terms stand behind it. */
    static boolean hasDigits(String listed) {
        return listed.charAt(listed.length() - 1) == DIGITS;
    }

    /** Of all terms that stand behind such an entry, one a digit. */
    static List<String> beginnings(String listed) {
        String letters = listed.substring(0, listed.length() - 1);
        return IntStream.range(0, 10).mapToObj(digit -> letters + digit).toList();
    }

    private static int letters(String term) {
        for (int i = 0; i < term.length(); i++) if (term.charAt(i) >= '0' && term.charAt(i) <= '9') return i;
        return term.length();
    }
}
