package org.peygir.platform.identifiers;

import java.util.Optional;

/**
 * A bank card number. It lives only while a form is handled: what is stored and shown is {@link #masked()}.
 *
 * @param value sixteen Latin digits that pass Luhn's check; the whole secret number
 */
public record CardNumber(String value) {
    private static final int LENGTH = 16;

    /** @throws IllegalArgumentException when the value is not a card number in Latin digits */
    public CardNumber {
        if (!isValid(value)) throw new IllegalArgumentException("Not a card number");
    }

    /** Any digits, spaces and dashes. The issuer is not checked: lists of banks age. */
    public static Optional<CardNumber> parse(String typed) {
        return Typed.number(typed).filter(CardNumber::isValid).map(CardNumber::new);
    }

    /** The form to store and show: {@code 603799******0004}. */
    public String masked() {
        return value.substring(0, 6) + "******" + value.substring(12);
    }

    /** Masked, so that no log ever holds the number. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean isValid(String digits) {
        // Sixteen zeros pass Luhn's check and are what people type to get past a field.
        if (!Typed.isDigits(digits, LENGTH) || digits.charAt(0) == '0') return false;
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
