package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peygir.testing.TestDatabase;
import org.peygir.testing.Vectors;

/** Bar 2 of the search: recall on the spellings and forms of a word, precision on words that only look alike. */
class SearchQualityTest {
    private record Pair(String category, String query, String written) {}

    private static DSLContext sql;

    @BeforeAll
    static void database() {
        sql = TestDatabase.jooq(TestDatabase.dataSource(TestDatabase.create()));
    }

    @Test
    void nearly_every_written_form_is_found_by_its_clean_spelling() {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines("/search/pairs.txt")) {
            String[] parts = line.split("\\|");
            pairs.add(new Pair(parts[0], parts[1], parts[2]));
        }
        List<Pair> missed = missed(pairs);
        Map<String, int[]> byCategory = new TreeMap<>();
        for (Pair pair : pairs) byCategory.computeIfAbsent(pair.category(), c -> new int[2])[0]++;
        for (Pair pair : missed) byCategory.computeIfAbsent(pair.category(), c -> new int[2])[1]++;
        byCategory.forEach(
                (category, n) -> System.out.printf("recall %-10s %4d of %4d%n", category, n[0] - n[1], n[0]));
        double recall = 1 - (double) missed.size() / pairs.size();
        System.out.printf("recall %.4f of %d pairs%n", recall, pairs.size());
        missed.forEach(pair -> System.out.println("missed " + pair));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(500);
        assertThat(recall).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void words_that_only_look_alike_do_not_find_each_other() {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines("/search/apart.txt")) {
            String[] words = line.split(" ");
            pairs.add(new Pair("apart", words[0], words[1]));
            pairs.add(new Pair("apart", words[1], words[0]));
        }
        List<Pair> missed = missed(pairs);
        List<Pair> confused =
                pairs.stream().filter(pair -> !missed.contains(pair)).toList();
        System.out.printf("precision %d of %d pairs kept apart%n", missed.size(), pairs.size());
        confused.forEach(pair -> System.out.println("confused " + pair));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(200);
        assertThat(confused).isEmpty();
    }

    /** What the marks on the page say is what the index says: one rule, written twice. */
    @Test
    void the_page_marks_what_the_index_found() {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines("/search/pairs.txt")) {
            String[] parts = line.split("\\|");
            pairs.add(new Pair(parts[0], parts[1], parts[2]));
        }
        List<Pair> missed = missed(pairs);
        for (Pair pair : pairs) {
            TextQuery query = TextQuery.word(pair.query());
            boolean marked =
                    Marks.of(pair.written(), query).found() == query.clauses().size();
            if (!missed.contains(pair))
                assertThat(Marks.of(pair.written(), query).found())
                        .as(pair.toString())
                        .isPositive();
            else if (!query.isEmpty()) assertThat(marked).as(pair.toString()).isFalse();
        }
    }

    /** Asked of the server, all in one statement. */
    private static List<Pair> missed(List<Pair> pairs) {
        String[] texts = pairs.stream()
                .map(p -> new SearchTerms()
                        .add("زمرد " + p.written() + " زمرد", SearchTerms.WORDS)
                        .text())
                .toArray(String[]::new);
        String[] queries =
                pairs.stream().map(p -> TextQuery.word(p.query()).tsquery()).toArray(String[]::new);
        return sql
                .fetch(
                        "select i from unnest(?::text[], ?::text[]) with ordinality as t(v, q, i) where q = '' or not v::tsvector @@ q::tsquery",
                        texts,
                        queries)
                .stream()
                .map(r -> pairs.get(Math.toIntExact(r.get(0, Long.class)) - 1))
                .toList();
    }

    private static List<String> lines(String resource) {
        return Vectors.lines(resource).stream()
                .filter(line -> line.charAt(0) != '#')
                .toList();
    }
}
