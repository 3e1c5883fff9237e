package org.peygir.cases.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.text.TextWord;

/**
 * What was typed, as words that must all be there. A word lost its half-space, got a blank for it or kept it: all three are
 * looked for. The last word may be the beginning of one.
 */
public record TextQuery(List<Clause> clauses) {
    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final int SHORTEST_PREFIX = 3;

    /** @param open whether a last word without a blank behind it counts as a beginning even if it is a whole word */
    public static TextQuery of(String typed, boolean open) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<TextWord> all = PersianText.words(text).stream()
                .filter(w -> w.surface().length() <= SearchTerms.LONGEST)
                .limit(MOST)
                .toList();
        List<TextWord> words =
                all.stream().filter(w -> !PersianText.isParticle(w.surface())).toList();
        boolean starred = text.stripTrailing().endsWith("*");
        boolean unfinished = starred || !text.isEmpty() && text.stripTrailing().length() == text.length();
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            TextWord before = i == 0 ? null : words.get(i - 1);
            TextWord after = i + 1 == words.size() ? null : words.get(i + 1);
            boolean last = unfinished && words.get(i).equals(all.getLast());
            String written = text.substring(words.get(i).start(), words.get(i).end());
            clauses.add(clause(written, words.get(i), before, after, last, open || starred));
        }
        return new TextQuery(List.copyOf(clauses));
    }

    private static Clause clause(
            String typed,
            TextWord word,
            @Nullable TextWord before,
            @Nullable TextWord after,
            boolean last,
            boolean open) {
        Set<String> terms = new LinkedHashSet<>(forms(word.surface(), word.stem()));
        if (before != null) terms.addAll(joined(before, word));
        if (after != null) terms.addAll(joined(word, after));
        List<List<String>> phrases = new ArrayList<>();
        boolean known = PersianText.isWord(word.surface());
        if (word.parts().size() > 1) phrases.add(word.parts());
        else if (!known) phrases.addAll(splits(word.surface()));
        boolean prefix = last && word.surface().length() >= SHORTEST_PREFIX && (open || !known);
        return new Clause(
                typed, word.surface(), Set.copyOf(terms), List.copyOf(phrases), prefix ? word.surface() : null);
    }

    private static List<String> forms(String surface, String stem) {
        List<String> forms = new ArrayList<>(List.of(surface));
        for (String one : stem.split(" ")) if (!one.isEmpty()) forms.add(one);
        return forms;
    }

    private static List<String> joined(TextWord first, TextWord second) {
        String both = first.surface() + second.surface();
        return both.length() > SearchTerms.LONGEST ? List.of() : forms(both, PersianText.stem(both));
    }

    /** Two dictionary words that may have been written without what parts them: نرمافزار. */
    private static List<List<String>> splits(String word) {
        List<List<String>> splits = new ArrayList<>();
        for (int i = 2; i <= word.length() - 2; i++) {
            String first = word.substring(0, i);
            String second = word.substring(i);
            if (PersianText.isWord(first) && PersianText.isWord(second)) splits.add(List.of(first, second));
        }
        return splits;
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** For {@code ::tsquery}; all clauses. */
    public String tsquery() {
        return tsquery("");
    }

    /** The same, blind to the names of those who complain. */
    public String nameless() {
        return tsquery("ABC");
    }

    private String tsquery(String weights) {
        return clauses.stream().map(c -> c.tsquery(weights)).collect(Collectors.joining(" & "));
    }

    /** One word as it stands, no beginning of another. */
    public static TextQuery word(String word) {
        return of(word + " ", false);
    }

    /** A query of one of the words. */
    public TextQuery only(int index) {
        return new TextQuery(List.of(clauses.get(index)));
    }
}
