package org.peygir.platform.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into its words without losing where each of them stands. */
final class TextWords {
    /** Old Word files show this where a half-space was. */
    private static final char OLD_HALF_SPACE = '\u00AC';

    private static final int REMEMBERED_BITS = 14;
    private static final int SPREAD = 0x9E3779B1;
    /** Longer ones are rarely words. */
    private static final int LONGEST = 32;

    /**
     * The last word read at each place of a hash: stemming takes most of the time of a text. Threads may overwrite one another's; what
     * they find is whole and right all the same, since a reading never changes.
     */
    private static final @Nullable Read[] REMEMBERED = new Read[1 << REMEMBERED_BITS];

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

    /** What one word as written comes to, behind «می» or not; few of them make up nearly all of what people write. */
    private record Read(String raw, String prefix, List<TextWord> words, String next) {}

    /** @return «می» when that was the word: the next one is its verb */
    private static String add(List<TextWord> words, String raw, int start, int end, String prefix) {
        int place = (raw.hashCode() * 31 + prefix.hashCode()) * SPREAD >>> 32 - REMEMBERED_BITS;
        Read read = REMEMBERED[place];
        if (read == null || !read.raw.equals(raw) || !read.prefix.equals(prefix)) {
            read = read(raw, prefix);
            if (raw.length() <= LONGEST) REMEMBERED[place] = read;
        }
        for (TextWord one : read.words) words.add(new TextWord(start, end, one.surface(), one.stem(), one.parts()));
        return read.next;
    }

    private static Read read(String raw, String prefix) {
        String surface = PersianText.searchKey(raw);
        String folded = Folded.withHalfSpaces(raw).parts();
        // A ligature or a fraction may hold several words in one character.
        if (surface.indexOf(' ') >= 0) {
            List<TextWord> several = new ArrayList<>();
            for (String one : surface.split(" ")) several.add(new TextWord(0, 0, one, Stemmer.stems(one), List.of()));
            return new Read(raw, prefix, List.copyOf(several), "");
        }
        if (surface.isEmpty()) return new Read(raw, prefix, List.of(), "");
        String stem = Stemmer.stems(prefix.isEmpty() ? folded : prefix + " " + folded);
        TextWord word = new TextWord(0, 0, surface, stem.isEmpty() ? surface : stem, parts(folded, surface));
        return new Read(raw, prefix, List.of(word), surface.equals("می") || surface.equals("نمی") ? surface : "");
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
