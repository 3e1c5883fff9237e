package org.peygir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.Peygir;
import org.peygir.access.SetUp;
import org.peygir.access.SignIn;
import org.peygir.organization.NewOrganization;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Preset;
import org.peygir.organization.Role;
import org.peygir.platform.postgres.PostgresServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * kill -9 of the application, of PostgreSQL and of both, {@code crash.trials} times each under registration load: every
 * acknowledged case is there, none twice, no start needs a hand. One line a trial in target/crash-trials.txt.
 */
@Tag("crash")
@Tag("campaign")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledRegistrationsTest {
    private static final int TRIALS = Integer.getInteger("crash.trials", 20);
    private static final int UNDER_WAY = 40;
    private static final Path REPORT = Path.of("target/crash-trials.txt");
    private static final String CASES = """
            select substring(c.words from '[0-9a-f-]{36}') as key, c.year || '-' || c.id as number,
                   (select count(*) from cartable.work_item w where w.subject_id = c.id and w.closed_at is null) as items
            from cases.case_file c""";

    @TempDir
    Path folder;

    private enum Victim {
        POSTGRES,
        APPLICATION,
        BOTH
    }

    @Test
    void every_acknowledged_case_is_there_once_and_no_start_needs_a_hand() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(REPORT, "");
        setUp(data);
        try (RegistrationLoad load = new RegistrationLoad()) {
            RunningPeygir peygir = start(data);
            for (int trial = 1; trial <= TRIALS; trial++) {
                for (Victim victim : Victim.values()) {
                    peygir = attempt(trial, victim, peygir, load, data);
                }
            }
            assertThat(peygir.stop()).as("ends on SIGTERM").isTrue();
            assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        }
    }

    private RunningPeygir attempt(int trial, Victim victim, RunningPeygir before, RegistrationLoad load, Path data)
            throws Exception {
        load.run(before.uri("/api/v1/public/cases"));
        load.awaitMore(UNDER_WAY);
        // Not at the same point of a registration each time.
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(997L * trial % 50_000));
        long begin = System.nanoTime();
        RunningPeygir after = kill(victim, trial, before, load, data);
        long recovered = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        load.pause();
        int unknown = load.unanswered();
        load.askAgain(after.uri("/api/v1/public/cases"));
        int stored = verify(data, load.acknowledged());
        report("%-11s %2d: well again after %6d ms, %4d unanswered and asked again, %5d acknowledged, %5d stored%n"
                .formatted(
                        victim, trial, recovered, unknown, load.acknowledged().size(), stored));
        return after;
    }

    /** Kills and returns the application that goes on: the same one when only PostgreSQL was killed. */
    private RunningPeygir kill(Victim victim, int trial, RunningPeygir peygir, RegistrationLoad load, Path data)
            throws Exception {
        switch (victim) {
            case POSTGRES -> {
                peygir.killPostgres();
                load.awaitMore(UNDER_WAY);
                return peygir;
            }
            case APPLICATION -> peygir.killApplication();
            case BOTH -> {
                if (trial % 2 == 0) {
                    peygir.killPostgres();
                    peygir.killApplication();
                } else {
                    peygir.killApplication();
                    peygir.killPostgres();
                }
            }
        }
        load.pause();
        return start(data);
    }

    /** Number of cases stored; every acknowledged one is among them under its number, none is there twice or unattended. */
    private static int verify(Path data, Map<String, String> acknowledged) throws SQLException {
        Map<String, String> stored = new HashMap<>();
        try (PostgresServer server = PostgresServer.open(data, PostgresServer.Use.COMMAND);
                Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CASES)) {
            while (rows.next()) {
                assertThat(stored.put(rows.getString("key"), rows.getString("number")))
                        .as("stored twice")
                        .isNull();
                assertThat(rows.getInt("items"))
                        .as("open work items of " + rows.getString("number"))
                        .isEqualTo(1);
            }
        }
        assertThat(stored).containsAllEntriesOf(acknowledged);
        return stored.size();
    }

    private RunningPeygir start(Path data) throws IOException {
        return RunningPeygir.start(data, folder.resolve("application.log"));
    }

    private static void report(String line) throws IOException {
        System.out.print(line);
        Files.writeString(REPORT, line, StandardOpenOption.APPEND);
    }

    private static void setUp(Path data) {
        try (PostgresServer server = PostgresServer.open(data, PostgresServer.Use.COMMAND);
                var context = new SpringApplicationBuilder(Peygir.class)
                        .web(WebApplicationType.NONE)
                        .initializers(fresh ->
                                ((GenericApplicationContext) fresh).registerBean(PostgresServer.class, () -> server))
                        .run("--spring.main.lazy-initialization=true", "--db-scheduler.enabled=false")) {
            NewStaff admin = new NewStaff(
                    0,
                    "admin",
                    "سارا",
                    "امینی",
                    "",
                    "",
                    "",
                    Set.of(Role.ADMIN, Role.COMPLAINTS_MANAGER),
                    null,
                    null,
                    Locale.of("fa"));
            NewOrganization organization =
                    new NewOrganization("مراقبت در خانه", "", "", Preset.HOME_CARE, Locale.of("fa"), false);
            context.getBean(SetUp.class)
                    .create(organization, admin, "correct horse battery", new SignIn.Origin("127.0.0.1", ""));
        }
    }
}
