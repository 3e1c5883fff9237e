package org.peygir.platform.identifiers;

import java.util.Optional;

/**
 * The national id of a company or institution (شناسهٔ ملی اشخاص حقوقی).
 *
 * @param value eleven Latin digits with a right check digit
 */
public record LegalEntityId(String value) {
    private static final int LENGTH = 11;
    private static final int[] WEIGHTS = {29, 27, 23, 19, 17};

    /** @throws IllegalArgumentException when the value is not a valid id in its stored form */
    public LegalEntityId {
        if (!isValid(value)) throw new IllegalArgumentException("Not a legal entity id");
    }

    /** Any digits, spaces and dashes. */
    public static Optional<LegalEntityId> parse(String typed) {
        return Typed.number(typed).filter(LegalEntityId::isValid).map(LegalEntityId::new);
    }

    private static boolean isValid(String digits) {
        if (!Typed.isDigits(digits, LENGTH) || digits.startsWith("000000", 3)) return false;
        int tens = digit(digits, 9) + 2;
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum += (tens + digit(digits, i)) * WEIGHTS[i % WEIGHTS.length];
        return sum % 11 % 10 == digit(digits, LENGTH - 1);
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
