package org.peygir.platform.identifiers;

import java.util.Optional;
import org.peygir.platform.text.Digits;

/**
 * An Iranian person's national id (کد ملی).
 *
 * @param value ten Latin digits with a right check digit
 */
public record NationalId(String value) {
    private static final int LENGTH = 10;

    /** @throws IllegalArgumentException when the value is not a valid national id in its stored form */
    public NationalId {
        if (!isValid(value)) throw new IllegalArgumentException("Not a national id");
    }

    /** Any digits, spaces and dashes; eight or nine digits get their lost leading zeros back. */
    public static Optional<NationalId> parse(String typed) {
        return Typed.number(typed)
                .filter(digits -> digits.length() >= 8)
                .map(digits -> "0".repeat(Math.max(0, LENGTH - digits.length())) + digits)
                .filter(NationalId::isValid)
                .map(NationalId::new);
    }

    private static boolean isValid(String digits) {
        if (digits.length() != LENGTH || !Digits.only(digits).equals(digits)) return false;
        // Equal digits pass the checksum, and nobody was ever given a serial of zeros.
        if (digits.chars().distinct().count() == 1 || digits.startsWith("000000", 3)) return false;
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum += (digits.charAt(i) - '0') * (LENGTH - i);
        int rest = sum % 11;
        return digits.charAt(LENGTH - 1) - '0' == (rest < 2 ? rest : 11 - rest);
    }

    /** The value stays out of logs. */
    @Override
    public String toString() {
        return "NationalId";
    }
}
