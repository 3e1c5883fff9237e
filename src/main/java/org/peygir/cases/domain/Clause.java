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
 */
public record Clause(
        String typed,
        String word,
        Set<String> terms,
        List<List<String>> phrases,
        @Nullable String prefix) {

    /** @param weights which places count, {@code "ABC"}; empty: all, and the index alone can tell */
    String tsquery(String weights) {
        List<String> ways = new ArrayList<>();
        String mark = weights.isEmpty() ? "" : ":" + weights;
        for (String term : terms) ways.add(quoted(term) + mark);
        for (List<String> phrase : phrases)
            ways.add("("
                    + String.join(
                            " <-> ", phrase.stream().map(p -> quoted(p) + mark).toList()) + ")");
        if (prefix != null) ways.add(quoted(prefix) + ":*" + weights);
        return "(" + String.join(" | ", ways) + ")";
    }

    private static String quoted(String term) {
        return "'" + term + "'";
    }
}
