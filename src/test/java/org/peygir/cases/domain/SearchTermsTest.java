package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a case holds for the search: each word under its forms, where it stands. */
class SearchTermsTest {
    @Test
    void a_word_is_held_as_written_and_by_its_stem_in_one_spelling() {
        assertThat(terms("كتابها")).isEqualTo("'کتابها':1B 'کتاب':1B ");
        assertThat(terms("يخچال ۱۲۳")).isEqualTo("'یخچال':1B '123':2B ");
    }

    @Test
    void the_parts_of_a_word_stand_where_they_would_with_blanks_between() {
        assertThat(terms("نرم‌افزار خراب")).isEqualTo("'نرمافزار':1B 'نرم':1B 'افزار':2B 'خراب':3B ");
        assertThat(terms("نرم افزار خراب")).isEqualTo("'نرم':1B 'افزار':2B 'خراب':3B ");
    }

    @Test
    void a_particle_is_not_held_but_keeps_its_place() {
        assertThat(terms("به عنوان")).isEqualTo("'عنوان':2B ");
    }

    @Test
    void words_of_two_texts_are_never_neighbours() {
        SearchTerms terms = new SearchTerms().add("یخچال", SearchTerms.SUBJECT).add("خراب", SearchTerms.LATER);

        assertThat(terms.text()).isEqualTo("'یخچال':1A 'خراب':3C ");
        assertThat(terms.chars()).isEqualTo("یخچال".length() + "خراب".length());
    }

    @Test
    void a_case_as_it_was_told_holds_when_what_and_who() {
        Instant at = Instant.parse("2026-11-26T10:00:00Z");

        assertThat(SearchTerms.told(at, "یخچال", "سرد", "تعمیر", "آرکا", "A12", "مریم")
                        .text())
                .isEqualTo(SearchWindow.terms(at) + "'یخچال':1A 'سرد':3B 'تعمیر':5C 'ارکا':7C 'a12':9C 'مریم':11 ");
    }

    @Test
    void what_is_too_long_for_a_word_is_not_held() {
        assertThat(terms("ب".repeat(50))).isNotEmpty();
        assertThat(terms("ب".repeat(51))).isEmpty();
    }

    @Test
    void behind_the_last_place_that_can_be_told_all_stand_there() {
        assertThat(terms("کالا ".repeat(16_382) + "سرد گرم نرم"))
                .endsWith("'کالا':16382B 'سرد':16383B 'گرم':16383B 'نرم':16383B ");
    }

    private static String terms(String text) {
        return new SearchTerms().add(text, SearchTerms.WORDS).text();
    }
}
