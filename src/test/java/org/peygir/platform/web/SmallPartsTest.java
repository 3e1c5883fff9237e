package org.peygir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil",
                "/\t/evil.example",
                "",
                "javascript:alert(1)",
                "/a b"
            })
    void nobody_is_sent_to_another_host(String path) {
        assertThat(LocalPath.or(path, "/")).isEqualTo("/");
    }

    @Test
    void a_path_of_ours_with_its_query_is_kept() {
        assertThat(LocalPath.or("/track?code=PG7K&x=%2F%2F", "/")).isEqualTo("/track?code=PG7K&x=%2F%2F");
        assertThat(LocalPath.or(null, "/")).isEqualTo("/");
    }

    @Test
    void shares_follow_the_minutes_and_fill_the_whole() {
        assertThat(Shares.of(List.of(125L, 387L, 978L, 235L))).isEqualTo(List.of(8, 23, 55, 14));
        assertThat(Shares.of(List.of(0L, 0L, 0L))).containsExactly(34, 33, 33);
        assertThat(Shares.of(List.of(1L, 100_000L))).containsExactly(1, 99);
        assertThat(Shares.of(List.of())).isEmpty();
        assertThat(Shares.of(List.of(7L))).containsExactly(100);
    }

    @Test
    void one_error_a_field_is_enough_and_the_first_one_stays() {
        FieldErrors errors = new FieldErrors();
        errors.add("mobile", "a.b");
        errors.add("mobile", "c.d");
        errors.add("name", "e.f", 3);
        assertThat(errors.all()).extracting(FieldErrors.FieldError::messageKey).containsExactly("a.b", "e.f");
    }

    @Test
    void the_language_is_taken_from_what_the_browser_asks_for() {
        assertThat(Languages.accepted("en-GB,en;q=0.9,fa;q=0.8")).isEqualTo(Languages.EN);
        assertThat(Languages.accepted("de-DE,fa-IR;q=0.5")).isEqualTo(Languages.FA);
        assertThat(Languages.accepted("de")).isNull();
        assertThat(Languages.accepted("%%%")).isNull();
        assertThat(Languages.known("ar-SA")).isEqualTo(Languages.AR);
        assertThat(Languages.known("xx")).isNull();
    }

    @Test
    void scripts_are_joined_without_sharing_names() {
        String whole = Bundle.scripts(List.of(
                "// core\nexport function bind(n) {\n  return n;\n}\n",
                "import { bind } from \"../core.js\";\n\nconst a = 1;\n",
                "const a = 2;\n"));
        assertThat(whole).isEqualTo("function bind(n) {\nreturn n;\n}\n{\nconst a = 1;\n}\n{\nconst a = 2;\n}\n");
    }

    @Test
    void arabic_counts_in_six_ways() {
        assertThat(List.of(0L, 1L, 2L, 3L, 10L, 11L, 99L, 100L, 103L))
                .extracting(n -> Plural.of(Languages.AR, n).name())
                .containsExactly("zero", "one", "two", "few", "few", "many", "many", "other", "few");
    }

    @Test
    void a_qr_code_has_its_quiet_zone() {
        QrCode code = QrCode.of("https://example.org/track?code=PG7K4MX29");
        assertThat(code.size()).isGreaterThan(25);
        // nothing dark in the two outer rows and columns
        assertThat(code.path()).doesNotContainPattern("M\\d+ [01]h").doesNotContainPattern("M[01] ");
    }
}
