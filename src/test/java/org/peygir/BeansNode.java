package org.peygir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.peygir.platform.postgres.PostgresServer;
import org.peygir.platform.postgres.PostgresServer.Use;
import org.springframework.aot.AotDetector;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The application as a process of its own, which tells what it consists of and ends. Argument: the data folder. Prints how it started,
 * what its first page answers, and the names of its beans, a line each with {@link #MARK} before it: the log goes the same way.
 */
final class BeansNode {
    static final String MARK = "node: ";

    private BeansNode() {}

    public static void main(String[] arguments) throws Exception {
        try (var context = Peygir.application(
                        () -> PostgresServer.open(System.getenv(), Path.of(arguments[0]), Use.COMMAND))
                .main(Peygir.class)
                .listeners(new PreparedStart())
                .run("--server.port=0")) {
            say(AotDetector.useGeneratedArtifacts() ? "prepared" : "found");
            say(firstPage((WebServerApplicationContext) context));
            List.of(context.getBeanDefinitionNames()).forEach(BeansNode::say);
        }
    }

    private static void say(Object what) {
        System.out.println(MARK + what);
    }

    private static int firstPage(WebServerApplicationContext web) throws Exception {
        int port = Objects.requireNonNull(web.getWebServer()).getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://localhost:" + port + "/set-up");
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
