package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.cases.Piece;

/** What of a text is marked as found: the words as they were written, whatever spelling they were looked for in. */
class MarksTest {
    @ParameterizedTest
    @CsvSource({
        "شکایت,شكايت",
        "شکایت,شکایت‌هایم",
        "نرم‌افزار,نرم افزار",
        "نرم‌افزار,نرم افزارها",
        "نرم‌افزار,نرمافزار",
        "نرمافزار,نرم‌افزار",
        "خانه,کتاب‌خانه",
        "123,۱۲۳",
        "abc,ABC",
        "یخچ,یخچال",
        "فروشگ,فروشگاه‌ها"
    })
    void a_word_is_marked_as_it_was_written(String typed, String written) {
        assertThat(marks("سلام " + written + " سلام", typed).all())
                .containsExactly(plain("سلام "), hit(written), plain(" سلام"));
    }

    @ParameterizedTest
    @CsvSource({
        "نرم‌افزار,کفش نرم خریدم",
        "نرم‌افزار,افزار نرم",
        "نرم‌افزار,هوا خیلی نرم",
        "نرم‌افزار,سخت افزار",
        "خانه,پیش‌پرداخت",
        "یخچال,یخ",
        "برا*,برای من"
    })
    void what_is_not_the_word_and_what_stands_in_every_text_is_not_marked(String typed, String written) {
        assertThat(marks(written, typed).found()).isZero();
        assertThat(marks(written, typed).all()).containsExactly(plain(written));
    }

    @Test
    void marks_at_both_ends_leave_nothing_empty_beside_them() {
        assertThat(marks("یخچال سرد یخچال", "یخچال").all()).containsExactly(hit("یخچال"), plain(" سرد "), hit("یخچال"));
        assertThat(marks("خراب: نرم افزار", "نرم‌افزار").all()).containsExactly(plain("خراب: "), hit("نرم افزار"));
        assertThat(marks("", "یخچال").all()).isEmpty();
    }

    @Test
    void a_word_within_a_marked_one_is_not_marked_again() {
        assertThat(marks("نرم افزار خراب", "نرم‌افزار افزار").all()).containsExactly(hit("نرم افزار"), plain(" خراب"));
    }

    @Test
    void each_word_looked_for_counts_once_however_often_it_stands() {
        assertThat(marks("یخچال و یخچال‌ها گرم است", "یخچال گرم سرد").found()).isEqualTo(2);
        assertThat(marks("سلام", "یخچال گرم").found()).isZero();
    }

    @Test
    void three_hundred_marks_of_the_first_thirty_thousand_letters_are_enough() {
        assertThat(marks("یخچال ".repeat(301), "یخچال").all().stream().filter(Piece::hit))
                .hasSize(300);
        assertThat(marks(".".repeat(29_995) + "یخچال و", "یخچال").found()).isEqualTo(1);
        assertThat(marks(".".repeat(30_000) + "یخچال", "یخچال").found()).isZero();
    }

    private static Marks marks(String text, String typed) {
        return Marks.of(text, TextQuery.of(typed, false));
    }

    private static Piece hit(String text) {
        return new Piece(text, true);
    }

    private static Piece plain(String text) {
        return new Piece(text, false);
    }
}
