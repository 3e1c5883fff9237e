package org.peygir.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.platform.postgres.PostgresServer.Use;
import org.peygir.platform.postgres.Trial.Other;

/** kill -9 of the application, of PostgreSQL, of both, and in the midst of the first start, while rows are committed. */
@Tag("crash")
@Timeout(120)
class KilledServerTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void prepare() throws Exception {
        data = Trial.data(folder);
    }

    @Test
    void the_application_is_killed_and_leaves_its_server_running() throws Exception {
        try (Other application = new Other(List.of(), Registering.class, data)) {
            application.await("committed 200.");
            application.kill();
            assertThat(Trial.postmaster(data).running()).isPresent();
            everythingCommittedIsThere(application);
        }
    }

    @Test
    void postgres_is_killed_and_the_application_starts_it_again() throws Exception {
        try (Other application = new Other(List.of(), Registering.class, data)) {
            application.await("committed 200.");
            ProcessHandle first = Trial.postmaster(data).running().orElseThrow();
            Trial.kill(first);
            application.await("lost the database");
            ProcessHandle second = awaitAnother(first);
            try (PostgresServer command = PostgresServer.open(data, Use.COMMAND)) {
                assertThat(Integer.parseInt(Trial.ask(command, "select count(*) from registered")))
                        .isGreaterThanOrEqualTo(200);
            }
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void both_are_killed() throws Exception {
        try (Other application = new Other(List.of(), Registering.class, data)) {
            application.await("committed 200.");
            ProcessHandle postmaster = Trial.postmaster(data).running().orElseThrow();
            application.kill();
            Trial.kill(postmaster);
            assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();
            everythingCommittedIsThere(application);
        }
    }

    @Test
    void the_application_is_killed_inside_initdb() throws Exception {
        try (Other application = new Other(List.of(), Registering.class, data)) {
            Path home = data.resolve("postgres");
            awaitPath(application, home, "cluster.new-");
            application.kill();
            assertThat(home.resolve("cluster")).doesNotExist();
        }
        try (PostgresServer server = PostgresServer.open(data, Use.APPLICATION)) {
            assertThat(Trial.ask(server, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void a_second_process_is_refused_while_the_first_lives() throws Exception {
        try (Other application = new Other(List.of(), Registering.class, data)) {
            application.await("committed 1.");
            assertThatThrownBy(() -> PostgresServer.open(data, Use.APPLICATION))
                    .hasMessageContaining("process " + application.pid());
        }
    }

    @Test
    void an_ordinary_user_runs_it_as_is() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root"));
        // The capability lets nobody read a class path below /root; it gives no right to PostgreSQL's folder.
        List<String> asNobody = List.of(
                "setpriv",
                "--reuid=nobody",
                "--regid=nogroup",
                "--clear-groups",
                "--inh-caps=+dac_read_search",
                "--ambient-caps=+dac_read_search");
        Path open = Files.createTempDirectory("peygir-ordinary");
        Path own = Trial.data(open);
        new ProcessBuilder("chown", "-R", "nobody", open.toString()).start().waitFor();
        try (Other application = new Other(asNobody, Registering.class, own)) {
            application.await("committed 10.");
            ProcessHandle postmaster = Trial.postmaster(own).running().orElseThrow();
            assertThat(postmaster.info().user()).isEqualTo(Optional.of("nobody"));
            application.kill();
            Trial.kill(postmaster);
        }
        Folders.deleteAll(open.getParent(), open.getFileName().toString());
    }

    private void everythingCommittedIsThere(Other application) throws Exception {
        int said = Integer.parseInt(application.last("committed "));
        try (PostgresServer server = PostgresServer.open(data, Use.APPLICATION)) {
            assertThat(said).isGreaterThanOrEqualTo(200);
            // The row in flight when the axe fell may be there without having been said.
            assertThat(Integer.parseInt(Trial.ask(server, "select count(*) from registered")))
                    .isBetween(said, said + 1);
            assertThat(Trial.ask(server, "select max(number) - count(*) from registered"))
                    .isEqualTo("0");
        }
    }

    private ProcessHandle awaitAnother(ProcessHandle first) {
        while (!Thread.currentThread().isInterrupted()) {
            Optional<ProcessHandle> running = Trial.postmaster(data).running();
            if (running.isPresent() && running.get().pid() != first.pid()) {
                return running.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("no other server came");
    }

    private static void awaitPath(Other application, Path folder, String prefix) {
        while (application.lives() && !Thread.currentThread().isInterrupted()) {
            String[] names = folder.toFile().list((where, name) -> name.startsWith(prefix));
            if (names != null && names.length > 0) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new AssertionError("nothing came that begins with " + prefix);
    }

    @AfterEach
    void stopLeftover() {
        Trial.postmaster(data).running().ifPresent(Trial::kill);
    }
}
