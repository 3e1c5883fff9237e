package org.peygir.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.Peygir;
import org.peygir.platform.postgres.PostgresServer.Use;

/** A data folder with something wrong in it: every next start needs no hand. One cluster, started again by each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTest {
    private Path folder;
    private Path data;
    private Path pidFile;

    @BeforeAll
    void first_start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        data = Trial.data(folder);
        pidFile = data.resolve("postgres/cluster/postmaster.pid");
        try (PostgresServer server = PostgresServer.open(data, Use.APPLICATION)) {
            Trial.run(server, "create table kept as select 42 as answer");
        }
    }

    @Test
    void a_clean_stop_waits_for_no_client_and_keeps_everything() throws Exception {
        PostgresServer server = PostgresServer.open(data, Use.COMMAND);
        try (Connection open = server.address().connect()) {
            open.setAutoCommit(false);
            Trial.run(server, "create table if not exists half (id int)");
            open.createStatement().execute("insert into half values (1)");

            server.close();

            assertThat(open.isValid(1)).isFalse();
        }
        assertThat(pidFile).doesNotExist();
        startsAndKeeps();
    }

    /** SIGTERM at the worst moment: PostgreSQL is there, the application that would stop it is not yet. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void postgres_does_not_outlive_an_application_that_is_told_to_stop_while_it_starts() throws Exception {
        Process starting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dpeygir.data=" + data,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Peygir.class.getName(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("starting.log").toFile())
                .start();
        try {
            while (starting.isAlive() && !Files.exists(pidFile))
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            starting.destroy();
            starting.waitFor();
        } finally {
            starting.destroyForcibly();
        }
        assertThat(pidFile).doesNotExist();
        startsAndKeeps();
    }

    @Test
    void a_pid_file_that_names_another_living_process_is_not_believed() throws Exception {
        // The very pid that PostgreSQL's own check trips over: alive, of the server's user, but no postgres of ours.
        ServerUser user = ServerUser.mayEnter(data.resolve("postgres"));
        Process other = new ProcessBuilder(user.command(java.util.List.of("sleep", "600"))).start();
        try {
            Files.writeString(pidFile, other.pid() + "\n" + pidFile.getParent() + "\n1\n5432\n\n127.0.0.1\n");
            startsAndKeeps();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_torn_pid_file_is_not_believed() throws Exception {
        for (String torn : new String[] {"", "12", "\n\n", "not a number\n", "99999999999999999999\n", "-1\n"}) {
            Files.writeString(pidFile, torn);
            startsAndKeeps();
        }
    }

    @Test
    void half_made_folders_of_a_killed_start_are_removed() throws Exception {
        Path half = Files.createDirectories(data.resolve("postgres/cluster.new-1/base/1"));
        Files.writeString(half.resolve("1234"), "half");
        startsAndKeeps();
        // Only a start that makes a cluster looks for halves; the next test shows one.
        try (PostgresServer fresh = PostgresServer.open(unfinished(), Use.APPLICATION)) {
            assertThat(Trial.ask(fresh, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("unfinished/data/postgres/cluster.new-1")).doesNotExist();
    }

    @Test
    void a_port_that_somebody_took_meanwhile_is_replaced() throws Exception {
        Cluster cluster = new Cluster(data);
        int before = cluster.port();
        try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
            startsAndKeeps();
            assertThat(cluster.port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void a_torn_port_file_is_replaced() throws Exception {
        Files.writeString(data.resolve("postgres/port"), "");
        startsAndKeeps();
    }

    private Path unfinished() throws Exception {
        Path fresh = Trial.data(Files.createDirectories(folder.resolve("unfinished")));
        Files.createDirectories(fresh.resolve("postgres/cluster.new-1/base"));
        Files.writeString(fresh.resolve("postgres/peygir.password"), "left by the killed one\n");
        return fresh;
    }

    private void startsAndKeeps() throws Exception {
        try (PostgresServer server = PostgresServer.open(data, Use.APPLICATION)) {
            assertThat(Trial.ask(server, "select answer from kept")).isEqualTo("42");
        }
    }
}
