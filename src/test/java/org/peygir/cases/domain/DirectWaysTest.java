package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.CaseNumber;

/** What is typed into the search field and is no words. */
class DirectWaysTest {
    @Test
    void a_case_number_is_known_in_any_digits() {
        assertThat(DirectWays.of("۱۴۰۵/۴۱۲۷").number()).isEqualTo(new CaseNumber(1405, 4127));
        assertThat(DirectWays.of("۱۴۰۵/۴۱۲۷").code()).isNull();
        assertThat(DirectWays.of("یخچال").number()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"۱۲۳۴۵", "٠٢١٢٢", "(021) 22", "0912-345", "۰۹۱۲ ۳۴۵ ۶۷۸۹"})
    void five_digits_and_their_ornaments_may_be_a_customers_number(String typed) {
        assertThat(DirectWays.mayBeCustomer(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"۱۲۳۴", "0-9-1-2", "A12345", "۱۲۳۴۵ریال", "", "-----"})
    void fewer_digits_or_a_letter_among_them_are_no_customers_number(String typed) {
        assertThat(DirectWays.mayBeCustomer(typed)).isFalse();
    }

    @Test
    void a_serial_that_came_through_a_persian_keyboard_is_read_as_the_keys_mean() {
        assertThat(DirectWays.of("شیپ۱۲").serials()).containsExactly("شیپ12", "adm12");
        assertThat(DirectWays.of("SN-۱۲ ۳۴").serials()).containsExactly("sn1234");
    }

    @Test
    void a_serial_has_a_digit_and_four_signs_at_least() {
        assertThat(DirectWays.of("A123").serials()).containsExactly("a123");
        assertThat(DirectWays.of("A12").serials()).isEmpty();
        assertThat(DirectWays.of("ABCD").serials()).isEmpty();
    }

    @Test
    void a_long_text_is_no_serial() {
        assertThat(DirectWays.of("7".repeat(40)).serials()).containsExactly("7".repeat(40));
        assertThat(DirectWays.of("7".repeat(41)).serials()).isEmpty();
    }

    @Test
    void the_customers_that_were_looked_up_join_what_was_typed() {
        DirectWays typed = DirectWays.of("۱۴۰۵-۴۱۲۷");

        assertThat(typed.customerIds()).isEmpty();
        assertThat(typed.of(List.of(5L, 7L)))
                .isEqualTo(new DirectWays(typed.number(), typed.code(), List.of(5L, 7L), typed.serials()));
    }
}
