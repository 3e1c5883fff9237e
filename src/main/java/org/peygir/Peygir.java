package org.peygir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.peygir.platform.postgres.BackupCommand;
import org.peygir.platform.postgres.DatabaseUnavailable;
import org.peygir.platform.postgres.PostgresServer;
import org.peygir.platform.postgres.RestoreCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/** The one deployable: opens the database, then starts every module in one process; or runs one command. */
@SpringBootApplication
public class Peygir {
    private static final Duration FIRST_QUIET = Duration.ofSeconds(20);

    /** System properties: peygir.data is the data folder; peygir.command=true makes the arguments a command line. */
    public static void main(String[] arguments) {
        Path data = Path.of(System.getProperty("peygir.data", "data"));
        if (Boolean.getBoolean("peygir.command")) {
            System.exit(command(data, List.of(arguments)));
        }
        try {
            serve(PostgresServer.open(System.getenv(), data, PostgresServer.Use.APPLICATION), arguments);
        } catch (DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int command(Path data, List<String> line) {
        var plain = List.of(
                new BackupCommand(System.getenv(), data), new RestoreCommand(System.getenv(), data, Clock.systemUTC()));
        return new CommandLine(Peygir.class, System.getenv(), data, plain).run(line, System.out, System.err);
    }

    /** The context closes the server as its last bean, on SIGTERM too. */
    private static void serve(PostgresServer server, String[] arguments) {
        try {
            new SpringApplicationBuilder(Peygir.class)
                    .initializers(context ->
                            ((GenericApplicationContext) context).registerBean(PostgresServer.class, () -> server))
                    .listeners((ApplicationListener<ApplicationReadyEvent>) event -> announce(event, server))
                    .run(arguments);
        } catch (RuntimeException alreadyReported) {
            server.close();
            System.exit(1);
        }
    }

    private static void announce(ApplicationReadyEvent event, PostgresServer server) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        if (Boolean.getBoolean("peygir.training")) {
            AotCache.readPagesAndEnd(web);
            return;
        }
        System.out.println(
                "Peygir is ready at http://localhost:" + web.getWebServer().getPort() + "/");
        Thread.ofVirtual().name("first-quiet").start(() -> onFirstQuiet(server));
    }

    /** Gives back the memory that starting took (the serial collector never does by itself), then makes the start cache. */
    private static void onFirstQuiet(PostgresServer server) {
        try {
            Thread.sleep(FIRST_QUIET);
            System.gc();
            String cache = System.getProperty("peygir.aot");
            if (cache != null) {
                AotCache.make(Path.of(cache), server.address());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
