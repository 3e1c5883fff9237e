package org.peygir.platform.text;

import org.jspecify.annotations.Nullable;

/** Endings that go when a dictionary word remains; in the order in which they are tried, longest first. */
enum Ending {
    COMPARATIVES("ترین", 2),
    COMPARATIVE("تر", 2),
    ANIMATE_GAN("گان", 2) {
        @Override
        boolean isWord(String base) {
            return Lexicon.has(base) || !Stemmer.of(base).equals(base);
        }

        String remaining(String word, int length) {
            return word.substring(0, length) + "ه";
        }
    },
    /** Before the possessives: فروشان are sellers, not «فرو» of theirs. */
    ANIMATES_OF_DICTIONARY("ان", 3) {
        @Override
        boolean isWord(String base) {
            return Lexicon.has(base);
        }
    },
    OUR_AFTER_VOWEL("یمان", 2),
    YOUR_AFTER_VOWEL("یتان", 2),
    THEIR_AFTER_VOWEL("یشان", 2),
    OUR("مان", 3),
    YOUR("تان", 3),
    THEIR("شان", 3),
    THEIR_SAID("شون", 4),
    YOUR_SAID("تون", 4),
    OUR_SAID("مون", 4),
    ANIMATES("ان", 3),
    PERSONS("ین", 4),
    MY_AFTER_VOWEL("یم", 2, "او"),
    THY_AFTER_VOWEL("یت", 2, "او"),
    HIS_AFTER_VOWEL("یش", 2, "او"),
    A_AFTER_VOWEL("یی", 2, "او"),
    MY("م", 3),
    HIS("ش", 3),
    THY("ت", 4),
    OF_OR_A("ی", 3);

    private final String letters;
    private final int shortest;
    private final String after;

    Ending(String letters, int shortest) {
        this(letters, shortest, "");
    }

    /**
     * An ending that may follow certain letters only.
     *
     * @param shortest letters that must remain
     * @param after the last of them, any when empty
     */
    Ending(String letters, int shortest, String after) {
        this.letters = letters;
        this.shortest = shortest;
        this.after = after;
    }

    /** What remains of the word without the ending, when that is a word or a form of one; else null. */
    @Nullable
    String base(String word) {
        int length = word.length() - letters.length();
        if (length < shortest || !word.endsWith(letters)) return null;
        if (!after.isEmpty() && after.indexOf(word.charAt(length - 1)) < 0) return null;
        String base = remaining(word, length);
        return isWord(base) ? base : null;
    }

    boolean isWord(String base) {
        return Lexicon.has(base) || !Stemmer.of(base).equals(base);
    }

    String remaining(String word, int length) {
        return word.substring(0, length);
    }
}
