package org.peygir;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.peygir.platform.postgres.DatabaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The cache of loaded classes (JEP 514) that halves the next start. After the first quiet moment a second, unhurried
 * process starts on the same database without jobs, reads the public pages and writes the cache as it ends. Nothing
 * depends on it: a start without it is only slower, and the JVM refuses one of another build or JDK by itself.
 */
final class AotCache {
    private static final Logger LOG = LoggerFactory.getLogger(AotCache.class);
    private static final List<String> PAGES =
            List.of("/", "/complaints/new", "/track", "/sign-in", "/actuator/health/readiness", "/");

    private AotCache() {}

    /** Makes the file if it is missing, which takes a minute; the training ends with this process. */
    static void make(Path file, DatabaseAddress database) throws InterruptedException {
        if (Files.exists(file)) {
            return;
        }
        try {
            removeHalves(file);
            train(file, database);
        } catch (IOException e) {
            LOG.warn("The start cache could not be made; starts stay slower", e);
        }
    }

    /** What the training of a process that is gone left behind: {@code <file>.<pid>} and {@code <file>.<pid>.config}. */
    private static void removeHalves(Path file) throws IOException {
        String start = file.getFileName() + ".";
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(file.resolveSibling(""), start + "*")) {
            for (Path half : halves) {
                String pid =
                        half.getFileName().toString().substring(start.length()).replace(".config", "");
                if (pid.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    private static void train(Path file, DatabaseAddress database) throws IOException, InterruptedException {
        Path half = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        File log = file.resolveSibling("aot.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command(half)).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("PEYGIR_DATABASE_URL", database.url());
        builder.environment().put("PEYGIR_DATABASE_USER", database.user());
        builder.environment().put("PEYGIR_DATABASE_PASSWORD", database.password());
        Process training = builder.start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(training::destroyForcibly));
        } catch (IllegalStateException stopping) {
            training.destroyForcibly();
            return;
        }
        int code = training.waitFor();
        if (code == 0 && Files.exists(half)) {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("The start cache is made");
        } else {
            Files.deleteIfExists(half);
            LOG.warn("The start cache could not be made (exit code {}); see {}", code, log);
        }
    }

    private static List<String> command(Path output) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", java(), "-XX:AOTCacheOutput=" + output));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") || flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Dpeygir.training=true",
                "-jar",
                System.getProperty("java.class.path"),
                "--server.port=0",
                "--peygir.jobs=false"));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the training process does once it is ready: reads the public pages of itself, then ends. */
    static void readPagesAndEnd(WebServerApplicationContext web) {
        int port = java.util.Objects.requireNonNull(web.getWebServer()).getPort();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                URI uri = URI.create("http://localhost:" + port + page);
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException | InterruptedException e) {
            LOG.warn("A page could not be read for the start cache", e);
        }
        // Not from this thread: exit waits for the context, the context for this listener.
        Thread.ofPlatform().start(() -> System.exit(0));
    }
}
