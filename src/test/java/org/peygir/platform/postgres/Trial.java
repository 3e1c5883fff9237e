package org.peygir.platform.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the tests of the embedded server share: data folders that skip the unpacking, processes to kill, questions to ask. */
final class Trial {
    private Trial() {}

    /** A data folder whose PostgreSQL programs are links to ones unpacked once. */
    static synchronized Path data(Path inside) throws IOException {
        Path shared = Files.createDirectories(Path.of(
                System.getProperty("java.io.tmpdir"), "peygir-test-binaries-" + System.getProperty("user.name")));
        Path programs = programs(shared);
        Path home = Files.createDirectories(inside.resolve("data/postgres"));
        Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
        return home.getParent();
    }

    /** Other processes of tests want them too, and on a new machine all find none: each unpacking would clear the other's away. */
    private static Path programs(Path shared) throws IOException {
        try (FileChannel lock = FileChannel.open(shared.resolve("lock"), CREATE, WRITE);
                FileLock held = lock.lock()) {
            assertThat(held.isValid()).isTrue();
            return PostgresBinaries.in(shared).home();
        }
    }

    /** Another Java process that runs one of the test mains; its output lines come one by one. */
    static final class Other implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;
        private String awaited = "";

        Other(List<String> prefix, Class<?> main, Object... arguments) throws IOException {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            lines = process.inputReader(StandardCharsets.UTF_8);
        }

        /** The next line that starts so, without that start; fails when the process ends first. */
        String await(String start) throws IOException {
            StringBuilder seen = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(start)) {
                    awaited = line;
                    return line.substring(start.length()).strip();
                }
                seen.append(line).append('\n');
            }
            throw new AssertionError("ended without saying " + start + ":\n" + seen);
        }

        /** The last complete line that starts so, from the awaited one to the end. */
        String last(String start) throws IOException {
            String found = awaited.substring(start.length(), awaited.length() - 1);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(start) && line.endsWith(".")) {
                    found = line.substring(start.length(), line.length() - 1).strip();
                }
            }
            return found;
        }

        long pid() {
            return process.pid();
        }

        boolean lives() {
            return process.isAlive();
        }

        void kill() throws InterruptedException {
            // By the handle: Process.destroyForcibly would close the output that is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }

    /** SIGKILL, as the kernel's own out-of-memory killer sends it. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    static Postmaster postmaster(Path data) {
        Cluster cluster = new Cluster(data);
        return new Postmaster(cluster, new PostgresBinaries(data), new ServerUser(null, List.of()));
    }

    static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
