package org.peygir.access.domain;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.peygir.platform.text.Digits;

/** What makes a password: length before all, no rules of character classes. */
public final class Passwords {
    public static final int SHORTEST = 10;
    /** Long enough for any passphrase; short enough that nobody makes us hash a book. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    /** No 0/o, 1/l/i: it is read aloud over a telephone. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Passwords() {}

    /** The form that is hashed: digits of any keyboard and composed letters are one, so that a phone and a desk agree. */
    public static String canonical(String typed) {
        return Digits.latin(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    /** Message key of what is wrong with it, empty when it may be used. */
    public static Optional<String> refusal(String typed, String userName) {
        String password = canonical(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of("access.password.too-short");
        if (password.length() > LONGEST) return Optional.of("access.password.too-long");
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT)
            return Optional.of("access.password.too-plain");
        if (userName.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of("access.password.has-user-name");
        }
        return Optional.empty();
    }

    /** Four groups of four easy letters: 79 bits, to be given to a person once. */
    public static String oneTime(SecureRandom random) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) made.append('-');
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
