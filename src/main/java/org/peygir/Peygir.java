package org.peygir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.peygir.platform.postgres.BackupCommand;
import org.peygir.platform.postgres.DatabaseUnavailable;
import org.peygir.platform.postgres.PostgresServer;
import org.peygir.platform.postgres.RestoreCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** The one deployable: opens the database, then starts every module in one process; or runs one command. */
@SpringBootApplication
public class Peygir {
    private static final Duration FIRST_QUIET = Duration.ofSeconds(20);

    /** System properties: peygir.data is the data folder; peygir.command=true makes the arguments a command line. */
    public static void main(String[] arguments) {
        Path data = Path.of(System.getProperty("peygir.data", "data"));
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build writes the beans down and ends before one of them is made.
            application(() -> {
                        throw new IllegalStateException("a build has no database");
                    })
                    .run(arguments);
            return;
        }
        if (Boolean.getBoolean("peygir.command")) {
            System.exit(command(data, List.of(arguments)));
        }
        serve(opening(data), arguments);
    }

    private static int command(Path data, List<String> line) {
        var plain = List.of(
                new BackupCommand(System.getenv(), data), new RestoreCommand(System.getenv(), data, Clock.systemUTC()));
        return new CommandLine(Peygir.class, System.getenv(), data, plain).run(line, System.out, System.err);
    }

    /** The database starts while the classes load; a start without it ends here with its one line, whatever else is under way. */
    private static CompletableFuture<PostgresServer> opening(Path data) {
        CompletableFuture<PostgresServer> opened = new CompletableFuture<>();
        Thread.ofPlatform().name("database").start(() -> {
            try {
                opened.complete(PostgresServer.open(System.getenv(), data, PostgresServer.Use.APPLICATION));
            } catch (DatabaseUnavailable e) {
                System.err.println(e.getMessage());
                // Not exit: that waits for the context, and the context for this database.
                Runtime.getRuntime().halt(2);
            } catch (Throwable e) {
                opened.completeExceptionally(e);
            }
        });
        return opened;
    }

    /** The context closes the server as its last bean, on SIGTERM too; before it has the server, we do. */
    private static void serve(CompletableFuture<PostgresServer> opening, String[] arguments) {
        AtomicBoolean taken = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!taken.get()) close(opening);
        }));
        Supplier<PostgresServer> server = () -> {
            PostgresServer opened = opening.join();
            taken.set(true);
            return opened;
        };
        try {
            application(server)
                    .listeners(new PreparedStart(), (ApplicationListener<ApplicationReadyEvent>)
                            event -> announce(event, opening.join()))
                    .run(arguments);
        } catch (RuntimeException alreadyReported) {
            close(opening);
            System.exit(1);
        }
    }

    /** Before anything of it is made; the supplier is asked once the context needs its database. */
    static SpringApplicationBuilder application(Supplier<PostgresServer> server) {
        return new SpringApplicationBuilder(Peygir.class)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(PostgresServer.class, server));
    }

    private static void close(CompletableFuture<PostgresServer> opening) {
        opening.thenAccept(PostgresServer::close).exceptionally(none -> null).join();
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
            OldHeap.watch(Clock.systemUTC());
            String cache = System.getProperty("peygir.aot");
            if (cache != null) {
                AotCache.make(Path.of(cache), server.address());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
