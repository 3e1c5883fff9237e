package org.peygir.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.text.TextWord;

/**
 * The words of a case as PostgreSQL's tsvector reads them, {@code 'شکایت':3B}: of each word its surface, its stem and the parts
 * that half-spaces part, at the places where they stand.
 */
public final class SearchTerms {
    /** Weights, in the order in which a hit counts: subject, complainant's words, all that came later, the person's name. */
    public static final char SUBJECT = 'A';

    public static final char WORDS = 'B';
    public static final char LATER = 'C';
    public static final char PERSON = 'D';

    /** Longer ones are no words, and a lexeme has a limit. */
    static final int LONGEST = 50;

    /** The highest place a tsvector can tell. */
    private static final int LAST_PLACE = 16_383;

    private final StringBuilder out = new StringBuilder();
    private final List<String> lexemes = new ArrayList<>();
    private int place = 1;
    private int chars;

    /** Of a case as it was told, and when. */
    public static SearchTerms told(
            Instant registeredAt,
            String subject,
            String words,
            String outcome,
            String model,
            String serial,
            String person) {
        SearchTerms terms = new SearchTerms();
        terms.out.append(SearchWindow.terms(registeredAt));
        return terms.add(subject, SUBJECT)
                .add(words, WORDS)
                .add(outcome, LATER)
                .add(model, LATER)
                .add(serial, LATER)
                .add(person, PERSON);
    }

    /** Adds a text; words of two texts are never neighbours. */
    public SearchTerms add(String text, char weight) {
        for (TextWord word : PersianText.words(text)) add(word, weight);
        chars += text.length();
        place++;
        return this;
    }

    private void add(TextWord word, char weight) {
        if (!PersianText.isParticle(word.surface())) {
            term(word.surface(), place, weight);
            if (!word.stem().equals(word.surface()))
                for (String stem : word.stem().split(" ")) term(stem, place, weight);
            for (int i = 0; i < word.parts().size(); i++) term(word.parts().get(i), place + i, weight);
        }
        place += Math.max(1, word.parts().size());
    }

    private void term(String term, int at, char weight) {
        if (term.length() > LONGEST || term.isEmpty()) return;
        // Letters and digits only, so nothing needs escaping inside the quotes.
        out.append('\'').append(term).append("':").append(Math.min(at, LAST_PLACE));
        if (weight != PERSON) out.append(weight);
        out.append(' ');
        String listed = Lexeme.listed(term);
        if (listed != null) lexemes.add(listed);
    }

    /** For {@code ?::tsvector}. */
    public String text() {
        return out.toString();
    }

    /** What is to be in the list of {@link Lexeme}s; some more than once. */
    public List<String> lexemes() {
        return lexemes;
    }

    /** How much was read. */
    public int chars() {
        return chars;
    }
}
