package org.peygir.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.platform.postgres.PostgresServer.Use;

/** One running embedded server and the people around it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {
    private Path folder;
    private Path data;
    private PostgresServer server;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        data = Trial.data(folder);
        server = PostgresServer.open(data, Use.APPLICATION);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void what_was_committed_is_on_disk_and_checked_when_read() throws Exception {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            assertThat(Trial.ask(server, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void only_this_machine_and_only_with_the_password_gets_in() throws Exception {
        assertThat(Trial.ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Trial.ask(server, "show unix_socket_directories")).isEmpty();
        assertThat(Trial.ask(
                        server, "select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = 'peygir'"))
                .isEqualTo("t");
        DatabaseAddress guess =
                new DatabaseAddress(server.address().url(), server.address().user(), "guess");
        assertThatThrownBy(guess::connect).hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new Cluster(data).passwordFile())))
                .isEqualTo("rw-------");
        assertThat(server.address().toString()).doesNotContain(server.address().password());
    }

    @Test
    void persian_letters_are_letters() throws Exception {
        assertThat(Trial.ask(server, "select similarity('شکایت', 'شکایات') > 0.3"))
                .isEqualTo("t");
        assertThat(Trial.ask(server, "select datcollate from pg_database where datname = 'peygir'"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void postgres_never_runs_as_root() throws Exception {
        Path process = Path.of(
                "/proc",
                String.valueOf(Trial.postmaster(data).running().orElseThrow().pid()));
        assertThat(Files.getAttribute(process, "unix:uid")).isNotEqualTo(0);
    }

    @Test
    void a_second_application_is_refused_in_one_line_that_names_the_holder() {
        assertThatThrownBy(() -> PostgresServer.open(data, Use.APPLICATION))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("in use by another Peygir (process "
                        + ProcessHandle.current().pid() + ")")
                .message()
                .hasLineCount(1);
    }

    @Test
    void a_command_borrows_the_running_server_and_leaves_it_running() throws Exception {
        try (PostgresServer borrowed = PostgresServer.open(data, Use.COMMAND)) {
            assertThat(borrowed.address()).isEqualTo(server.address());
            assertThat(Trial.ask(borrowed, "select 1")).isEqualTo("1");
        }
        assertThat(Trial.ask(server, "select 1")).isEqualTo("1");
    }

    @Test
    void a_server_given_by_environment_is_used_and_nothing_embedded_appears() throws Exception {
        DatabaseAddress other = server.address();
        Path unused = folder.resolve("unused");
        Map<String, String> environment = Map.of(
                "PEYGIR_DATABASE_URL", other.url().replace("jdbc:", ""),
                "PEYGIR_DATABASE_USER", other.user(),
                "PEYGIR_DATABASE_PASSWORD", other.password());
        try (PostgresServer external = PostgresServer.open(environment, unused, Use.APPLICATION)) {
            assertThat(external.address().url()).isEqualTo(other.url());
            assertThat(Trial.ask(external, "select 1")).isEqualTo("1");
        }
        assertThat(unused).doesNotExist();
    }

    @Test
    void an_unreachable_server_is_named_in_one_line() {
        Map<String, String> nobody = Map.of("PEYGIR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/peygir");
        assertThatThrownBy(() -> PostgresServer.open(nobody, data, Use.APPLICATION))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PEYGIR_DATABASE_URL cannot be reached")
                .message()
                .hasLineCount(1);
    }

    @Test
    void a_database_without_persian_letters_is_refused() throws Exception {
        Trial.run(server, "create database latin template template0 locale_provider libc locale 'C'");
        DatabaseAddress address = server.address();
        Map<String, String> environment = Map.of(
                "PEYGIR_DATABASE_URL", address.url().replaceFirst("/[^/]*$", "/latin"),
                "PEYGIR_DATABASE_USER", address.user(),
                "PEYGIR_DATABASE_PASSWORD", address.password());
        assertThatThrownBy(() -> PostgresServer.open(environment, data, Use.APPLICATION))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not see Persian");
    }

    @Test
    void nothing_half_made_stays_behind() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("postgres"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("new") || name.startsWith("unpacking"));
        }
    }
}
