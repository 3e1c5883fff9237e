package org.peygir.platform.identifiers;

import java.util.Optional;
import org.peygir.platform.text.PersianText;

/**
 * An Iranian account number (شبا).
 *
 * @param value {@code IR} and 24 Latin digits, check digits right, no spaces
 */
public record Iban(String value) {
    private static final int DIGITS = 24;

    /** I = 18 and R = 27, written where the country code stands while the check is computed. */
    private static final String COUNTRY = "1827";

    /** @throws IllegalArgumentException when the value is not an Iranian IBAN in its stored form */
    public Iban {
        if (!isValid(value)) throw new IllegalArgumentException("Not an Iranian IBAN");
    }

    /** Any digits, spaces and dashes, either case; IR may be missing, as printed forms carry it beside the field. */
    public static Optional<Iban> parse(String typed) {
        String folded = PersianText.fold(typed).strip();
        String number = folded.startsWith("ir") ? folded.substring(2) : folded;
        return Typed.number(number)
                .map(digits -> "IR" + digits)
                .filter(Iban::isValid)
                .map(Iban::new);
    }

    /** Three digits, as 054 for Parsian. */
    public String bankCode() {
        return value.substring(4, 7);
    }

    /** In groups of four, as printed on letters; isolate it left to right inside Persian text. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static boolean isValid(String value) {
        if (!value.startsWith("IR") || !Typed.isDigits(value.substring(2), DIGITS)) return false;
        String rearranged = value.substring(4) + COUNTRY + value.substring(2, 4);
        int rest = 0;
        for (int i = 0; i < rearranged.length(); i++) rest = (rest * 10 + rearranged.charAt(i) - '0') % 97;
        return rest == 1;
    }
}
