package org.peygir.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedLettersTest { // requirements 6.4
    /** Unicode's own names of the forms, per letter: initial, medial, final. */
    @ParameterizedTest
    @CsvSource({
        "پ, FB58, FB59, FB57",
        "چ, FB7C, FB7D, FB7B",
        "گ, FB94, FB95, FB93",
        "ک, FB90, FB91, FB8F",
        "ی, FBFE, FBFF, FBFD",
        "ب, FE91, FE92, FE90"
    })
    void every_persian_letter_joins_both_ways(String letter, String initial, String medial, String last) {
        String joined = JoinedLetters.of(letter.repeat(3));

        assertThat(joined).isEqualTo(character(initial) + character(medial) + character(last));
    }

    @Test
    void zhe_joins_only_to_what_stands_before() {
        assertThat(JoinedLetters.of("بژب")).isEqualTo("\uFE91\uFB8Bب");
    }

    @Test
    void lam_and_alef_become_one() {
        assertThat(JoinedLetters.of("لا")).isEqualTo("\uFEFB");
        assertThat(JoinedLetters.of("سلام")).isEqualTo("\uFEB3\uFEFCم");
    }

    @Test
    void a_zero_width_non_joiner_parts_letters_and_is_not_drawn() {
        assertThat(JoinedLetters.of("می\u200Cرود")).isEqualTo("\uFEE3\uFBFDرود");
    }

    @Test
    void marks_do_not_part_letters() {
        assertThat(JoinedLetters.of("بَب")).isEqualTo("\uFE91\u064E\uFE90");
    }

    @Test
    void forms_fold_back_to_the_letters() {
        String text = "پیگیری شکایت چگونه ژرف و گسترده کار می‌کند؟";
        assertThat(Normalizer.normalize(JoinedLetters.of(text), Normalizer.Form.NFKC))
                .isEqualTo(text.replace("\u200C", ""));
    }

    @Test
    void a_line_stands_on_paper_from_its_left_end() {
        assertThat(TextRuns.visual("(۱۲) الف", true)).isEqualTo("ﻒﻟا (۱۲)");
        assertThat(TextRuns.visual("page 1", false)).isEqualTo("page 1");
    }

    private static String character(String hex) {
        return Character.toString(Integer.parseInt(hex, 16));
    }
}
