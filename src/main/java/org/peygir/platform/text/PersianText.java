package org.peygir.platform.text;

import java.util.List;

/**
 * The keys under which Persian text is compared, found and sorted. None of them is for showing: the writer's own words are
 * kept as they were written. Rules: docs/how/persian-text.md.
 */
public final class PersianText {
    /** آ comes first and sorts apart from ا; lone hamza before both. Place in this row is the sort order. */
    private static final String ALPHABET = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    /** Above Latin, below every other script; the letters' keys are contiguous from here. */
    private static final char FIRST_LETTER_KEY = '\u00C0';

    private static final char[] SORT = new char[0x100];

    static {
        for (int i = 0; i < ALPHABET.length(); i++) SORT[ALPHABET.charAt(i) - 0x600] = (char) (FIRST_LETTER_KEY + i);
    }

    private PersianText() {}

    /**
     * One form for every letter, digit and mark that differs only by keyboard or font; lower case; no vowel signs,
     * half-spaces or direction marks. Blanks and punctuation stay where they are.
     */
    public static String fold(String text) {
        return Folded.of(text).toString();
    }

    /**
     * Folded words parted by one space, without punctuation: for trigram and LIKE search, and for equality. Words with two
     * accepted spellings get one. Pass both what is stored and what is typed through here. Linear; about 5 µs for 1,000
     * characters.
     */
    public static String searchKey(String text) {
        return Folded.of(text).words(true).toString();
    }

    /** The search key without its spaces: نرم‌افزار, نرم افزار and نرمافزار are equal here. */
    public static String joined(String text) {
        return Folded.of(text).words(false).toString();
    }

    /**
     * A key whose code point order (PostgreSQL's {@code C}) is the order of the Persian alphabet; digits, then Latin, come
     * before Persian. Spaces sort first, so short names come before longer ones that begin with them.
     */
    public static String sortKey(String text) {
        Folded words = Folded.withMadda(text).words(true);
        StringBuilder key = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.at(i);
            char letter = c >= 0x600 && c < 0x700 ? SORT[c - 0x600] : 0;
            key.append(letter == 0 ? c : letter);
        }
        return key.toString();
    }

    /**
     * The light stem of each word of the text, parted by one space: plural, possessive, ezafe and indefinite endings go, known
     * forms of a verb become its past stem. Give it the text as it was written: half-spaces show where words end, and a
     * search key has lost them. Some words vanish in others: «کتاب ها» has one stem.
     */
    public static String stem(String text) {
        return Stemmer.stems(Folded.withHalfSpaces(text).parts());
    }

    /** The words of a text where they stand in it. Linear; about 40 µs for 50 words. */
    public static List<TextWord> words(String text) {
        return TextWords.of(text);
    }

    /** Whether a search key is a dictionary word or a name, or a form of one: so it was typed to its end. */
    public static boolean isWord(String key) {
        return Lexicon.has(key) || Lexicon.has(Stemmer.stems(key));
    }

    /** Whether the key is one of the few words that stand in nearly every text (و, در, از): not worth looking for. */
    public static boolean isParticle(String key) {
        return Particles.ALL.contains(key);
    }
}
