package org.peygir.platform.identifiers;

import java.util.Optional;

/**
 * The comprehensive code of a foreigner in Iran (کد فراگیر). Its check digit is not public, so only the length is checked.
 *
 * @param value twelve Latin digits
 */
public record ForeignerId(String value) {
    private static final int LENGTH = 12;

    /** @throws IllegalArgumentException when the value is not twelve Latin digits */
    public ForeignerId {
        if (!Typed.isDigits(value, LENGTH)) throw new IllegalArgumentException("Not a foreigner id");
    }

    /** Any digits, spaces and dashes. */
    public static Optional<ForeignerId> parse(String typed) {
        return Typed.number(typed).filter(digits -> digits.length() == LENGTH).map(ForeignerId::new);
    }

    /** The value stays out of logs. */
    @Override
    public String toString() {
        return "ForeignerId";
    }
}
