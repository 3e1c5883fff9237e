package org.peygir.platform.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into its words without losing where each of them stands. */
final class TextWords {
    /** Old Word files show this where a half-space was. */
    private static final char OLD_HALF_SPACE = '\u00AC';

    private TextWords() {}

    static List<TextWord> of(String text) {
        List<TextWord> words = new ArrayList<>(text.length() / 5 + 1);
        String prefix = "";
        int i = 0;
        while (i < text.length()) {
            if (!inWord(text, i)) {
                i += width(text, i);
                continue;
            }
            int start = i;
            while (i < text.length() && (inWord(text, i) || leavesNoTrace(text.charAt(i)))) i += width(text, i);
            prefix = add(words, text.substring(start, i), start, i, prefix);
        }
        return words;
    }

    /** @return «می» when that was the word: the next one is its verb */
    private static String add(List<TextWord> words, String raw, int start, int end, String prefix) {
        String surface = PersianText.searchKey(raw);
        String folded = Folded.withHalfSpaces(raw).parts();
        // A ligature or a fraction may hold several words in one character.
        if (surface.indexOf(' ') >= 0) {
            for (String one : surface.split(" "))
                words.add(new TextWord(start, end, one, Stemmer.stems(one), List.of()));
            return "";
        }
        if (surface.isEmpty()) return "";
        String stem = Stemmer.stems(prefix.isEmpty() ? folded : prefix + " " + folded);
        words.add(new TextWord(start, end, surface, stem.isEmpty() ? surface : stem, parts(folded, surface)));
        return surface.equals("می") || surface.equals("نمی") ? surface : "";
    }

    private static List<String> parts(String folded, String surface) {
        if (folded.indexOf(FoldTable.HALF_SPACE) < 0) return List.of();
        List<String> parts = new ArrayList<>(2);
        for (String part : folded.split(String.valueOf(FoldTable.HALF_SPACE)))
            if (!part.isEmpty() && !Stemmer.isLoose(part) && !part.equals(surface)) parts.add(Spelling.preferred(part));
        return parts;
    }

    private static boolean inWord(String text, int index) {
        char to = FoldTable.of(text.charAt(index));
        if (to == FoldTable.DROP) return false;
        if (to != FoldTable.SLOW) return FoldTable.inWord(to);
        String parts = FoldTable.decompose(text.substring(index, index + width(text, index)));
        return !parts.isEmpty() && FoldTable.inWord(parts.codePointAt(0));
    }

    private static boolean leavesNoTrace(char c) {
        return c == OLD_HALF_SPACE || FoldTable.of(c) == FoldTable.DROP;
    }

    private static int width(String text, int index) {
        return Character.charCount(text.codePointAt(index));
    }
}
