package org.peygir.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Peygir started by bin/run on a data folder and a free port. The script becomes Java, so its pid is Java's. */
final class RunningPeygir {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final int port;

    private RunningPeygir(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts and waits for readiness; the time that took is the whole recovery. */
    static RunningPeygir start(Path data, Path log) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("bin/run").toAbsolutePath().toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // The trial sends more than a town does.
        builder.environment().put("PEYGIR_THROTTLE_PUBLIC", "0");
        RunningPeygir running = new RunningPeygir(builder.start(), data, port);
        running.awaitReady(log);
        return running;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    void killApplication() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killPostgres() throws IOException {
        ProcessHandle.of(postmaster()).ifPresent(postgres -> {
            postgres.destroyForcibly();
            postgres.onExit().join();
        });
    }

    /** SIGTERM; whether it ended by itself within half a minute. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    private long postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private void awaitReady(Path log) throws IOException {
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - begin < PATIENCE.toNanos()) {
                if (!process.isAlive()) {
                    throw new AssertionError("the start needs a hand: " + Files.readString(log));
                }
                if (isReady(client)) {
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        throw new AssertionError("not ready after " + PATIENCE + ": " + Files.readString(log));
    }

    private boolean isReady(HttpClient client) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
