package org.peygir;

import java.nio.file.Path;
import org.peygir.platform.postgres.DatabaseUnavailable;
import org.peygir.platform.postgres.PostgresServer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/** The one deployable: opens the database, then starts every module in one process. */
@SpringBootApplication
public class Peygir {
    public static void main(String[] arguments) {
        try {
            PostgresServer server = PostgresServer.open(
                    System.getenv(), Path.of(System.getProperty("peygir.data", "data")), PostgresServer.Use.APPLICATION);
            serve(server, arguments);
        } catch (DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** The context closes the server as its last bean, on SIGTERM too. */
    private static void serve(PostgresServer server, String[] arguments) {
        try {
            new SpringApplicationBuilder(Peygir.class)
                    .initializers(context ->
                            ((GenericApplicationContext) context).registerBean(PostgresServer.class, () -> server))
                    .listeners((ApplicationListener<ApplicationReadyEvent>) Peygir::announce)
                    .run(arguments);
        } catch (RuntimeException alreadyReported) {
            server.close();
            System.exit(1);
        }
    }

    private static void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Peygir is ready at http://localhost:" + web.getWebServer().getPort() + "/");
        }
    }
}
