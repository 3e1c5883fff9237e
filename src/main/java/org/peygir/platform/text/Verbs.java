package org.peygir.platform.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finite forms of Persian verbs, all read as their past stem: می‌روم, نرفته and رفتند are رفت. */
final class Verbs {
    /** Endings that nouns do not have, so that a form with one is a verb before it can be anything else. */
    private static final String[] PLURAL_ENDINGS = {"یم", "ید", "ند"};

    private static final String[] PRESENT_ENDINGS = {"یم", "ید", "ند", "م", "ی", "د"};
    private static final String[] PAST_ENDINGS = {"یم", "ید", "ند", "م", "ی", "ن"};
    private static final String[] PERFECT_ENDINGS = {"هاند", "هایم", "هاید", "هاست", "هام", "های", "ه"};

    private static final Map<String, String> PAST = new HashMap<>();
    private static final Map<String, String> PRESENT = new HashMap<>();

    static {
        List<String[]> verbs = WordLists.lines("verbs.txt").stream()
                .map(line -> line.split(" "))
                .toList();
        for (String[] stems : verbs) {
            PAST.putIfAbsent(stems[0], stems[0]);
            PRESENT.putIfAbsent(stems[1], stems[0]);
        }
        // Before endings the final ی of نمای, گوی and their like is mostly left out: رو is رفتن before it is روییدن.
        for (String[] stems : verbs)
            if (stems[1].length() > 2 && stems[1].endsWith("ی"))
                PRESENT.putIfAbsent(stems[1].substring(0, stems[1].length() - 1), stems[0]);
    }

    private Verbs() {}

    /** The past stem of what follows می or نمی, or null when it is no form of a verb. */
    static @Nullable String afterPrefix(String rest) {
        String stem = PAST.get(rest);
        if (stem == null) stem = ending(rest, PAST, PAST_ENDINGS);
        if (stem == null) stem = participle(rest);
        return stem == null ? ending(rest, PRESENT, PRESENT_ENDINGS) : stem;
    }

    /** The past stem of کردیم, کنید, بکنند, نکردند: said of several, without می; or null. */
    static @Nullable String plural(String word) {
        String stem = pluralOf(word);
        return stem == null && isPrefixed(word) ? pluralOf(word.substring(1)) : stem;
    }

    private static @Nullable String pluralOf(String word) {
        String stem = ending(word, PAST, PLURAL_ENDINGS);
        return stem == null ? ending(word, PRESENT, PLURAL_ENDINGS) : stem;
    }

    /** Participles that are words themselves, as بسته and داده, keep their ه. */
    private static @Nullable String participle(String word) {
        String past = ending(word, PAST, PERFECT_ENDINGS);
        return past != null && Lexicon.has(past + "ه") ? past + "ه" : past;
    }

    static boolean isInfinitive(String word) {
        return PAST.containsKey(word.substring(0, word.length() - 1));
    }

    /** The past stem of a form without می, as کنند, بکند, نکردم, شده‌اند, خریدن; or null. */
    static @Nullable String alone(String word) {
        String stem = afterPrefix(word);
        return stem == null && isPrefixed(word) ? afterPrefix(word.substring(1)) : stem;
    }

    private static boolean isPrefixed(String word) {
        return word.length() > 3 && (word.charAt(0) == 'ن' || word.charAt(0) == 'ب');
    }

    private static @Nullable String ending(String word, Map<String, String> stems, String[] endings) {
        for (String ending : endings) {
            if (!word.endsWith(ending)) continue;
            String stem = stems.get(word.substring(0, word.length() - ending.length()));
            if (stem != null) return stem;
        }
        return null;
    }
}
