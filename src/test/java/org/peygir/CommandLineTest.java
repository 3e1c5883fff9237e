package org.peygir;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.platform.commands.Command;
import org.peygir.testing.TestDatabase;
import org.springframework.context.SmartLifecycle;

/** bin/peygir without its shell: which commands there are, what they may touch. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @Test
    void help_lists_every_command_without_a_database() {
        assertThat(run(Map.of(), "help")).as(said(err)).isZero();
        assertThat(said(out)).contains("  plain ARGUMENTS: does it").contains("  import cases FILE");
        assertThat(data).as("nothing was made").isEmptyDirectory();
    }

    @Test
    void no_bean_works_by_itself() {
        try (var context = new CommandLine(Peygir.class, Map.of(), data, List.of()).context(null)) {
            assertThat(context.getBeansOfType(SmartLifecycle.class).values()).noneMatch(SmartLifecycle::isRunning);
            assertThat(context.getBeanProvider(Scheduler.class)).isEmpty();
        }
    }

    @Test
    void a_bean_runs_on_the_migrated_database_and_its_wrong_arguments_show_its_usage() {
        assertThat(run(database(), "import", "nothing")).isEqualTo(2);
        assertThat(said(err)).contains("usage: bin/peygir import cases FILE");
    }

    @Test
    void an_unknown_command_is_named() {
        assertThat(run(database(), "dance")).isEqualTo(2);
        assertThat(said(err)).isEqualTo("bin/peygir knows no command dance; bin/peygir help lists them.\n");
    }

    @Test
    void a_missing_database_is_one_line() {
        Map<String, String> nowhere = Map.of("PEYGIR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/peygir");
        assertThat(run(nowhere, "import", "cases")).isEqualTo(2);
        assertThat(said(err))
                .startsWith("The database of PEYGIR_DATABASE_URL cannot be reached")
                .hasLineCount(1);
    }

    @Test
    void a_command_that_needs_no_context_gets_its_arguments() {
        assertThat(run(Map.of(), "plain", "a", "b")).isZero();
        assertThat(said(out)).isEqualTo("[a, b]\n");
    }

    private int run(Map<String, String> environment, String... line) {
        return new CommandLine(Peygir.class, environment, data, List.of(new Plain()))
                .run(List.of(line), stream(out), stream(err));
    }

    /** A fresh test database as a server that the environment names. */
    private static Map<String, String> database() {
        String url = TestDatabase.create();
        URI uri = URI.create(url.substring("jdbc:".length()).replaceFirst("\\?.*", ""));
        return Map.of(
                "PEYGIR_DATABASE_URL", "jdbc:" + uri,
                "PEYGIR_DATABASE_USER", "postgres",
                "PEYGIR_DATABASE_PASSWORD", "postgres");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Plain implements Command {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public String usage() {
            return "ARGUMENTS: does it";
        }

        @Override
        public int run(List<String> arguments, PrintStream out, PrintStream err) {
            out.println(arguments);
            return 0;
        }
    }
}
