package org.peygir.platform.identifiers;

import java.util.Optional;

/**
 * An Iranian postal code.
 *
 * @param value ten Latin digits, the first not 0
 */
public record PostalCode(String value) {
    private static final int LENGTH = 10;

    /** @throws IllegalArgumentException when the value is not a postal code in its stored form */
    public PostalCode {
        if (!isValid(value)) throw new IllegalArgumentException("Not a postal code");
    }

    /** Any digits, spaces and dashes. */
    public static Optional<PostalCode> parse(String typed) {
        return Typed.number(typed).filter(PostalCode::isValid).map(PostalCode::new);
    }

    /** Published rules disagree where 0 and 2 may stand: such a code is accepted, and worth a second look. */
    public boolean isUnusual() {
        return value.indexOf('0') >= 0 || value.indexOf('2') >= 0;
    }

    /** As the post office prints it: {@code 12345-67890}; isolate it left to right inside Persian text. */
    public String grouped() {
        return value.substring(0, 5) + "-" + value.substring(5);
    }

    private static boolean isValid(String digits) {
        return Typed.isDigits(digits, LENGTH) && digits.charAt(0) != '0';
    }
}
