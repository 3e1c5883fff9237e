package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void a_code_reads_back_in_any_spelling_people_use() {
        TrackingCode code = new TrackingCode(valid("7K3M9QXTV2H"));

        assertThat(TrackingCode.parse(code.grouped())).contains(code);
        assertThat(TrackingCode.parse(" " + code.value().toLowerCase() + " ")).contains(code);
        assertThat(TrackingCode.parse(code.value().replace('7', '۷').replace('3', '٣')))
                .contains(code);
        assertThat(TrackingCode.parse("\u2066" + code.grouped() + "\u2069")).contains(code);
    }

    @Test
    void letters_written_for_one_are_forgiven() {
        TrackingCode code = new TrackingCode(valid("11A2B3C4D5E"));

        assertThat(TrackingCode.parse("IL" + code.value().substring(2))).contains(code);
    }

    @Test
    void every_wrong_symbol_and_every_swap_of_neighbours_is_caught() {
        for (int trial = 0; trial < 50; trial++) {
            String code = TrackingCode.generate(random).value();
            for (int i = 0; i < code.length(); i++) {
                for (char c : TrackingCode.SYMBOLS.toCharArray()) {
                    if (c == code.charAt(i)) continue;
                    assertThat(TrackingCode.parse(code.substring(0, i) + c + code.substring(i + 1)))
                            .isEmpty();
                }
                if (i + 1 < code.length() && code.charAt(i) != code.charAt(i + 1)) {
                    String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                    assertThat(TrackingCode.parse(swapped)).isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_no_code_is_refused() {
        for (String no : new String[] {"", "1234", "7K3M-9QXT-V2H", "!!!!!!!!!!!!", "7K3M9QXTV2HCC", "۱۲۳۴۵۶۷۸۹۰۱۲۳"})
            assertThat(TrackingCode.parse(no)).isEmpty();
    }

    @Test
    void codes_do_not_repeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++)
            assertThat(seen.add(TrackingCode.generate(random).value())).isTrue();
    }

    private static String valid(String eleven) {
        for (char c : TrackingCode.SYMBOLS.toCharArray())
            if (TrackingCode.parse(eleven + c).isPresent()) return eleven + c;
        throw new AssertionError("no check symbol fits");
    }
}
