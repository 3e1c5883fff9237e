package org.peygir.platform.identifiers;

import java.util.Optional;

/**
 * The Sayad number of one cheque leaf (شناسهٔ صیاد). It has no public check digit.
 *
 * @param value sixteen Latin digits
 */
public record SayadId(String value) {
    private static final int LENGTH = 16;

    /** @throws IllegalArgumentException when the value is not sixteen Latin digits */
    public SayadId {
        if (!Typed.isDigits(value, LENGTH)) throw new IllegalArgumentException("Not a Sayad number");
    }

    /** Any digits, spaces and dashes. */
    public static Optional<SayadId> parse(String typed) {
        return Typed.number(typed).filter(digits -> digits.length() == LENGTH).map(SayadId::new);
    }
}
