package org.peygir.platform.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters as they look in their word: Unicode's presentation forms, for a renderer that draws one glyph a character.
 * The table is Unicode's own, read from the names of the forms, so پ چ ژ گ ک ی are in it like all others.
 */
final class JoinedLetters {
    private static final char LAM = 'ل';
    private static final char ZWNJ = '\u200C';
    private static final char ZWJ = '\u200D';
    private static final char TATWEEL = '\u0640';
    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFEFC;
    /** Isolated, final, initial, medial; 0 where a letter has no such form. */
    private static final Map<Character, char[]> FORMS = new HashMap<>();
    /** By the second letter: isolated and final form of lam with it. */
    private static final Map<Character, char[]> LAM_ALEF = new HashMap<>();

    static {
        for (int form = FIRST_FORM; form <= LAST_FORM; form++) learn((char) form);
    }

    private JoinedLetters() {}

    /** In the order of reading, as the text itself; zero-width joiners have done their work and are left out. */
    static String of(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean fromBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ZWNJ || c == ZWJ) {
                fromBefore = c == ZWJ;
                continue;
            }
            if (transparent(c)) {
                joined.append(c);
                continue;
            }
            char[] ligature = c == LAM && i + 1 < text.length() ? LAM_ALEF.get(text.charAt(i + 1)) : null;
            if (ligature != null) {
                joined.append(ligature[fromBefore ? 1 : 0]);
                fromBefore = false;
                i++;
                continue;
            }
            boolean toNext = joinsNext(c) && joinsBefore(next(text, i + 1));
            joined.append(form(c, fromBefore, toNext));
            fromBefore = joinsNext(c);
        }
        return joined.toString();
    }

    private static char form(char c, boolean fromBefore, boolean toNext) {
        char[] forms = FORMS.get(c);
        if (forms == null) return c;
        int place = (fromBefore && joinsBefore(c) ? 1 : 0) + (toNext ? 2 : 0);
        // a letter that stands alone looks as it is written: not every font has both
        char form = place == 0 ? c : forms[place];
        return form == 0 ? c : form;
    }

    private static boolean joinsNext(char c) {
        if (c == TATWEEL || c == ZWJ) return true;
        char[] forms = FORMS.get(c);
        return forms != null && forms[2] != 0;
    }

    private static boolean joinsBefore(char c) {
        if (c == TATWEEL || c == ZWJ) return true;
        char[] forms = FORMS.get(c);
        return forms != null && forms[1] != 0;
    }

    /** The next character that is no mark; a space at the end of the text. */
    private static char next(String text, int from) {
        for (int i = from; i < text.length(); i++) if (!transparent(text.charAt(i))) return text.charAt(i);
        return ' ';
    }

    private static boolean transparent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void learn(char form) {
        String name = Character.getName(form);
        if (name == null || !name.startsWith("ARABIC L")) return;
        int place = place(name);
        String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
        if (place < 0) return;
        if (letters.length() == 1) FORMS.computeIfAbsent(letters.charAt(0), _ -> new char[4])[place] = form;
        else if (letters.length() == 2 && letters.charAt(0) == LAM && "اآأإ".indexOf(letters.charAt(1)) >= 0)
            LAM_ALEF.computeIfAbsent(letters.charAt(1), _ -> new char[2])[place] = form;
    }

    private static int place(String name) {
        if (name.endsWith(" ISOLATED FORM")) return 0;
        if (name.endsWith(" FINAL FORM")) return 1;
        if (name.endsWith(" INITIAL FORM")) return 2;
        return name.endsWith(" MEDIAL FORM") ? 3 : -1;
    }
}
