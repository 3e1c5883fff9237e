package org.peygir.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path into a folder named by its checksum. */
record PostgresBinaries(Path home) {
    /** Unpacks if this version is missing; a half unpacked folder has another name, so it is never taken for whole. */
    static PostgresBinaries in(Path folder) throws IOException {
        URL archive = archive();
        Path home = folder.resolve("bin-" + version(archive));
        if (!Files.isDirectory(home)) {
            Folders.deleteAll(folder, "unpacking-");
            Path half = folder.resolve("unpacking-" + ProcessHandle.current().pid());
            unpack(archive, half);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            Folders.deleteAll(folder, "bin-", home);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64";
        @Nullable URL found = PostgresBinaries.class.getResource("/postgres-linux-" + name + ".txz");
        if (found == null) {
            throw new DatabaseUnavailable("This build carries no PostgreSQL for " + machine
                    + "; name a server of your own with PEYGIR_DATABASE_URL.");
        }
        return found;
    }

    /** The zip's own CRC of the archive: unlike a hash of 15 MB it costs nothing at each start. */
    private static String version(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            @Nullable TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("path outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    readable(Files.createDirectories(path), true);
                } else if (entry.isSymbolicLink()) {
                    parent(path, target);
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    parent(path, target);
                    Files.copy(tar, path);
                    readable(path, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void parent(Path path, Path target) throws IOException {
        @Nullable Path folder = Objects.requireNonNull(path.getParent());
        Files.createDirectories(folder);
        while (folder != null && folder.startsWith(target)) {
            readable(folder, true);
            folder = folder.getParent();
        }
    }

    /** Whatever the umask: the programs run as another user than the one who unpacks. */
    private static void readable(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
