package org.peygir.platform.text;

import java.util.Arrays;

/** A growing row of folded characters; one pass over the text fills it. */
final class Folded {
    private char[] chars;
    private int length;

    private Folded(int size) {
        chars = new char[size];
    }

    /** @param madda keep آ apart from ا, as sorting needs and searching must not */
    static Folded of(String text, boolean madda) {
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
            }
        }
        return folded;
    }

    /** Words parted by one space; everything that is neither letter nor digit parts words. Works in place. */
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
        // After an alef the lone hamza is mostly left out today: ابتداء = ابتدا.
        if (c == FoldTable.HAMZA && length > 0 && chars[length - 1] == FoldTable.ALEF) return;
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
