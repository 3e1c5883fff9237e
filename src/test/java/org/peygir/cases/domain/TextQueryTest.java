package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.platform.text.PersianText;

/** What is looked for when somebody types so: words lose half-spaces, get blanks for them, and are not typed to their end. */
class TextQueryTest {
    @Test
    void a_word_is_looked_for_as_it_stands_and_by_its_stem() {
        Clause clause = only("شكايتم");

        assertThat(clause.typed()).isEqualTo("شكايتم");
        assertThat(clause.word()).isEqualTo("شکایتم");
        assertThat(clause.terms()).containsExactlyInAnyOrder("شکایتم", "شکایت");
    }

    @ParameterizedTest
    @ValueSource(strings = {"نرم‌افزار", "نرمافزار"})
    void a_word_with_or_without_its_half_space_is_also_found_where_a_blank_parts_it(String typed) {
        assertThat(only(typed).terms()).containsExactly("نرمافزار");
        assertThat(only(typed).phrases()).containsExactly(List.of("نرم", "افزار"));
    }

    @Test
    void words_typed_apart_are_also_found_where_they_stand_in_one() {
        TextQuery query = TextQuery.of("نرم افزار", false);

        assertThat(query.clauses().get(0).terms()).containsExactlyInAnyOrder("نرم", "نرمافزار");
        assertThat(query.clauses().get(1).terms()).containsExactlyInAnyOrder("افزار", "نرمافزار");
    }

    @Test
    void three_neighbours_at_most_may_stand_in_one_word_each_with_those_around_it() {
        TextQuery pairs = TextQuery.of("۱۲ ۳۴ ۵۶ ۷۸ ۹۰", false);

        assertThat(pairs.clauses().get(0).terms()).containsExactlyInAnyOrder("12", "1234", "123456");
        assertThat(pairs.clauses().get(2).terms())
                .containsExactlyInAnyOrder("56", "3456", "123456", "5678", "345678", "567890");
        assertThat(pairs.clauses().get(4).terms()).containsExactlyInAnyOrder("90", "7890", "567890");
    }

    @Test
    void a_particle_is_not_looked_for_but_may_be_a_part_of_a_word() {
        TextQuery query = TextQuery.of("حل و فصل", false);

        assertThat(words(query)).containsExactly("حل", "فصل");
        assertThat(query.clauses())
                .allSatisfy(clause -> assertThat(clause.terms()).contains("حلوفصل"));
        assertThat(TextQuery.of("از در", false).isEmpty()).isTrue();
        assertThat(query.isEmpty()).isFalse();
    }

    @Test
    void no_word_is_joined_beyond_what_a_word_can_be() {
        String half = "ب".repeat(25);

        assertThat(TextQuery.of(half + " " + half, false).clauses().get(0).terms())
                .contains(half + half);
        assertThat(TextQuery.of(half + " " + half + "ب", false).clauses().get(0).terms())
                .doesNotContain(half + half + "ب");
    }

    @Test
    void an_ending_is_no_part_of_a_phrase() {
        assertThat(only("نرم‌افزارهای").phrases()).contains(List.of("نرم", "افزار"));
        assertThat(only("کتاب‌ها").phrases())
                .allSatisfy(phrase -> assertThat(phrase).hasSize(2));
    }

    @Test
    void a_word_is_taken_apart_only_into_two_words_of_the_dictionary() {
        assertThat(only("تاخیر").phrases()).containsExactly(List.of("تا", "خیر"));
        assertThat(only("شیپور").phrases())
                .allSatisfy(phrase -> assertThat(phrase).allMatch(PersianText::isWord));
        assertThat(only("کتابژژژ").phrases()).isEmpty();
        assertThat(only("ژژژکتاب").phrases()).isEmpty();
        assertThat(only("گارانتی").phrases()).isEmpty();
    }

    @Test
    void of_many_ways_to_take_a_word_apart_three_are_enough() {
        List<List<String>> ways = only("پرستارهایشان").phrases();

        assertThat(ways.stream().filter(way -> String.join("", way).equals("پرستارهایشان")))
                .hasSize(3);
    }

    @Test
    void a_last_word_that_no_dictionary_knows_is_the_beginning_of_one() {
        assertThat(only("یخچ").prefix()).isEqualTo("یخچ");
        assertThat(only("یخچال").prefix()).isNull();
        assertThat(TextQuery.of("یخچ ", false).open()).isFalse();
        assertThat(TextQuery.of("یخچ گارا", false).clauses())
                .extracting(Clause::prefix)
                .containsExactly(null, "گارا");
    }

    @Test
    void a_whole_word_is_a_beginning_when_it_is_asked_for_by_the_caller_or_by_a_star() {
        assertThat(TextQuery.of("یخچال", true).open()).isTrue();
        assertThat(TextQuery.of("یخچال*", false).open()).isTrue();
        assertThat(TextQuery.of("یخچال* ", false).open()).isTrue();
        assertThat(TextQuery.of("یخچال ", true).open()).isFalse();
        assertThat(TextQuery.word("یخچ").open()).isFalse();
    }

    @Test
    void two_letters_begin_too_many_words() {
        assertThat(TextQuery.of("یخ", true).open()).isFalse();
        assertThat(TextQuery.of("یخچ", true).open()).isTrue();
    }

    @Test
    void twelve_words_of_two_hundred_letters_are_read_and_none_that_is_too_long_for_one() {
        assertThat(TextQuery.of("کالا ".repeat(13), false).clauses()).hasSize(12);
        assertThat(words(TextQuery.of(".".repeat(198) + "قم", false))).containsExactly("قم");
        assertThat(TextQuery.of(".".repeat(200) + "قم", false).isEmpty()).isTrue();
        assertThat(TextQuery.of("ب".repeat(50), false).isEmpty()).isFalse();
        assertThat(TextQuery.of("ب".repeat(51), false).isEmpty()).isTrue();
        assertThat(TextQuery.of("", true).isEmpty()).isTrue();
    }

    @Test
    void the_index_is_asked_for_any_form_of_every_word() {
        assertThat(TextQuery.word("نرم‌افزار").tsquery()).isEqualTo("('نرمافزار' | ('نرم' <-> 'افزار'))");
        assertThat(TextQuery.of("یخچ", false).tsquery()).isEqualTo("('یخچ' | 'یخچ':*)");
        assertThat(TextQuery.of("گارانتی یخچ", false).tsquery().split(" & ")).hasSize(2);
        assertThat(TextQuery.of("از", false).tsquery()).isEmpty();
    }

    @Test
    void who_may_not_know_the_complainant_does_not_find_them_by_name_CNF_01() {
        assertThat(TextQuery.word("نرم‌افزار").nameless()).isEqualTo("('نرمافزار':ABC | ('نرم':ABC <-> 'افزار':ABC))");
        assertThat(TextQuery.of("یخچ", false).nameless()).isEqualTo("('یخچ':ABC | 'یخچ':*ABC)");
    }

    @Test
    void one_of_the_words_can_be_looked_for_alone() {
        assertThat(words(TextQuery.of("گارانتی یخچال", false).only(1))).containsExactly("یخچال");
    }

    private static Clause only(String typed) {
        TextQuery query = TextQuery.of(typed, false);
        assertThat(query.clauses()).hasSize(1);
        return query.clauses().getFirst();
    }

    private static List<String> words(TextQuery query) {
        return query.clauses().stream().map(Clause::word).toList();
    }
}
