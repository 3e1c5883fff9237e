package org.peygir.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCodeTest {
    private static final DraftCode CODE = DraftCode.generate(new Random(5));

    @Test
    void a_code_is_read_back_from_how_people_write_it() {
        String grouped = CODE.grouped();

        assertThat(grouped).hasSize(19).matches("[1-9A-Z]{4}(-[1-9A-Z]{4}){3}");
        assertThat(DraftCode.parse(grouped)).contains(CODE);
        assertThat(DraftCode.parse(grouped.toLowerCase().replace('-', ' '))).contains(CODE);
        assertThat(DraftCode.parse("\u2066" + CODE.value() + "\u2069")).contains(CODE);
        assertThat(DraftCode.parse(CODE.value().replace('1', 'l'))).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "0000-0000-0000-0000", "ABCD-EFGH-JKMN-PQRST", "ABCD-EFGH-JKMN-PQR؟"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(DraftCode.parse(typed)).isEmpty();
    }

    @Test
    void a_thousand_codes_are_a_thousand_different_ones_with_different_hashes() {
        Random random = new Random(1);
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 1_000; i++)
            hashes.add(java.util.HexFormat.of()
                    .formatHex(DraftCode.generate(random).hash()));

        assertThat(hashes).hasSize(1_000);
    }

    @Test
    void the_secret_stays_out_of_logs() {
        assertThat(CODE.toString()).doesNotContain(CODE.value());
    }

    @Test
    void a_code_that_was_made_is_one_that_can_be_typed() {
        DraftCode made = DraftCode.generate(new Random(7));
        assertThat(made.value()).hasSize(16);
        assertThat(DraftCode.parse(made.grouped())).contains(made);
        assertThat(made).hasToString("draft code");
    }
}
