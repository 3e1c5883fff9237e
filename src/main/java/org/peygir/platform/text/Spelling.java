package org.peygir.platform.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that are written in two ways and both are right: مسئول and مسوول, هیئت and هیأت. Compared by their beginning. */
final class Spelling {
    /**
     * Two spellings of one beginning, both folded.
     *
     * @param written as some write it
     * @param preferred as we read it
     */
    record Variant(String written, String preferred) {}

    private static final int KEY = 4;
    private static final Map<Long, List<Variant>> BY_BEGINNING = read();

    private Spelling() {}

    /** How the word that stands in {@code chars[start, end)} is read instead, or null when it stands for itself. */
    static @Nullable Variant variant(char[] chars, int start, int end) {
        if (end - start < KEY) return null;
        List<Variant> candidates = BY_BEGINNING.get(key(chars, start));
        if (candidates == null) return null;
        for (Variant candidate : candidates) if (begins(chars, start, end, candidate.written)) return candidate;
        return null;
    }

    /** The word in its preferred spelling. */
    static String preferred(String word) {
        Variant variant = variant(word.toCharArray(), 0, word.length());
        return variant == null ? word : variant.preferred + word.substring(variant.written.length());
    }

    private static boolean begins(char[] chars, int start, int end, String beginning) {
        if (end - start < beginning.length()) return false;
        for (int i = KEY; i < beginning.length(); i++) if (chars[start + i] != beginning.charAt(i)) return false;
        return true;
    }

    private static long key(char[] chars, int start) {
        long key = 0;
        for (int i = 0; i < KEY; i++) key = key << 16 | chars[start + i];
        return key;
    }

    private static Map<Long, List<Variant>> read() {
        Map<Long, List<Variant>> variants = new HashMap<>();
        for (String line : WordLists.lines("spelling.txt")) {
            String[] words = line.split(" ");
            variants.computeIfAbsent(key(words[0].toCharArray(), 0), _ -> new ArrayList<>(1))
                    .add(new Variant(words[0], words[1]));
        }
        return variants;
    }
}
