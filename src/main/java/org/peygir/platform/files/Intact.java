package org.peygir.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content that agrees with its hash, on disk until closed: nothing of it leaves before all of it was checked. */
public final class Intact implements AutoCloseable {
    private final Stored stored;
    private final Path path;

    Intact(Stored stored, Path path) {
        this.stored = stored;
        this.path = path;
    }

    public Stored stored() {
        return stored;
    }

    Path path() {
        return path;
    }

    /** Bytes {@code from} to {@code to}, both counted from 0 and both included; {@code out} stays open. */
    public void write(long from, long to, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(from);
            byte[] buffer = new byte[FileStore.CHUNK];
            for (long left = to - from + 1; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) return;
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
