package org.peygir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.peygir.testing.Vectors;
import tools.jackson.databind.JsonNode;

class DigitsTest {
    /** persian-tools converts one script a function; ours convert every script to one, so mixed inputs differ on purpose. */
    private static final Map<String, UnaryOperator<String>> FUNCTIONS = Map.of(
            "digitsEnToFa", Digits::persian,
            "digitsArToFa", Digits::persian,
            "digitsEnToAr", Digits::arabic,
            "digitsFaToAr", Digits::arabic,
            "digitsFaToEn", Digits::latin,
            "digitsArToEn", Digits::latin);

    @Test
    void digits_change_their_script_and_nothing_else_changes() {
        assertThat(Digits.latin("ک۱٢3 –４")).isEqualTo("ک123 –4");
        assertThat(Digits.persian("a1٢۳")).isEqualTo("a۱۲۳");
        assertThat(Digits.arabic("a1٢۳")).isEqualTo("a١٢٣");
        assertThat(Digits.only("۰۹۱۲-345 ٦")).isEqualTo("09123456");
    }

    @Test
    void text_without_foreign_digits_comes_back_as_it_is() {
        String text = "شماره 12";
        assertThat(Digits.latin(text)).isSameAs(text);
    }

    @Test
    void the_language_decides() {
        assertThat(Digits.in(Locale.of("fa", "IR"), "1")).isEqualTo("۱");
        assertThat(Digits.in(Locale.of("ar"), "1")).isEqualTo("١");
        assertThat(Digits.in(Locale.ENGLISH, "۱")).isEqualTo("1");
        assertThat(Digits.in(Locale.of("tr"), "۱")).isEqualTo("1");
    }

    @Test
    void persian_tools_agrees() {
        int compared = 0;
        for (JsonNode vector : Vectors.json("/text/digits.jsonl")) {
            UnaryOperator<String> function = FUNCTIONS.get(vector.get("fn").asString());
            String argument = Vectors.argument(vector).orElse(null);
            if (function == null
                    || argument == null
                    || !vector.get("matcher").asString().equals("toEqual")) continue;
            String expected = vector.get("expected").asString().replace("\"", "");
            assertThat(function.apply(argument)).as(vector.toString()).isEqualTo(function.apply(expected));
            compared++;
        }
        assertThat(compared).isGreaterThan(15);
    }
}
