package org.peygir.cases;

import java.time.Instant;
import java.util.List;
import org.peygir.cases.domain.SearchTerms;

/**
 * What a case is found by, as its row in the search index holds it: for whoever writes cases in great number beside the commands.
 *
 * @param terms in PostgreSQL's tsvector notation
 * @param chars how much text was read
 * @param lexemes for the list in which beginnings of words are looked up; some more than once
 */
public record FoundBy(String terms, int chars, List<String> lexemes) {
    /** @param later what came after registration, in order of time */
    public static FoundBy of(
            Instant registeredAt,
            String subject,
            String words,
            String outcome,
            String model,
            String serial,
            String person,
            List<String> later) {
        SearchTerms read = SearchTerms.told(registeredAt, subject, words, outcome, model, serial, person);
        for (String text : later) read.add(text, SearchTerms.LATER);
        return new FoundBy(read.text(), read.chars(), read.lexemes());
    }
}
