package org.peygir.platform.text;

/** Light, careful stemming of folded Persian words: an ending goes only when enough of the word stays. */
final class Stemmer {
    private static final String[] ENDINGS = {
        "هایشان", "هایتان", "هایمان", "هایی", "هایم", "هایت", "هایش", "های", "ها"
    };

    private Stemmer() {}

    static String stems(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (String word : words.split(" ")) {
            if (!out.isEmpty()) out.append(' ');
            out.append(stem(word));
        }
        return out.toString();
    }

    static String stem(String word) {
        for (String ending : ENDINGS)
            if (word.length() >= ending.length() + 2 && word.endsWith(ending)) return plural(word.substring(0, word.length() - ending.length()));
        return plural(word);
    }

    private static String plural(String word) {
        return word.length() >= 6 && word.endsWith("یات") ? word.substring(0, word.length() - 2) + "ت" : word;
    }
}
