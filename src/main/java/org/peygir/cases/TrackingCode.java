package org.peygir.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.peygir.platform.text.Digits;

/**
 * What the complainant keeps: eleven random symbols (54 bits) and a check symbol that catches every single mistyped symbol and
 * every swap of neighbours. Its 31 symbols leave out those that are mistaken for others; 31 is prime, so the weighted sum
 * checks.
 */
public record TrackingCode(String value) {
    static final String SYMBOLS = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 11;

    public static TrackingCode generate(SecureRandom random) {
        StringBuilder code = new StringBuilder(RANDOM + 1);
        for (int i = 0; i < RANDOM; i++) code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        return new TrackingCode(code.append(check(code)).toString());
    }

    /** Forgives case, any digits, spaces, dashes, and the letters people write for digits (I and L for 1). */
    public static Optional<TrackingCode> parse(String typed) {
        StringBuilder code = new StringBuilder(RANDOM + 1);
        for (char c : Digits.latin(typed).toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == '-' || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT) continue;
            char symbol = c == 'I' || c == 'L' ? '1' : c;
            if (SYMBOLS.indexOf(symbol) < 0 || code.length() > RANDOM) return Optional.empty();
            code.append(symbol);
        }
        if (code.length() != RANDOM + 1 || check(code) != code.charAt(RANDOM)) return Optional.empty();
        return Optional.of(new TrackingCode(code.toString()));
    }

    /** In groups of four, as it is read out and printed. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) sum += (i + 2) * SYMBOLS.indexOf(code.charAt(i));
        return SYMBOLS.charAt(sum % SYMBOLS.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
