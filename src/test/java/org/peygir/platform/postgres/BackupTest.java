package org.peygir.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.platform.postgres.PostgresServer.Use;
import org.peygir.platform.postgres.Trial.Other;

/** Backup of a data folder, at work or at rest, and the restore that proves it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path folder;
    private Path data;

    @BeforeAll
    void something_to_back_up(@TempDir Path temporary) throws Exception {
        folder = temporary;
        data = Trial.data(folder);
        try (PostgresServer server = PostgresServer.open(data, Use.APPLICATION)) {
            Trial.run(server, "create table kept as select generate_series(1, 10000) as number");
        }
    }

    @Test
    void a_backup_under_load_restores_to_a_consistent_database_that_starts() throws Exception {
        Path busy = Trial.data(Files.createDirectory(folder.resolve("busy")));
        Path file = folder.resolve("busy.tar.gz");
        int before;
        int code;
        try (Other application = new Other(List.of(), Registering.class, busy)) {
            application.await("committed 100.");
            try (PostgresServer server = PostgresServer.open(busy, Use.COMMAND)) {
                Trial.run(server, "create table ballast as select generate_series(1, 300000) as number");
                before = Integer.parseInt(Trial.ask(server, "select count(*) from registered"));
            }
            code = backup(busy, file);
        } finally {
            Trial.postmaster(busy).running().ifPresent(Trial::kill);
        }
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();

        Path restored = Trial.data(Files.createDirectory(folder.resolve("restored")));
        assertThat(restore(restored, file))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        try (PostgresServer server = PostgresServer.open(restored, Use.APPLICATION)) {
            int count = Integer.parseInt(Trial.ask(server, "select count(*) from registered"));
            assertThat(count).isGreaterThanOrEqualTo(before);
            // Rows were committed one by one in order: a consistent state has no gap.
            assertThat(Trial.ask(server, "select max(number) from registered")).isEqualTo(String.valueOf(count));
            assertThat(Trial.ask(server, "select count(*) from ballast")).isEqualTo("300000");
            assertThat(Trial.ask(server, "select sum(checksum_failures) from pg_stat_database"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_backup_at_rest_needs_no_running_application_and_may_be_a_folder() throws Exception {
        Path target = folder.resolve("rest");
        assertThat(backup(data, target)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");

        Path restored = Trial.data(Files.createDirectory(folder.resolve("from-folder")));
        assertThat(restore(restored, target))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(kept(restored)).isEqualTo("10000");
    }

    @Test
    void a_restore_over_a_database_needs_force_and_sets_the_old_one_aside() throws Exception {
        Path file = folder.resolve("first.tar.gz");
        assertThat(backup(data, file)).isZero();
        Path other = Trial.data(Files.createDirectory(folder.resolve("other")));
        try (PostgresServer server = PostgresServer.open(other, Use.APPLICATION)) {
            Trial.run(server, "create table kept as select 7 as number");
        }
        assertThat(restore(other, file)).isEqualTo(1);
        assertThat(kept(other)).isEqualTo("1");

        assertThat(restore(other, file, "--force"))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(kept(other)).isEqualTo("10000");
        assertThat(other.resolve("replaced-20261123-120000/cluster/PG_VERSION")).exists();
    }

    @Test
    void a_backup_that_is_cut_short_is_refused_and_the_folder_stays_as_it_was() throws Exception {
        Path whole = folder.resolve("whole.tar.gz");
        assertThat(backup(data, whole)).isZero();
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.tar.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(restore(data, cut, "--force")).isEqualTo(1);
        assertThat(kept(data)).isEqualTo("10000");
    }

    @Test
    void a_backup_never_overwrites() throws Exception {
        Path there = Files.writeString(folder.resolve("there.tar.gz"), "precious");
        assertThat(backup(data, there)).isEqualTo(1);
        assertThat(there).hasContent("precious");
    }

    @Test
    void a_running_application_is_not_restored_over() throws Exception {
        Path file = folder.resolve("second.tar.gz");
        assertThat(backup(data, file)).isZero();
        try (PostgresServer server = PostgresServer.open(data, Use.APPLICATION)) {
            assertThat(restore(data, file, "--force")).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("is in use by another Peygir");
            assertThat(Trial.ask(server, "select count(*) from kept")).isEqualTo("10000");
        }
    }

    @Test
    void an_external_server_is_backed_up_by_its_own_tools() {
        Map<String, String> external = Map.of("PEYGIR_DATABASE_URL", "jdbc:postgresql://db.example/peygir");
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new BackupCommand(external, data).run(List.of(folder + "/no"), out, out))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("own tools");
    }

    private String kept(Path where) throws Exception {
        try (PostgresServer server = PostgresServer.open(where, Use.APPLICATION)) {
            return Trial.ask(server, "select count(*) from kept");
        }
    }

    private int backup(Path from, Path target) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new BackupCommand(Map.of(), from).run(List.of(target.toString()), out, out);
    }

    private int restore(Path into, Path source, String... options) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> arguments = new java.util.ArrayList<>(List.of(source.toString()));
        arguments.addAll(List.of(options));
        return new RestoreCommand(Map.of(), into, NOON).run(arguments, out, out);
    }
}
