package org.peygir;

import static org.springframework.context.support.AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.commands.Command;
import org.peygir.platform.postgres.DatabaseUnavailable;
import org.peygir.platform.postgres.PostgresServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** Runs one command line of {@code bin/peygir}: the commands that need no context, else a bean of a quiet one. */
final class CommandLine {
    private static final int WRONG_ARGUMENTS = 2;
    private static final List<String> QUIET = List.of(
            "--spring.main.lazy-initialization=true",
            "--spring.main.log-startup-info=false",
            "--logging.level.org.peygir=WARN",
            "--db-scheduler.enabled=false",
            "--spring.datasource.hikari.maximum-pool-size=4",
            "--spring.datasource.hikari.minimum-idle=0");
    /** For help: every bean can be made, none gets a connection. */
    private static final List<String> NO_DATABASE =
            List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none", "--spring.flyway.enabled=false");

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Path data;
    private final List<Command> plain;

    /** Commands of the application class; the plain ones open the database themselves, or none. */
    CommandLine(Class<?> application, Map<String, String> environment, Path data, List<Command> plain) {
        this.application = application;
        this.environment = environment;
        this.data = data;
        this.plain = plain;
    }

    /** Exit code of the command line; never throws for a missing database, but says so in one line. */
    int run(List<String> line, PrintStream out, PrintStream err) {
        try {
            List<String> arguments = line.isEmpty() ? List.of("help") : line;
            String name = arguments.getFirst();
            List<String> rest = arguments.subList(1, arguments.size());
            Optional<Command> found = named(plain.stream(), name);
            if (found.isPresent()) {
                return run(found.get(), rest, out, err);
            }
            return name.equals("help") ? help(rest, out, err) : runBean(name, rest, out, err);
        } catch (DatabaseUnavailable e) {
            err.println(e.getMessage());
            return WRONG_ARGUMENTS;
        }
    }

    private int runBean(String name, List<String> arguments, PrintStream out, PrintStream err) {
        PostgresServer server = PostgresServer.open(environment, data, PostgresServer.Use.COMMAND);
        try (ConfigurableApplicationContext context = context(server)) {
            Optional<Command> found = named(beans(context), name);
            if (found.isEmpty()) {
                err.println("bin/peygir knows no command " + name + "; bin/peygir help lists them.");
                return WRONG_ARGUMENTS;
            }
            return run(found.get(), arguments, out, err);
        } finally {
            server.close();
        }
    }

    private static int run(Command command, List<String> arguments, PrintStream out, PrintStream err) {
        int code = command.run(arguments, out, err);
        if (code == WRONG_ARGUMENTS) {
            err.println("usage: bin/peygir " + command.name() + " " + command.usage());
        }
        return code;
    }

    private int help(List<String> about, PrintStream out, PrintStream err) {
        try (ConfigurableApplicationContext context = context(null)) {
            if (!about.isEmpty()) {
                Optional<Command> found = named(Stream.concat(plain.stream(), beans(context)), about.getFirst());
                found.ifPresentOrElse(
                        command -> out.println("bin/peygir " + command.name() + " " + command.usage()),
                        () -> err.println("bin/peygir knows no command " + about.getFirst()));
                return found.isPresent() ? 0 : WRONG_ARGUMENTS;
            }
            out.println("bin/peygir [--data ./data] COMMAND …");
            Stream.concat(plain.stream(), beans(context))
                    .sorted(Comparator.comparing(Command::name))
                    .forEach(command -> out.println("  " + command.name() + " "
                            + command.usage().lines().findFirst().orElse("")));
            return 0;
        }
    }

    ConfigurableApplicationContext context(@Nullable PostgresServer server) {
        // As arguments they are stronger than application.yml.
        List<String> settings = new ArrayList<>(QUIET);
        settings.addAll(server == null ? NO_DATABASE : List.of());
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    ((GenericApplicationContext) context)
                            .registerBean(LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, Resting::new);
                    if (server != null) {
                        ((GenericApplicationContext) context).registerBean(PostgresServer.class, () -> server);
                    }
                })
                .run(settings.toArray(String[]::new));
    }

    private static Stream<Command> beans(ConfigurableApplicationContext context) {
        return context.getBeanProvider(Command.class).stream();
    }

    private static Optional<Command> named(Stream<Command> commands, String name) {
        return commands.filter(command -> command.name().equals(name)).findFirst();
    }

    /** Starts none of the beans that work by themselves (couriers, sealers, schedulers): that is the application's part. */
    private static final class Resting extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }
}
