package org.peygir.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.customers.ContactKind;
import org.peygir.customers.ContactPoint;
import org.peygir.customers.NewParty;
import org.peygir.customers.PartyKind;

class ContactsTest {
    @ParameterizedTest
    @CsvSource({
        "09121234567, MOBILE, +989121234567",
        "۰۹۱۲ ۱۲۳ ۴۵۶۷, MOBILE, +989121234567",
        "021-88776655, PHONE, +982188776655",
        "+98 (0)21 88776655, PHONE, +982188776655",
        "0098 21 88776655, PHONE, +982188776655",
        "98 21 8877 6655, PHONE, +982188776655",
        "88776655, PHONE, 88776655",
        "+44 20 7946 0958, PHONE, +442079460958",
        "0044 20 7946 0958, PHONE, +442079460958",
    })
    void one_number_has_one_form(String typed, ContactKind kind, String value) {
        ContactPoint contact = Contacts.phone(typed).orElseThrow();
        assertThat(contact.kind()).isEqualTo(kind);
        assertThat(contact.value()).isEqualTo(value);
        assertThat(contact.given()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"''", "ندارم", "123", "123456789012345678"})
    void what_is_no_number_is_left_out(String typed) {
        assertThat(Contacts.phone(typed)).isEmpty();
    }

    @Test
    void a_number_typed_twice_is_kept_once() {
        NewParty party = new NewParty(
                PartyKind.PERSON, "a", "b", "", "", "", "09121234567", "+989121234567", "", " ", Locale.ENGLISH);
        assertThat(Contacts.of(party)).hasSize(1);
    }

    @Test
    void all_ways_to_reach_a_party_are_kept_and_what_cannot_be_read_is_not() {
        NewParty party = new NewParty(
                PartyKind.PERSON,
                "a",
                "b",
                "",
                "",
                "",
                "09121234567",
                "021-88776655",
                "a@example.test",
                " Tehran ",
                Locale.ENGLISH);
        assertThat(Contacts.of(party))
                .extracting(ContactPoint::value)
                .containsExactly("+989121234567", "+982188776655", "a@example.test", "Tehran");
        NewParty nobody =
                new NewParty(PartyKind.PERSON, "a", "b", "", "", "", "x", "", "no address", "", Locale.ENGLISH);
        assertThat(Contacts.of(nobody)).isEmpty();
    }

    @Test
    void a_number_has_four_digits_at_least_and_seventeen_with_its_prefix_at_most() {
        assertThat(Contacts.phone("1234")).isPresent();
        assertThat(Contacts.phone("12345678901234567")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "912, ''",
        "9121, '+989121 9121'",
        "۹۸۲۱, '+989821 +9821 9821'",
        "0212, '+98212 0212'",
        "+4420, '+4420 4420'",
        "8877, 8877"
    })
    void what_is_typed_so_far_is_looked_for_in_every_form_that_numbers_are_kept_in(String typed, String starts) {
        assertThat(String.join(" ", Contacts.phoneStarts(typed))).isEqualTo(starts);
    }
}
