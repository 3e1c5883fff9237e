package org.peygir.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567|1234567",
                "۱٬۲۳۴٬۵۶۷|1234567",
                "١٬٢٣٤٬٥٦٧|1234567",
                "1,234,567|1234567",
                "1 234 567 ریال|1234567",
                "۱٬۲۰۰٬۰۰۰ تومان|12000000",
                "1200 toman|12000",
                "-۵۰۰|-500",
                "0|0",
                "10 rials|10",
                "۲۰۰۰۰ريال|20000",
                "5 IRR|5"
            })
    void an_amount_is_read_in_any_digits(String typed, long rial) {
        assertThat(Money.parse(typed)).contains(new Money(rial));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ریال",
                "12,34",
                "1.5",
                "۱٫۵",
                "12a",
                "1,234,56",
                "9999999999999999999",
                "999999999999999999 تومان",
                "--1"
            })
    void what_is_no_whole_amount_is_refused(String typed) {
        assertThat(Money.parse(typed)).isEmpty();
    }

    @Test
    void a_flood_of_characters_is_no_amount() {
        assertThat(Money.parse("1" + " ".repeat(100_000) + "1")).isEmpty();
        assertThat(AmountInWords.readFa("صد ".repeat(100_000))).isEmpty();
    }

    @Test
    void a_toman_is_ten_rials() {
        assertThat(Money.ofToman(120)).isEqualTo(new Money(1200));
        assertThat(new Money(1205).toman()).isEqualTo(120);
        assertThat(new Money(1205).isWholeToman()).isFalse();
        assertThat(new Money(1200).isWholeToman()).isTrue();
    }

    @Test
    void sums_are_exact_or_refused() {
        assertThat(new Money(500).plus(new Money(700))).isEqualTo(new Money(1200));
        assertThat(new Money(500).minus(new Money(700))).isEqualTo(new Money(-200));
        assertThat(new Money(500).minus(new Money(700)).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(new Money(1)).isGreaterThan(Money.ZERO);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofToman(Long.MAX_VALUE));
    }
}
