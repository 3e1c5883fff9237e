package org.peygir.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.peygir.cases.domain.Clause;
import org.peygir.cases.domain.EditDistance;
import org.peygir.cases.domain.TextQuery;
import org.peygir.cases.store.WordStore;
import org.springframework.stereotype.Component;

/** What may have been meant when nothing was found: words of nearly the same spelling that the person could find. */
@Component
class NearestWords {
    /** Words looked up for one that is nowhere, and ways to write the whole. */
    private static final int TRIED = 8;

    private static final int WAYS = 3;
    private static final int MISSING = 3;

    private final WordStore words;

    NearestWords(WordStore words) {
        this.words = words;
    }

    /**
     * Texts to look for instead, the nearest first; empty when there is none.
     *
     * @param findable whether a case that the person may open holds these words
     */
    List<String> of(TextQuery query, Predicate<TextQuery> findable) {
        List<String> ways = new ArrayList<>(List.of(""));
        int missing = 0;
        for (int i = 0; i < query.clauses().size(); i++) {
            Clause clause = query.clauses().get(i);
            List<String> there = List.of(clause.typed());
            if (!findable.test(query.only(i))) {
                if (++missing > MISSING) return List.of();
                there = near(clause.word(), findable);
                if (there.isEmpty()) return List.of();
            }
            ways = combined(ways, there);
        }
        return missing == 0 ? List.of() : ways;
    }

    private List<String> near(String word, Predicate<TextQuery> findable) {
        int most = word.length() < 5 ? 1 : 2;
        Comparator<Map.Entry<String, String>> nearest =
                Comparator.comparingInt(e -> EditDistance.between(word, e.getKey()));
        return words.like(word).entrySet().stream()
                .filter(e -> EditDistance.between(word, e.getKey()) <= most)
                .sorted(nearest)
                .limit(TRIED)
                .map(Map.Entry::getValue)
                .filter(shown -> findable.test(TextQuery.word(shown)))
                .limit(WAYS)
                .toList();
    }

    private static List<String> combined(List<String> ways, List<String> next) {
        List<String> all = new ArrayList<>();
        for (String way : ways) for (String word : next) all.add((way + " " + word).strip());
        return all.subList(0, Math.min(WAYS, all.size()));
    }
}
