package org.peygir.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One owner for a data folder. The kernel drops the lock when its process ends, however it ends, so nothing stale is
 * left. The holder's name stands in a second file: opening and closing the locked one would drop the lock (POSIX).
 */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Returns null when another process, or this one, holds the folder. */
    static @Nullable DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            @Nullable FileChannel channel = locked(data.resolve("lock"), false);
            if (channel == null) {
                return null;
            }
            Files.writeString(
                    data.resolve("lock-holder"),
                    "process " + ProcessHandle.current().pid());
            return new DataLock(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    static String holder(Path data) {
        try {
            return "another Peygir (" + Files.readString(data.resolve("lock-holder")) + ")";
        } catch (IOException e) {
            return "another Peygir";
        }
    }

    /** Stands for one borrower of the owner's server, until closed. Refused while the owner waits for the last to leave. */
    static FileChannel guest(Path data) throws IOException {
        @Nullable FileChannel channel = locked(data.resolve("guests"), true);
        if (channel == null) {
            throw new IOException("it is about to stop");
        }
        return channel;
    }

    /** Waits until no borrower is left; a command that owns the server does this before it stops it. */
    static void awaitGuests(Path data) throws IOException {
        try (FileChannel channel = open(data.resolve("guests"))) {
            channel.lock();
        } catch (OverlappingFileLockException inThisProcess) {
            // A borrower inside our own process goes when we go.
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable FileChannel locked(Path file, boolean shared) throws IOException {
        FileChannel channel = open(file);
        try {
            @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Held by this very process: same answer as held by another.
        }
        channel.close();
        return null;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
