package org.peygir.api.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.peygir.api.store.WebhookStore;
import org.peygir.api.store.WebhookStore.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries events: claim and commit, knock, note the answer. No transaction is open meanwhile. Only 2xx is an arrival; a redirect is
 * none and is not followed. An event may arrive twice (a node died after it), never less than tried: its id stays the same.
 */
@Component
public class WebhookCourier {
    static final int BATCH = 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    /** Longer than a batch can take, since all of a batch knock at once. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);

    private final WebhookStore store;
    private final Targets targets;
    private final TransactionOperations transactions;
    private final Clock clock;

    WebhookCourier(WebhookStore store, Targets targets, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.targets = targets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Made for the first knock: it has threads of its own, and most organisations have no webhook. */
    private static final class Knocker {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What a knock brought: a status, or why there was none. */
    private record Knock(@Nullable Integer status, @Nullable String error) {
        boolean arrived() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /** Carries what is due until nothing is. */
    public void carry() {
        while (carryBatch() == BATCH) {
            // the next batch is due already
        }
    }

    private int carryBatch() {
        List<Due> due = transactions.execute(_ -> store.claim(BATCH, LEASE, clock.instant()));
        if (due == null || due.isEmpty()) return 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Due each : due) threads.submit(() -> carry(each));
        }
        return due.size();
    }

    private void carry(Due due) {
        Knock knock = knock(due);
        Instant now = clock.instant();
        Instant next = knock.arrived()
                ? null
                : Patience.after(due.attempts()).map(now::plus).orElse(null);
        transactions.executeWithoutResult(
                _ -> store.settle(due, knock.arrived(), knock.status(), knock.error(), next, now));
        if (!knock.arrived() && next == null)
            LOG.warn("webhook delivery {} given up after {} tries", due.id(), due.attempts());
    }

    private Knock knock(Due due) {
        try {
            URI uri = URI.create(due.url());
            if (!targets.reachable(uri)) return new Knock(null, "private");
            HttpResponse<InputStream> answer =
                    Knocker.CLIENT.send(request(uri, due), HttpResponse.BodyHandlers.ofInputStream());
            // the answer's body is nobody's business here, and could be endless
            answer.body().close();
            return new Knock(answer.statusCode(), null);
        } catch (HttpTimeoutException slow) {
            return new Knock(null, "timeout");
        } catch (UnknownHostException | IllegalArgumentException nowhere) {
            return new Knock(null, "address");
        } catch (IOException broken) {
            return new Knock(null, "connect");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Knock(null, "connect");
        }
    }

    private HttpRequest request(URI uri, Due due) {
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Peygir-Webhooks/1")
                .header("webhook-id", due.eventId())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", Signature.of(due.secret(), due.eventId(), seconds, due.body()))
                .POST(HttpRequest.BodyPublishers.ofString(due.body()))
                .build();
    }
}
