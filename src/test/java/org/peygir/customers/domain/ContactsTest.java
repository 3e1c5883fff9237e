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
}
