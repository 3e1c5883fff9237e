package org.peygir.cases.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    /** Neighbours that may stand in one word, and ways to take one apart. */
    private static final int JOINED = 3;

    private static final int SPLITS = 3;

    /** @param open whether a last word without a blank behind it counts as a beginning even if it is a whole word */
    public static TextQuery of(String typed, boolean open) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<TextWord> all = PersianText.words(text).stream()
                .filter(w -> w.surface().length() <= SearchTerms.LONGEST)
                .limit(MOST)
                .toList();
        boolean starred = text.stripTrailing().endsWith("*");
        boolean unfinished = starred || !text.isEmpty() && text.stripTrailing().length() == text.length();
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (PersianText.isParticle(all.get(i).surface())) continue;
            String written = text.substring(all.get(i).start(), all.get(i).end());
            boolean last = unfinished && i + 1 == all.size();
            clauses.add(clause(written, all, i, last, open || starred));
        }
        return new TextQuery(List.copyOf(clauses));
    }

    private static Clause clause(String typed, List<TextWord> all, int at, boolean last, boolean open) {
        TextWord word = all.get(at);
        Set<String> terms = new LinkedHashSet<>(forms(word.surface(), word.stem()));
        // به عنوان and بهعنوان, حل و فصل and حلوفصل: what was typed apart may stand in one.
        for (int first = Math.max(0, at - JOINED + 1); first <= at; first++)
            for (int end = Math.max(at + 1, first + 2); end <= Math.min(all.size(), first + JOINED); end++)
                terms.addAll(joined(all.subList(first, end)));
        Set<List<String>> phrases = new LinkedHashSet<>();
        if (word.parts().size() > 1) {
            phrases.add(word.parts());
            phrases.add(word.parts().stream().map(PersianText::stem).toList());
        } else {
            phrases.addAll(splits(word.surface()));
            phrases.addAll(splits(word.stem()));
        }
        boolean prefix =
                last && word.surface().length() >= SHORTEST_PREFIX && (open || !PersianText.isWord(word.surface()));
        return new Clause(
                typed, word.surface(), Set.copyOf(terms), List.copyOf(phrases), prefix ? word.surface() : null, null);
    }

    private static List<String> forms(String surface, String stem) {
        List<String> forms = new ArrayList<>(List.of(surface));
        for (String one : stem.split(" ")) if (!one.isEmpty()) forms.add(one);
        return forms;
    }

    private static List<String> joined(List<TextWord> words) {
        String both = words.stream().map(TextWord::surface).collect(Collectors.joining());
        return both.length() > SearchTerms.LONGEST ? List.of() : forms(both, PersianText.stem(both));
    }

    /** Two dictionary words that may have been written without what parts them: نرمافزار. */
    private static List<List<String>> splits(String word) {
        List<List<String>> splits = new ArrayList<>();
        for (int i = 2; i <= word.length() - 3 && splits.size() < SPLITS; i++) {
            String first = word.substring(0, i);
            String second = word.substring(i);
            if (PersianText.isWord(first) && PersianText.isWord(second)) splits.add(List.of(first, second));
        }
        return splits;
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Whether the index has to look for the beginning of a word. */
    public boolean open() {
        return clauses.stream().anyMatch(Clause::open);
    }

    /** With the {@link Lexeme}s that begin as was typed, where the list knows them all and they are few. */
    public TextQuery begun(Function<String, Optional<List<String>>> lexemes) {
        if (!open()) return this;
        return new TextQuery(
                clauses.stream().map(clause -> begun(clause, lexemes)).toList());
    }

    private static Clause begun(Clause clause, Function<String, Optional<List<String>>> lexemes) {
        String prefix = clause.prefix();
        if (prefix == null || !Lexeme.isListed(prefix)) return clause;
        return lexemes.apply(prefix).map(clause::begun).orElse(clause);
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
