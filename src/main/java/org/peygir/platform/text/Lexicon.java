package org.peygir.platform.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words the stemmer knows. Read when the first stem is asked for; about half a megabyte in memory. */
final class Lexicon {
    /** Hashes instead of words: a tenth of the memory, and with 64 bits no two of our words meet. */
    private static final long[] WORDS = Stream.of("words.txt", "names.txt")
            .flatMap(list -> WordLists.lines(list).stream())
            .mapToLong(word -> hash(word, word.length()))
            .sorted()
            .toArray();

    private static final Map<String, String> SINGULARS = pairs("singulars.txt");

    private Lexicon() {}

    static boolean has(String word) {
        return has(word, word.length());
    }

    /** Whether the first letters of the word are a word themselves. */
    static boolean has(String word, int length) {
        return Arrays.binarySearch(WORDS, hash(word, length)) >= 0;
    }

    /** The singular of a plural that no rule undoes; the word itself when nothing may be taken off it; else null. */
    static @Nullable String singular(String word) {
        return SINGULARS.get(word);
    }

    private static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : WordLists.lines(list)) {
            int blank = line.indexOf(' ');
            if (blank < 0) pairs.put(line, line);
            else pairs.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return pairs;
    }

    /** FNV-1a over the letters. */
    private static long hash(String word, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        return hash;
    }
}
