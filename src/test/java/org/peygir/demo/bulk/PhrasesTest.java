package org.peygir.demo.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peygir.demo.bulk.Phrases.Writer;

class PhrasesTest {
    private final Phrases phrases = new Phrases();

    @Test
    void every_hole_is_filled_whoever_writes() {
        Random random = new Random(1);
        for (Writer writer : Writer.values())
            for (int i = 0; i < 2_000; i++)
                assertThat(phrases.text(writer, 3, random))
                        .doesNotContain("{", "}")
                        .doesNotContain("  ");
    }

    @Test
    void some_words_are_everywhere_and_most_are_rare() {
        Random random = new Random(2);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 3_000; i++)
            for (String word : phrases.text(Writer.CUSTOMER, 4, random).split("[ ،؛.؟]+"))
                counts.merge(word, 1, Integer::sum);

        long rare = counts.values().stream().filter(n -> n <= 2).count();
        int commonest = counts.values().stream().mapToInt(n -> n).max().orElseThrow();
        assertThat(rare).isGreaterThan(counts.size() / 2);
        assertThat(commonest).isGreaterThan(3_000);
    }

    @Test
    void one_seed_writes_one_text() {
        assertThat(phrases.text(Writer.NOTE, 5, new Random(7))).isEqualTo(phrases.text(Writer.NOTE, 5, new Random(7)));
        assertThat(java.util.stream.IntStream.range(0, 50)
                        .mapToObj(i -> phrases.text(Writer.NOTE, 2, new Random(i)))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(40);
    }
}
