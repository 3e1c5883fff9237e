package org.peygir.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file on its way in, on disk and not in memory. It waits there so that a slow sender holds no database connection, and so
 * that everything is known of it before the first row.
 */
record Spooled(Path path, byte[] sha256, long size) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    static Spooled of(InputStream in, long maxBytes) throws IOException {
        Path path = Files.createTempFile("peygir-", ".upload");
        try {
            return spool(in, maxBytes, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static Spooled spool(InputStream in, long maxBytes, Path path) throws IOException {
        MessageDigest digest = sha256Digest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxBytes) throw new FileRefused.TooLarge(maxBytes);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) throw new FileRefused.Empty();
        return new Spooled(path, digest.digest(), size);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
