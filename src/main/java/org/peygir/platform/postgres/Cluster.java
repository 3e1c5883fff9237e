package org.peygir.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of the embedded server below {@code <data>/postgres}: its data, password, port, settings and logs. */
record Cluster(Path data) {
    static final String USER = "peygir";
    static final String DATABASE = "peygir";
    private static final String PASSWORD = "peygir.password";
    private static final String SETTINGS = "peygir.conf";

    Path home() {
        return data.resolve("postgres");
    }

    Path directory() {
        return home().resolve("cluster");
    }

    Path serverLog() {
        return home().resolve("server.log");
    }

    Path programLog() {
        return home().resolve("programs.log");
    }

    /** Lies in the cluster, so that a rename, a backup and a restore take both or none. */
    Path passwordFile() {
        return directory().resolve(PASSWORD);
    }

    boolean exists() {
        return Files.exists(directory().resolve("PG_VERSION"));
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    int port() throws IOException {
        try {
            return Integer.parseInt(Files.readString(home().resolve("port")).strip());
        } catch (NumberFormatException torn) {
            throw new IOException("no port stored yet", torn);
        }
    }

    /** Makes the cluster under another name and renames it, so a half made one is never taken for whole. */
    void create(PostgresBinaries binaries, ServerUser user) throws IOException {
        Folders.deleteAll(home(), "cluster.new-");
        Path password = writePassword(user);
        Path half = home().resolve("cluster.new-" + ProcessHandle.current().pid());
        int code = Programs.run(
                user.command(List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + half,
                        "--username=" + USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C.UTF-8",
                        "--no-instructions")),
                programLog());
        if (code != 0) {
            throw new DatabaseUnavailable("PostgreSQL could not create its files; see " + programLog());
        }
        Files.writeString(half.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(password, half.resolve(PASSWORD), StandardCopyOption.ATOMIC_MOVE);
        Files.move(half, directory(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(home());
    }

    /**
     * Writes the port and our settings, sized for the machine, before each start. An administrator's own go into
     * postgresql.auto.conf (ALTER SYSTEM), which is read last.
     */
    void configure(int port, ServerUser user) throws IOException {
        String settings = """
                # Written by Peygir at each start. Use ALTER SYSTEM for settings of your own.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                wal_compression = on
                max_wal_size = 1GB
                max_wal_senders = 0
                random_page_cost = 1.1
                max_parallel_workers_per_gather = 1
                jit = off
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = warning
                log_checkpoints = off
                """.formatted(port, share(8, 128, 1024), share(2, 512, 8192));
        replace(directory().resolve(SETTINGS), settings, user);
        replace(home().resolve("port"), port + "\n", user);
    }

    /** A part of the memory that this machine, or container, has: in MB, within bounds. */
    private static long share(int part, long least, long most) {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() / part >> 20, least, most);
    }

    /** The stored port while it is free, so that tools that remember it go on working; else a new one. */
    int freePort() throws IOException {
        if (Files.exists(home().resolve("port"))) {
            try (ServerSocket socket = new ServerSocket(port(), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException takenOrTorn) {
                // Fall through to a new port.
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The last error in the server's log, for the one line that says why it does not start. */
    String lastError() {
        try (var lines = Files.lines(serverLog())) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce((first, second) -> second)
                    .orElse("no reason given");
        } catch (IOException | UncheckedIOException e) {
            return "no log";
        }
    }

    private Path writePassword(ServerUser user) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = home().resolve(PASSWORD);
        replace(file, HexFormat.of().formatHex(random) + "\n", user);
        return file;
    }

    /** Whole or not at all, readable by the server's user only. */
    private void replace(Path file, String content, ServerUser user) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, content);
        user.own(half);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
