package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Beginnings of words, as the list of all terms tells them. */
class LexemeTest {
    @Test
    void a_term_is_listed_as_it_is_one_with_digits_up_to_them_and_a_number_not_at_all() {
        SearchTerms terms = new SearchTerms().add("یخچالها wm1400b 1400wm", SearchTerms.WORDS);

        assertThat(terms.lexemes()).containsExactly("یخچالها", "یخچال", "wm0");
    }

    @Test
    void days_of_registration_are_no_beginnings_of_words() {
        SearchTerms told = SearchTerms.told(java.time.Instant.EPOCH, "یخچال", "", "", "", "", "");

        assertThat(told.lexemes()).containsExactly("یخچال");
    }

    @Test
    void words_that_begin_so_are_looked_for_instead_of_the_beginning() {
        TextQuery typed = TextQuery.of("گارا", true);

        assertThat(typed.tsquery()).isEqualTo("('گارا' | 'گارا':*)");
        assertThat(typed.open()).isTrue();
        TextQuery begun = typed.begun(letters -> Optional.of(List.of(letters + "ژ", letters + "نتی")));
        assertThat(begun.tsquery()).isEqualTo("('گارا' | 'گاراژ' | 'گارانتی')");
        assertThat(begun.nameless()).isEqualTo("('گارا':ABC | 'گاراژ':ABC | 'گارانتی':ABC)");
        assertThat(begun.open()).isFalse();
        assertThat(begun.clauses().getFirst().prefix())
                .as("still marked in what is found")
                .isEqualTo("گارا");
    }

    @Test
    void where_digits_follow_each_of_them_is_a_beginning() {
        String begun = TextQuery.of("wmx", true)
                .begun(letters -> Optional.of(List.of("wmx0", "wmxa")))
                .tsquery();

        assertThat(begun).startsWith("('wmx' | 'wmx0':* | 'wmx1':* | ").contains(" | 'wmx9':* | 'wmxa')");
    }

    @Test
    void a_word_that_nobody_ever_began_so_is_nothing_but_itself() {
        assertThat(TextQuery.of("گارا", true)
                        .begun(letters -> Optional.of(List.of()))
                        .tsquery())
                .isEqualTo("('گارا')");
    }

    @Test
    void what_the_list_does_not_tell_is_left_to_the_index() {
        TextQuery typed = TextQuery.of("گارا", true);

        assertThat(typed.begun(letters -> Optional.empty())).isEqualTo(typed);
        TextQuery serial = TextQuery.of("wm14", true);
        assertThat(serial.begun(letters -> Optional.of(List.of()))).isEqualTo(serial);
    }

    @Test
    void a_word_typed_to_its_end_is_not_asked_about() {
        TextQuery whole = TextQuery.word("گارانتی");

        assertThat(whole.begun(letters -> {
                    throw new AssertionError(letters);
                }))
                .isEqualTo(whole);
    }
}
