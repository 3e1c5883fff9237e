package org.peygir.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.peygir.platform.text.Digits;

/**
 * The secret of an unfinished complaint: sixteen symbols (79 bits) that the browser keeps in a cookie and a person can write
 * down and type elsewhere. The database knows only its hash. Letters that are taken for others are left out.
 */
public record DraftCode(String value) {
    private static final String SYMBOLS = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    public static DraftCode generate(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        return new DraftCode(code.toString());
    }

    /** Forgives case, any digits, spaces and dashes, and I or L for 1. */
    public static Optional<DraftCode> parse(String typed) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (char c : Digits.latin(typed).toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == '-' || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT) continue;
            char symbol = c == 'I' || c == 'L' ? '1' : c;
            if (SYMBOLS.indexOf(symbol) < 0 || code.length() == LENGTH) return Optional.empty();
            code.append(symbol);
        }
        return code.length() == LENGTH ? Optional.of(new DraftCode(code.toString())) : Optional.empty();
    }

    /** In groups of four, as it is read out. */
    public String grouped() {
        StringBuilder grouped = new StringBuilder(value);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) grouped.insert(at, '-');
        return grouped.toString();
    }

    /** SHA-256. Enough for 79 random bits; a slow hash is for what people choose. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "draft code";
    }
}
