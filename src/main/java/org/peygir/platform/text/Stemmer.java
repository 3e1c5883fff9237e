package org.peygir.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Light stemming with a dictionary: an ending goes only when the word is not a dictionary word itself and what remains is
 * one. So دانشگاه, مردم, تنها and علی stay whole, while کتابم, شکایتی and مشتریان do not.
 */
final class Stemmer {
    /** The plural in ها with all that can follow it; said as in هاشون too. Longest first. */
    private static final String[] PLURALS = {
        "هایشان", "هایتان", "هایمان", "هاشان", "هاتان", "هامان", "هاشون", "هاتون", "هامون", "هایی", "هایم", "هایت",
        "هایش", "های", "هام", "هات", "هاش", "ها"
    };

    /** What may stand behind a half-space, or even a space, without being a word. */
    private static final Set<String> LOOSE_PLURALS = Set.of(PLURALS);

    private static final Set<String> LOOSE_ENDINGS = Set.of(
            "ی", "ای", "یی", "ام", "ات", "اش", "م", "ت", "ش", "مان", "تان", "شان", "یم", "یت", "یش", "تر", "ترین",
            "تری", "ان", "ایم", "اید", "اند", "است");

    private static final int SHORTEST = 3;

    /** No Persian word is longer with all its endings; every ending doubles the ways in which a word may be taken apart. */
    private static final int LONGEST = 24;

    private Stemmer() {}

    /** @param words folded words with their half-spaces, parted by spaces */
    static String stems(String words) {
        List<String> stems = new ArrayList<>();
        String prefix = "";
        for (String word : words.split(" ")) {
            if (word.equals("می") || word.equals("نمی")) {
                prefix = word;
                continue;
            }
            boolean loose = LOOSE_PLURALS.contains(word) && !stems.isEmpty();
            if (!loose && !word.isEmpty()) stems.add(prefix.isEmpty() ? ofParts(word) : verb(word));
            prefix = "";
        }
        if (!prefix.isEmpty()) stems.add(prefix);
        return String.join(" ", stems);
    }

    /** What stands behind or before a half-space without being a word: ها, ام, می. */
    static boolean isLoose(String part) {
        return LOOSE_PLURALS.contains(part) || LOOSE_ENDINGS.contains(part) || part.equals("می") || part.equals("نمی");
    }

    private static String ofParts(String word) {
        int half = word.indexOf(FoldTable.HALF_SPACE);
        if (half < 0) return of(Spelling.preferred(word));
        String first = word.substring(0, half);
        if (first.equals("می") || first.equals("نمی")) return verb(word.substring(half + 1));
        int last = word.lastIndexOf(FoldTable.HALF_SPACE);
        String ending = word.substring(last + 1);
        boolean inflected = LOOSE_PLURALS.contains(ending) || LOOSE_ENDINGS.contains(ending);
        String joined = joined(inflected ? word.substring(0, last) : word);
        return of(Spelling.preferred(joined));
    }

    private static String verb(String rest) {
        String form = joined(rest);
        String stem = Verbs.afterPrefix(form);
        return stem == null ? of(form) : stem;
    }

    private static String joined(String word) {
        return word.replace(String.valueOf(FoldTable.HALF_SPACE), "");
    }

    /** @param word folded, without half-spaces, in its preferred spelling */
    static String of(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) return word;
        String singular = Lexicon.singular(word);
        if (singular != null) return singular.equals(word) ? word : of(singular);
        boolean known = Lexicon.has(word);
        String base = known ? baseOfKnown(word) : baseOfUnknown(word);
        return base == null ? word : of(base);
    }

    /** A dictionary word is taken apart only where its ending cannot mean anything else. */
    private static @Nullable String baseOfKnown(String word) {
        if (word.endsWith("ات")) return singularOfAt(word);
        if (word.endsWith("ن") && Verbs.isInfinitive(word)) return word.substring(0, word.length() - 1);
        if (word.endsWith("ین") || word.endsWith("ی")) {
            int length = word.length() - (word.endsWith("ین") ? 2 : 1);
            return length > SHORTEST && Lexicon.has(word, length) ? word.substring(0, length) : null;
        }
        return null;
    }

    private static @Nullable String baseOfUnknown(String word) {
        if (word.startsWith("می") || word.startsWith("نمی")) {
            String stem = Verbs.afterPrefix(word.substring(word.startsWith("می") ? 2 : 3));
            if (stem != null) return stem;
        }
        String base = Verbs.plural(word);
        if (base == null) base = withoutPlural(word);
        if (base == null) base = withoutEnding(word);
        if (base == null && word.endsWith("ات")) base = singularOfAt(word);
        if (base == null) base = Verbs.alone(word);
        if (base == null && word.endsWith("ی") && word.length() > 6) base = word.substring(0, word.length() - 1);
        return word.equals(base) ? null : base;
    }

    private static @Nullable String withoutPlural(String word) {
        // خانه‌اش that lost its half-space looks like خان‌هاش: the dictionary decides.
        String alternative = afterSilentHeh(word);
        for (String plural : PLURALS) {
            int length = word.length() - plural.length();
            if (length < 2 || !word.endsWith(plural)) continue;
            if (Lexicon.has(word, length)) return word.substring(0, length);
            if (alternative != null) return alternative;
            return length >= SHORTEST ? word.substring(0, length) : null;
        }
        return alternative;
    }

    /** خانه of خانه‌ام, خانه‌ات, خانه‌اش, خانه‌ای, without their half-space; else null. */
    private static @Nullable String afterSilentHeh(String word) {
        int length = word.length() - 2;
        boolean ending = word.endsWith("ام") || word.endsWith("ات") || word.endsWith("اش") || word.endsWith("ای");
        boolean heh = ending && length >= SHORTEST && word.charAt(length - 1) == 'ه';
        return heh && Lexicon.has(word, length) ? word.substring(0, length) : null;
    }

    private static @Nullable String withoutEnding(String word) {
        for (Ending ending : Ending.values()) {
            String base = ending.base(word);
            if (base != null) return base;
        }
        return null;
    }

    /** مشکلات → مشکل, مقالات → مقاله, زحمات → زحمت. */
    private static @Nullable String singularOfAt(String word) {
        String base = word.substring(0, word.length() - 2);
        if (base.length() < 2) return null;
        for (String singular : new String[] {base, base + "ه", base + "ت"})
            if (singular.length() >= SHORTEST && Lexicon.has(singular)) return singular;
        return null;
    }
}
