package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one finger does wrong is one mistake: «آیا منظورتان … بود؟» is asked by it. */
class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"شکایت,شکایت", "'',''", "نننن,نننن"})
    void the_same_word_has_no_mistake(String a, String b) {
        assertThat(EditDistance.between(a, b)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "گارانتی,گارنتی",
        "یخچال,خچال",
        "یخچال,یخچا",
        "یخچال,یخچاال",
        "یخچال,یخچار",
        "یخچال,ژخچال",
        "قم,رم",
        "ک,''"
    })
    void a_letter_more_less_or_another_is_one_mistake(String a, String b) {
        bothWays(a, b, 1);
    }

    @ParameterizedTest
    @CsvSource({"شکایت,کشایت", "شکایت,شاکیت", "شکایت,شکایتت", "شکایت,شکاتی", "قم,مق"})
    void two_neighbours_swapped_are_one_mistake_wherever_they_stand(String a, String b) {
        bothWays(a, b, 1);
    }

    @ParameterizedTest
    @CsvSource({"شکایت,کشاتی", "شکایت,تکایش", "یخچال,یچخا", "فاکتور,فکتورر", "قم,شب"})
    void two_mistakes_are_two(String a, String b) {
        bothWays(a, b, 2);
    }

    @ParameterizedTest
    @CsvSource({"'',یخچال,5", "قم,یزد,3", "یزد,دری,3", "ستاره,ساعت,3"})
    void every_letter_that_is_not_there_counts(String a, String b, int mistakes) {
        bothWays(a, b, mistakes);
    }

    private static void bothWays(String a, String b, int mistakes) {
        assertThat(EditDistance.between(a, b)).isEqualTo(mistakes);
        assertThat(EditDistance.between(b, a)).isEqualTo(mistakes);
    }
}
