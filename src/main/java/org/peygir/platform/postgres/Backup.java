package org.peygir.platform.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the cluster's files while it works, as PostgreSQL documents it: start, copy, stop, label, then the WAL between.
 * A temporary replication slot holds that WAL back from recycling, however long the copy takes.
 */
final class Backup {
    static final String CLUSTER = "cluster";
    static final String LABEL = CLUSTER + "/backup_label";
    private static final String CONTROL = "global/pg_control";
    /** Of this server run only, or copied on its own. Source: PostgreSQL documentation, "Making a Base Backup Using the Low Level API". */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label.old");
    private static final Pattern FIRST_WAL = Pattern.compile("START WAL LOCATION: \\S+ \\(file (\\w{24})\\)");

    private final Cluster cluster;
    private final BackupArchive archive;
    private long bytes;

    private Backup(Cluster cluster, BackupArchive archive) {
        this.cluster = cluster;
        this.archive = archive;
    }

    /** Takes it into the archive; returns the number of bytes copied. */
    static long take(DatabaseAddress address, Cluster cluster, BackupArchive archive) throws IOException, SQLException {
        Backup backup = new Backup(cluster, archive);
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_create_physical_replication_slot('peygir_backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('peygir', true)");
            backup.copyFiles();
            backup.finish(statement);
        }
        return backup.bytes;
    }

    private void copyFiles() throws IOException {
        archive.folder(CLUSTER);
        try (Stream<Path> paths = Files.walk(cluster.directory())) {
            for (Path path : (Iterable<Path>) paths.skip(1)::iterator) {
                String name = cluster.directory().relativize(path).toString();
                if (!isLeftOut(name)) {
                    copy(path, name);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        // Last, as it must not be newer than the label says nor be read while it is rewritten in the midst of the copy.
        copy(cluster.directory().resolve(CONTROL), CONTROL);
    }

    private void finish(Statement statement) throws SQLException, IOException {
        String label;
        String last;
        try (ResultSet stop = statement.executeQuery(
                "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
            stop.next();
            label = stop.getString(1);
            last = stop.getString(2);
        }
        Matcher first = FIRST_WAL.matcher(label);
        if (!first.find()) {
            throw new IOException("no first WAL file in the backup label: " + label);
        }
        copyWal(first.group(1), last);
        text(LABEL, label);
    }

    private void copyWal(String first, String last) throws IOException {
        Path wal = cluster.directory().resolve("pg_wal");
        try (Stream<Path> files = Files.list(wal)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("\\w{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    copy(file, "pg_wal/" + name);
                }
            }
        }
    }

    private static boolean isLeftOut(String name) {
        int slash = name.indexOf('/');
        String file = name.substring(name.lastIndexOf('/') + 1);
        return (slash > 0 && EMPTIED.contains(name.substring(0, slash)))
                || LEFT_OUT.contains(name)
                || name.equals(CONTROL)
                || file.startsWith("pgsql_tmp")
                || file.startsWith("pg_internal.init");
    }

    /** A file may vanish meanwhile (a dropped table, a vacuum): the WAL knows. */
    private void copy(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            archive.folder(CLUSTER + "/" + name);
            return;
        }
        try (InputStream content = open(path)) {
            if (content != null) {
                long size = Files.size(path);
                archive.file(CLUSTER + "/" + name, content, size);
                bytes += size;
            }
        }
    }

    private static @Nullable InputStream open(Path path) throws IOException {
        try {
            return Files.newInputStream(path);
        } catch (NoSuchFileException vanished) {
            return null;
        }
    }

    private void text(String name, String content) throws IOException {
        byte[] encoded = content.getBytes(StandardCharsets.UTF_8);
        archive.file(name, new ByteArrayInputStream(encoded), encoded.length);
    }
}
