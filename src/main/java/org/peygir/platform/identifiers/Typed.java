package org.peygir.platform.identifiers;

import java.util.Optional;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.PersianText;

/** What people put around and between digits when they type a number. */
final class Typed {
    private Typed() {}

    /** The text without direction marks, joiners and blanks around it; digits in Latin. */
    static String visible(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        Digits.latin(typed)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /** The digits of the text, when besides them it holds only blanks, dashes, dots, slashes or brackets. */
    static Optional<String> number(String typed) {
        String folded = PersianText.fold(typed);
        StringBuilder digits = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
            else if (" -_./()".indexOf(c) < 0) return Optional.empty();
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
    }

    /** The national part of an Iranian number, without country code and trunk zero. */
    static Optional<String> phone(String typed) {
        String folded = PersianText.fold(typed).strip();
        boolean plus = folded.startsWith("+");
        return number(plus ? folded.substring(1) : folded).flatMap(digits -> national(digits, plus));
    }

    private static Optional<String> national(String digits, boolean plus) {
        if (plus && !digits.startsWith("98")) return Optional.empty();
        for (String prefix : new String[] {"0098", "098", "98"})
            // With ten digits or fewer left over there was a country code; +98 (0) 912 … keeps its trunk zero.
            if (digits.startsWith(prefix) && digits.length() >= prefix.length() + 10)
                return Optional.of(withoutTrunkZero(digits.substring(prefix.length())));
        return Optional.of(withoutTrunkZero(digits));
    }

    private static String withoutTrunkZero(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    /** Whether the text is exactly so many Latin digits. */
    static boolean isDigits(String text, int length) {
        return text.length() == length && Digits.only(text).equals(text);
    }
}
