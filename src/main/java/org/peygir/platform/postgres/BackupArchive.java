package org.peygir.platform.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.jspecify.annotations.Nullable;

/** Where a backup is written: a folder, or one .tar.gz. Readable by its owner only; durable once closed. */
sealed interface BackupArchive extends AutoCloseable {
    FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    FileAttribute<?> PRIVATE_FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static boolean isFile(Path target) {
        String name = target.getFileName().toString();
        return name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    static BackupArchive create(Path target) throws IOException {
        return isFile(target) ? new InFile(target) : new InFolder(Files.createDirectory(target, PRIVATE_FOLDER));
    }

    void folder(String name) throws IOException;

    /** Writes exactly size bytes: the rest of a file that grows meanwhile is left out, a shrunk one is filled with zeros. */
    void file(String name, InputStream content, long size) throws IOException;

    @Override
    void close() throws IOException;

    /** Gives every file and folder of a backup to the reader, folders before their files. */
    static void read(Path source, Reader reader) throws IOException {
        if (!isFile(source)) {
            readFolder(source, reader);
            return;
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(source)))) {
            @Nullable TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                reader.read(entry.getName(), entry.isDirectory() ? null : tar);
            }
        }
    }

    private static void readFolder(Path source, Reader reader) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : (Iterable<Path>) paths.skip(1)::iterator) {
                String name = source.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    reader.read(name, null);
                } else {
                    try (InputStream content = Files.newInputStream(path)) {
                        reader.read(name, content);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Content is null for a folder. */
    interface Reader {
        void read(String name, @Nullable InputStream content) throws IOException;
    }

    record InFolder(Path target) implements BackupArchive {
        @Override
        public void folder(String name) throws IOException {
            Files.createDirectory(target.resolve(name), PRIVATE_FOLDER);
        }

        @Override
        public void file(String name, InputStream content, long size) throws IOException {
            Path path = Files.createFile(target.resolve(name), PRIVATE_FILE);
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                exactly(content, size, Channels.newOutputStream(channel));
                channel.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            Folders.sync(target);
        }
    }

    final class InFile implements BackupArchive {
        private final FileChannel channel;
        private final TarArchiveOutputStream tar;

        InFile(Path target) throws IOException {
            Files.createFile(target, PRIVATE_FILE);
            channel = FileChannel.open(target, StandardOpenOption.WRITE);
            GzipParameters fast = new GzipParameters();
            fast.setCompressionLevel(1);
            tar = new TarArchiveOutputStream(
                    new GzipCompressorOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), fast),
                    "UTF-8");
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        }

        @Override
        public void folder(String name) throws IOException {
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
        }

        @Override
        public void file(String name, InputStream content, long size) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(size);
            entry.setMode(0600);
            tar.putArchiveEntry(entry);
            exactly(content, size, tar);
            tar.closeArchiveEntry();
        }

        @Override
        public void close() throws IOException {
            tar.finish();
            tar.flush();
            // The gzip trailer is written by close, which also closes the channel: make it durable by a second one.
            tar.close();
        }
    }

    private static void exactly(InputStream content, long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int wanted = (int) Math.min(buffer.length, left);
            int read = content.readNBytes(buffer, 0, wanted);
            java.util.Arrays.fill(buffer, read, wanted, (byte) 0);
            out.write(buffer, 0, wanted);
            left -= wanted;
        }
    }
}
