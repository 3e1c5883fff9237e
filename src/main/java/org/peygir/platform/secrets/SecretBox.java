package org.peygir.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals text for the database with AES-256-GCM. The key is {@code PEYGIR_SECRET_KEY} (32 bytes in base64, the same on every node),
 * or else {@code secret.key} in the data folder. It is in no backup: without it what was sealed is lost, and with a backup alone it
 * stays closed. Read on first use, so that a command which seals nothing needs no key.
 */
@Component
public class SecretBox {
    static final int KEY_BYTES = 32;
    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path data;
    private final String given;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec known;

    SecretBox(@Value("${peygir.data:data}") Path data, @Value("${peygir.secret-key:}") String given) {
        this.data = data;
        this.given = given;
    }

    /** @param purpose what it belongs to, such as {@code totp:17}; it opens for the same purpose only, so rows cannot be swapped */
    public String seal(String text, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), purpose);
        byte[] whole = ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
        return VERSION + Base64.getEncoder().encodeToString(whole);
    }

    /** @throws SealBroken if it was changed, is of another purpose or was sealed with another key */
    public String open(String sealed, String purpose) {
        if (!isSealed(sealed)) throw new SealBroken(purpose, null);
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(VERSION.length())));
        if (whole.remaining() < NONCE_BYTES) throw new SealBroken(purpose, null);
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] closed = new byte[whole.remaining()];
        whole.get(closed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, closed, purpose), StandardCharsets.UTF_8);
    }

    public static boolean isSealed(String text) {
        return text.startsWith(VERSION);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(purpose, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec key = known;
        if (key == null) {
            try {
                key = new SecretKeySpec(given.isBlank() ? SecretKeyFile.in(data) : key(given.strip()), "AES");
            } catch (IOException e) {
                throw new UncheckedIOException("the key of sealed secrets cannot be read or made", e);
            }
            known = key;
        }
        return key;
    }

    static byte[] key(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) throw new IllegalStateException("the key of sealed secrets must have 32 bytes");
        return key;
    }

    /** What was sealed does not open; names the purpose and nothing of the content. */
    public static final class SealBroken extends RuntimeException {
        SealBroken(String purpose, @Nullable Throwable cause) {
            super("what is sealed for " + purpose + " does not open with this key", cause);
        }
    }
}
