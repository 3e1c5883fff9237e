package org.peygir.platform.text;

import java.util.Arrays;

/** A growing row of folded characters; one pass over the text fills it. */
final class Folded {
    private char[] chars;
    private int length;

    private Folded(int size) {
        chars = new char[size];
    }

    static Folded of(String text) {
        return of(text, false, false);
    }

    /** Keeps آ apart from ا, as sorting needs and searching must not. */
    static Folded withMadda(String text) {
        return of(text, true, false);
    }

    /** Keeps the half-space, which shows the stemmer where a word ends. */
    static Folded withHalfSpaces(String text) {
        return of(text, false, true);
    }

    private static Folded of(String text, boolean madda, boolean halfSpaces) {
        Folded folded = new Folded(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char to = FoldTable.of(c);
            if (madda && FoldTable.isMadda(c)) {
                folded.addMadda(c);
            } else if (to == FoldTable.SLOW) {
                int end = i + Character.charCount(text.codePointAt(i));
                folded.addAll(FoldTable.decompose(text.substring(i, end)));
                i = end - 1;
            } else if (to != FoldTable.DROP) {
                folded.add(to);
            } else if (halfSpaces && c == FoldTable.HALF_SPACE) {
                folded.add(c);
            }
        }
        return folded;
    }

    /** Words parted by one space, or not at all; everything that is neither letter nor digit parts words. */
    Folded words(boolean spaced) {
        Folded words = new Folded(length);
        int i = 0;
        while (i < length) {
            int width = width(i);
            if (!inWord(i, width)) {
                i += width;
                continue;
            }
            int start = i;
            while (i < length && inWord(i, width(i))) i += width(i);
            if (spaced && words.length > 0) words.add(' ');
            words.addWord(chars, start, i);
        }
        return words;
    }

    /** As {@link #words}, with the half-spaces inside words kept and the spelling left alone. */
    String parts() {
        StringBuilder out = new StringBuilder(length);
        boolean within = false;
        for (int i = 0; i < length; i += width(i)) {
            boolean half = chars[i] == FoldTable.HALF_SPACE && within && i + 1 < length && inWord(i + 1, width(i + 1));
            if (!half && !inWord(i, width(i))) {
                within = false;
                continue;
            }
            if (!within && !out.isEmpty()) out.append(' ');
            out.append(chars, i, width(i));
            within = true;
        }
        return out.toString();
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private void add(char c) {
        // Behind a letter the lone hamza is mostly left out today: ابتداء = ابتدا, جزء = جز.
        if (c == FoldTable.HAMZA && length > 0 && Character.isLetter(chars[length - 1])) return;
        if (length == chars.length) chars = Arrays.copyOf(chars, length * 2 + 16);
        chars[length++] = c;
    }

    private void addMadda(char c) {
        if (c != FoldTable.MADDA) add(FoldTable.ALEF_MADDA);
        else if (length > 0 && chars[length - 1] == FoldTable.ALEF) chars[length - 1] = FoldTable.ALEF_MADDA;
    }

    private void addAll(String text) {
        for (int i = 0; i < text.length(); i++) add(text.charAt(i));
    }

    private void addWord(char[] from, int start, int end) {
        Spelling.Variant variant = Spelling.variant(from, start, end);
        if (variant != null) {
            addAll(variant.preferred());
            start += variant.written().length();
        }
        for (int i = start; i < end; i++) add(from[i]);
    }

    private int width(int index) {
        return Character.isHighSurrogate(chars[index]) && index + 1 < length ? 2 : 1;
    }

    private boolean inWord(int index, int width) {
        return width == 1
                ? FoldTable.inWord(chars[index])
                : FoldTable.inWord(Character.toCodePoint(chars[index], chars[index + 1]));
    }
}
