package org.peygir.platform.text;

import java.text.Normalizer;

/**
 * What one character becomes when Persian text is folded. A table below U+0700, where nearly all of our text lives; rare
 * characters (presentation forms, full-width letters, ligatures) are decomposed when they are met.
 */
final class FoldTable {
    /** The character leaves no trace. */
    static final char DROP = 0;
    /** The character becomes several, or lies above the table: {@link #decompose} knows. */
    static final char SLOW = 0xFFFF;

    static final char ALEF = 'ا';
    static final char ALEF_MADDA = 'آ';
    static final char HAMZA = 'ء';
    static final char HALF_SPACE = '\u200C';
    static final char MADDA = '\u0653';

    private static final int SIZE = 0x700;
    private static final char[] TABLE = new char[SIZE];
    private static final boolean[] WORD = new boolean[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) TABLE[c] = decomposed(c);
        // Letters that differ only by keyboard, font or neighbouring language (requirements 6.3).
        all("يىېۍےێئۓٸ", 'ی');
        all("كڪګڬڮ", 'ک');
        all("ةۀہۂۃھەۿ", 'ه');
        all("آأإٱٲٳٵ", ALEF);
        all("ؤۄۅۆۇۈۉۊۋۏٶٷ", 'و');
        for (int d = 0; d < 10; d++) TABLE[0x660 + d] = TABLE[0x6F0 + d] = (char) ('0' + d);
        all("\u060C\u066C", ',');
        all("\u061B", ';');
        all("\u061F", '?');
        all("\u066A", '%');
        all("\u066B\u06D4", '.');
        all("\u00AB\u00BB", '"');
        // U+00AC is what old Word documents show where a half-space was meant.
        all("\u0640ٴ\u061C\u00AD\u00AC", DROP);
        for (char c = 0; c < SIZE; c++) WORD[c] = Character.isLetterOrDigit(c);
    }

    private FoldTable() {}

    static char of(char c) {
        return c < SIZE ? TABLE[c] : ofGeneral(c);
    }

    /** Whether a folded character belongs to a word (letter, digit, or a vowel sign of another script). */
    static boolean inWord(char c) {
        return c < SIZE ? WORD[c] : inWord((int) c);
    }

    static boolean inWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Alef with madda in one character, as a presentation form, or the mark alone. */
    static boolean isMadda(char c) {
        return c == ALEF_MADDA || c == MADDA || c == 0xFE81 || c == 0xFE82;
    }

    /** The folded form of one character or surrogate pair that has no single-character answer. */
    static String decompose(String character) {
        String parts = Normalizer.normalize(character, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char folded = of(parts.charAt(i));
            if (folded == SLOW) folded = Character.toLowerCase(parts.charAt(i));
            if (folded != DROP) out.append(folded);
        }
        return out.toString();
    }

    private static char ofGeneral(char c) {
        if (c >= 0x2000 && c <= 0x206F) return ofPunctuation(c);
        // Variation selectors, isolated vowel signs, byte order mark, extended Arabic marks.
        if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE70 && c <= 0xFE7F) || c == 0xFEFF || (c >= 0x8D3 && c <= 0x8FF))
            return DROP;
        return c == 0x3000 ? ' ' : SLOW;
    }

    private static char ofPunctuation(char c) {
        if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return ' ';
        if (c >= 0x2010 && c <= 0x2015) return '-';
        if (c == 0x2018 || c == 0x2019) return '\'';
        if (c == 0x201C || c == 0x201D) return '"';
        // Zero width space and joiners, direction marks, isolates.
        boolean invisible = c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060;
        return invisible ? DROP : SLOW;
    }

    private static char decomposed(char c) {
        if (Character.isWhitespace(c) || c == 0xA0 || c == 0x85) return ' ';
        if (Character.isISOControl(c) || isMark(c)) return DROP;
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        int kept = 0;
        char only = DROP;
        for (int i = 0; i < parts.length(); i++) {
            if (isMark(parts.charAt(i))) continue;
            only = Character.toLowerCase(parts.charAt(i));
            kept++;
        }
        return kept == 1 ? only : SLOW;
    }

    /** Vowel signs of Arabic script and accents of Latin, Greek and Cyrillic. */
    private static boolean isMark(char c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x483 && c <= 0x487)
                || (c >= 0x610 && c <= 0x61A)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || (c >= 0x6D6 && c <= 0x6ED && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static void all(String characters, char to) {
        for (int i = 0; i < characters.length(); i++) TABLE[characters.charAt(i)] = to;
    }
}
