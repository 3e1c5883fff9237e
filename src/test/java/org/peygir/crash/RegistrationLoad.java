package org.peygir.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that register complaints as fast as they can and remember what they were promised. */
final class RegistrationLoad implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** Key of a complaint → its number, once the server has answered 201. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    /** Keys whose answer never came: registered or not, nobody knows yet. */
    private final Map<String, Boolean> unanswered = new ConcurrentHashMap<>();

    private volatile URI target = URI.create("http://localhost:1/");
    private volatile boolean running;

    /** Lets the clients run against this server until {@link #pause}. */
    void run(URI registrations) {
        target = registrations;
        running = true;
        for (int i = 0; i < CLIENTS; i++) {
            threads.submit(() -> {
                while (running) {
                    register(UUID.randomUUID().toString());
                }
            });
        }
    }

    void pause() {
        running = false;
    }

    /** Waits until so many more were acknowledged. */
    void awaitMore(int count) {
        int wanted = acknowledged.size() + count;
        long begin = System.nanoTime();
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(3)) {
                throw new AssertionError("registrations do not go on: " + acknowledged.size() + " of " + wanted);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Sends every unanswered complaint again under its key, as a good client does; all must be acknowledged now. */
    void askAgain(URI registrations) {
        target = registrations;
        for (String key : unanswered.keySet()) {
            register(key);
            if (!acknowledged.containsKey(key)) {
                throw new AssertionError("not registered when asked again: " + key);
            }
        }
    }

    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    int unanswered() {
        return unanswered.size();
    }

    private void register(String key) {
        // The key stands in the words too: so each case says which complaint it is.
        String body = "{\"subject\":\"آزمون خاموشی\",\"text\":\"مراقب دیر آمد. " + key
                + "\",\"complainant\":{\"givenName\":\"مریم\",\"familyName\":\"کاظمی\",\"mobile\":\"0912"
                + String.format("%07d", Math.floorMod(key.hashCode(), 10_000_000)) + "\"}}";
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher number = NUMBER.matcher(answer.body());
            if (answer.statusCode() == 201 && number.find()) {
                acknowledged.put(key, number.group(1));
                unanswered.remove(key);
            } else if (answer.statusCode() >= 500) {
                unanswered.put(key, true);
            } else {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException killed) {
            unanswered.put(key, true);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pause();
        threads.close();
        client.close();
    }
}
