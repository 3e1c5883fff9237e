package org.peygir.access.domain;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.peygir.platform.text.Digits;

/**
 * Time-based one-time codes. Source: RFC 6238 and RFC 4226, with what every authenticator app does: HMAC-SHA1, six digits, steps of
 * 30 s.
 */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** RFC 4226 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;
    /** A clock that is a step slow or fast, and a code typed just too late. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /** In base 32, as it is typed into an app. */
    public static String newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32.encode(secret);
    }

    /**
     * The time step whose code was typed, digits of any keyboard and spaces between them; empty for a wrong code and for one that is not
     * newer than {@code lastStep}: a code seen over a shoulder opens nothing.
     */
    public static OptionalLong step(String secret, String typed, Instant now, long lastStep) {
        String code = Digits.latin(typed).replaceAll("[\\s\\u200c-]", "");
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++)
            if (same(code(secret, step), code) && step > lastStep) found = OptionalLong.of(step);
        return found;
    }

    /** The code of the moment, as an app would show it. */
    public static String code(String secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    /** What the QR code says. Source: the Key URI Format that authenticator apps read. */
    public static String address(String secret, String organization, String userName) {
        String issuer = encoded(organization);
        return "otpauth://totp/" + issuer + ":" + encoded(userName) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String code(String secret, long step) {
        byte[] hash = hmac(
                Base32.decode(secret),
                ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        String digits = Integer.toString(number % MODULUS);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
