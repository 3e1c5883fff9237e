package org.peygir.access.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The hash that chains one audit entry to the one before it. */
public final class AuditHash {
    /** What the first entry is chained to. */
    public static final byte[] START = new byte[32];

    /** An entry as stored. {@code tx} is the writing transaction's number, {@code at} has microseconds. */
    public record Entry(
            long id,
            String tx,
            Instant at,
            String actorKind,
            @Nullable Long staffId,
            String action,
            String entity,
            String entityId,
            String details) {}

    private AuditHash() {}

    /** SHA-256 of the previous hash and the entry's fields, each with its length before it so that none can run into the next. */
    public static byte[] next(byte[] previous, Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        put(bytes, previous);
        put(bytes, Long.toString(entry.id()));
        put(bytes, entry.tx());
        put(bytes, entry.at().toString());
        put(bytes, entry.actorKind());
        put(bytes, entry.staffId() == null ? "" : Long.toString(entry.staffId()));
        put(bytes, entry.action());
        put(bytes, entry.entity());
        put(bytes, entry.entityId());
        put(bytes, entry.details());
        return sha256(bytes.toByteArray());
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void put(ByteArrayOutputStream bytes, String text) {
        put(bytes, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteArrayOutputStream bytes, byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        bytes.writeBytes(value);
    }
}
