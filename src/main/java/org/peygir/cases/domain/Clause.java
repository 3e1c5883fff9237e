package org.peygir.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word that was looked for, in all the ways in which it may stand.
 *
 * @param typed as it was typed
 * @param word its search key
 * @param terms surfaces and stems, any of them will do
 * @param phrases neighbours that together are the word: نرم افزار for نرم‌افزار
 * @param prefix beginning of a word that was not typed to its end, or null
 * @param begun the {@link Lexeme}s that begin so; null when they are not known, and the index looks for them
 */
public record Clause(
        String typed,
        String word,
        Set<String> terms,
        List<List<String>> phrases,
        @Nullable String prefix,
        @Nullable List<String> begun) {

    /** @param weights which places count, {@code "ABC"}; empty: all, and the index alone can tell */
    String tsquery(String weights) {
        List<String> ways = new ArrayList<>();
        String mark = weights.isEmpty() ? "" : ":" + weights;
        for (String term : terms) ways.add(quoted(term) + mark);
        for (List<String> phrase : phrases)
            ways.add("("
                    + String.join(
                            " <-> ", phrase.stream().map(p -> quoted(p) + mark).toList()) + ")");
        if (begun != null) for (String lexeme : begun) ways.addAll(ways(lexeme, weights, mark));
        else if (prefix != null) ways.add(beginning(prefix, weights));
        return "(" + String.join(" | ", ways) + ")";
    }

    /** Whether the index has to look for all words that begin so. */
    boolean open() {
        return prefix != null && begun == null;
    }

    Clause begun(List<String> lexemes) {
        return new Clause(typed, word, terms, phrases, prefix, lexemes);
    }

    private static List<String> ways(String lexeme, String weights, String mark) {
        if (!Lexeme.hasDigits(lexeme)) return List.of(quoted(lexeme) + mark);
        return Lexeme.beginnings(lexeme).stream()
                .map(letters -> beginning(letters, weights))
                .toList();
    }

    private static String beginning(String letters, String weights) {
        return quoted(letters) + ":*" + weights;
    }

    private static String quoted(String term) {
        return "'" + term + "'";
    }
}
