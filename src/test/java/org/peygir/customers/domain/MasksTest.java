package org.peygir.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNF-01: enough to tell two people apart, not enough to use. */
class MasksTest {
    @ParameterizedTest
    @CsvSource({"09123456789, 0912•••89", "1234567, •••", "02122345678, 0212•••78", "'', ''"})
    void of_a_number_seven_digits_stay(String number, String shown) {
        assertThat(Masks.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"maryam@example.test, m•••@example.test", "nothing, •••", "'', ''"})
    void of_an_address_of_mail_the_first_letter_and_the_house(String email, String shown) {
        assertThat(Masks.email(email)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "'تهران، خیابان آزادی', 'تهران، خیابا•••'",
        "کوچه, •••",
        "'𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀', '𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀𝐀•••'",
        "'', ''"
    })
    void of_a_place_the_beginning_and_never_half_a_letter(String address, String shown) {
        assertThat(Masks.address(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0499370899, •••0899", "1234, •••", "'', ''"})
    void of_an_id_the_last_four(String id, String shown) {
        assertThat(Masks.identifier(id)).isEqualTo(shown);
    }

    @Test
    void each_mask_begins_exactly_at_its_limit() {
        assertThat(Masks.number("12345678")).isEqualTo("1234•••78");
        assertThat(Masks.email("@example.test")).isEqualTo("•••");
        assertThat(Masks.email("m@example.test")).isEqualTo("m•••@example.test");
        assertThat(Masks.address("x".repeat(12))).isEqualTo("•••");
        assertThat(Masks.address("x".repeat(13))).isEqualTo("x".repeat(12) + "•••");
    }

    @Test
    void a_mobile_number_is_shown_as_people_dial_it() {
        assertThat(Masks.dialled("+989123456789")).isEqualTo("09123456789");
        assertThat(Masks.dialled("+442079460958")).isEqualTo("+442079460958");
    }
}
