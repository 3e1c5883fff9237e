package org.peygir.platform.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements 6.1. */
class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "0013542419,0013542419",
        "0499370899,0499370899",
        "۰۴۹۹۳۷۰۸۹۹,0499370899",
        "499370899,0499370899",
        "13542419,0013542419",
        "٠٠١-٣٥٤٢٤١-٩,0013542419",
        "' 001 354241 9 ',0013542419"
    })
    void a_national_id_is_read_in_any_digits_and_gets_its_zeros_back(String typed, String value) {
        assertThat(NationalId.parse(typed).map(NationalId::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "0000000000",
                "1111111111",
                "0010000001",
                "0013542418",
                "354241",
                "00135424190",
                "",
                "x0013542419",
                "001354241٩x"
            })
    void a_national_id_that_cannot_be_is_refused(String typed) {
        assertThat(NationalId.parse(typed)).isEmpty();
    }

    @Test
    void every_wrong_check_digit_of_a_national_id_is_refused() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).stream()
                        .filter(last -> NationalId.parse("001354241" + last).isPresent()))
                .containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10380284792", "11111111111", "09748208301", "1038028479", "103802847900", "10300000000", ""})
    void a_legal_entity_id_that_cannot_be_is_refused(String typed) {
        assertThat(LegalEntityId.parse(typed)).isEmpty();
    }

    @Test
    void a_legal_entity_id_is_read_in_any_digits() {
        assertThat(LegalEntityId.parse("۱۰۳۸۰۲۸۴۷۹۰")).contains(new LegalEntityId("10380284790"));
    }

    @Test
    void numbers_without_public_check_digit_are_known_by_their_length() {
        assertThat(ForeignerId.parse("۱۲۳۴-۵۶۷۸-۹۰۱۲")).contains(new ForeignerId("123456789012"));
        assertThat(ForeignerId.parse("12345678901")).isEmpty();
        assertThat(SayadId.parse("۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶")).contains(new SayadId("1234567890123456"));
        assertThat(SayadId.parse("123456789012345")).isEmpty();
        assertThat(SayadId.parse("12345678901234567")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IR820540102680020817909002,054", "IR550570022080013447370101,057", "IR790610000000700796858044,061",
        "ir82 0540 1026 8002 0817 9090 02,054", "۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲,054", "IR۸۲-۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲,054"
    })
    void an_iban_is_read_with_or_without_its_country_and_names_its_bank(String typed, String bank) {
        assertThat(Iban.parse(typed).orElseThrow().bankCode()).isEqualTo(bank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IR820540102680020817909003", "IR82054010268002081790900", "DE820540102680020817909002", "IR", ""
            })
    void an_iban_that_cannot_be_is_refused(String typed) {
        assertThat(Iban.parse(typed)).isEmpty();
    }

    @Test
    void ibans_and_postal_codes_have_a_printed_form() {
        assertThat(new Iban("IR820540102680020817909002").grouped()).isEqualTo("IR82 0540 1026 8002 0817 9090 02");
        assertThat(new PostalCode("1345678913").grouped()).isEqualTo("13456-78913");
    }

    @Test
    void a_card_number_passes_luhn_and_shows_only_its_mask() {
        CardNumber card = CardNumber.parse("۶۰۳۷-۹۹۱۰-۰۰۰۰-۰۰۰۴").orElseThrow();
        assertThat(card.value()).isEqualTo("6037991000000004");
        assertThat(card.masked()).isEqualTo("603799******0004");
        assertThat(card).hasToString("603799******0004");
        assertThat(CardNumber.parse("6037991000000005")).isEmpty();
        assertThat(CardNumber.parse("603799100000000")).isEmpty();
        assertThat(CardNumber.parse("0000000000000000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۰۹۱۲۳۴۵۶۷۸۹",
                "+98 912 345 6789",
                "00989123456789",
                "989123456789",
                "9123456789",
                "0912-345-6789",
                "+98 (0) 912 345 6789",
                "٠٩١٢٣٤٥٦٧٨٩",
                "\u202A+989123456789\u202C",
                "0989123456789",
                "(0912) 3456789"
            })
    void a_mobile_is_stored_in_one_form(String typed) {
        assertThat(Mobile.parse(typed)).contains(new Mobile("+989123456789"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0912345678",
                "091234567890",
                "02122345678",
                "+1 912 345 6789",
                "0912345678x",
                "912 345",
                "+9123456789"
            })
    void what_is_no_iranian_mobile_is_refused(String typed) {
        assertThat(Mobile.parse(typed)).isEmpty();
    }

    @Test
    void a_mobile_shows_itself_without_giving_the_number_away() {
        assertThat(new Mobile("+989123456789").masked()).isEqualTo("0912***6789");
        assertThat(new Mobile("+989123456789")).hasToString("0912***6789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "021-22345678",
                "۰۲۱۲۲۳۴۵۶۷۸",
                "+98 21 2234 5678",
                "(021) 22345678",
                "2122345678",
                "0098 21 22345678"
            })
    void a_fixed_line_is_stored_in_one_form(String typed) {
        assertThat(Landline.parse(typed)).contains(new Landline("+982122345678", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "021-22345678 داخلی ۱۲",
                "02122345678 ext. 12",
                "02122345678x12",
                "02122345678#12",
                "021-22345678 داخلي: ١٢"
            })
    void a_fixed_line_may_have_an_extension(String typed) {
        assertThat(Landline.parse(typed)).contains(new Landline("+982122345678", "12"));
        assertThat(Landline.parse(typed).orElseThrow().local()).isEqualTo("021-22345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22345678",
                "09123456789",
                "021-2234567",
                "021-223456789",
                "021-22345678 داخلی",
                "abc",
                "+44 21 22345678"
            })
    void what_is_no_iranian_fixed_line_is_refused(String typed) {
        assertThat(Landline.parse(typed)).isEmpty();
    }

    @Test
    void a_postal_code_with_a_doubtful_digit_is_accepted_and_marked() {
        assertThat(PostalCode.parse("۱۳۴۵۶-۷۸۹۱۳").orElseThrow().isUnusual()).isFalse();
        assertThat(PostalCode.parse("1345678920").orElseThrow().isUnusual()).isTrue();
        assertThat(PostalCode.parse("0345678913")).isEmpty();
        assertThat(PostalCode.parse("134567891")).isEmpty();
    }

    @Test
    void an_address_of_mail_is_stored_in_one_form() {
        assertThat(EmailAddress.parse(" NAZANINGHORASHI@GMAIL.COM ")
                        .orElseThrow()
                        .value())
                .isEqualTo("nazaninghorashi@gmail.com");
        assertThat(EmailAddress.parse("mailto:a.b+c@sub.example.ir\u200F")
                        .orElseThrow()
                        .value())
                .isEqualTo("a.b+c@sub.example.ir");
        assertThat(EmailAddress.parse("ali۲۰@example.com").orElseThrow().value())
                .isEqualTo("ali20@example.com");
        assertThat(EmailAddress.parse("info@ایران.com").orElseThrow().value()).isEqualTo("info@xn--mgba3a4f16a.com");
        EmailAddress address = new EmailAddress("nazanin@gmail.com");
        assertThat(address).hasToString("n***@gmail.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.com",
                "a@b",
                "a b@c.com",
                "a@b..com",
                ".a@b.com",
                "a.@b.com",
                "a@-b.com",
                "a@b.com.",
                "a@@b.com",
                "a@1.2.3.4",
                "علی@example.com",
                "a@b.com\nBcc: x@y.com",
                "a@b_c.com"
            })
    void what_is_no_address_of_mail_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void a_flood_of_characters_is_no_identifier() {
        String flood = " x".repeat(50_000);
        assertThat(Landline.parse(flood)).isEmpty();
        assertThat(Mobile.parse(flood)).isEmpty();
        assertThat(Iban.parse(flood)).isEmpty();
        assertThat(EmailAddress.parse(flood)).isEmpty();
    }

    @Test
    void an_address_longer_than_the_standard_allows_is_refused() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@b.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".com")).isEmpty();
    }

    @Test
    void values_that_skip_parsing_must_have_their_stored_form() {
        for (Function<String, ?> constructor : List.<Function<String, ?>>of(
                NationalId::new,
                LegalEntityId::new,
                ForeignerId::new,
                SayadId::new,
                Iban::new,
                CardNumber::new,
                Mobile::new,
                PostalCode::new,
                EmailAddress::new,
                value -> new Landline(value, null)))
            assertThatIllegalArgumentException().isThrownBy(() -> constructor.apply("۰۹۱۲۳۴۵۶۷۸۹"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Landline("+982122345678", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mobile("+9891234567"));
    }

    @Test
    void numbers_of_persons_stay_out_of_logs() {
        assertThat(new NationalId("0013542419").toString()).doesNotContain("0013542419");
        assertThat(new ForeignerId("123456789012").toString()).doesNotContain("123456789012");
    }
}
