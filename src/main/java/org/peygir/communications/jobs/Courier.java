package org.peygir.communications.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.peygir.communications.Channel;
import org.peygir.communications.domain.Carrier;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Patience;
import org.peygir.communications.domain.Waiting;
import org.peygir.communications.store.OutboxStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries due messages: claim and commit, carry, note the outcome. No transaction is open while the outside takes its time. Safe
 * on many nodes and threads: a message is with one claim at a time.
 */
@Component
public class Courier {
    /** Small enough that a batch of time-outs ends well before its lease. */
    static final int BATCH = OutboxStore.BATCH;

    /** How long what a carrier answered may be known to this node alone; lost with it, an SMS counts as in doubt. */
    private static final Duration NOTED_WITHIN = Duration.ofMillis(100);

    /** Claims run out after a quarter of an hour: to look for such before each batch would be a third of the courier's statements. */
    private static final Duration LOOKING_BACK = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final OutboxStore store;
    private final List<Carrier> carriers;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Map<Channel, Instant> lookedBack = new ConcurrentHashMap<>();

    public Courier(OutboxStore store, List<Carrier> carriers, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Carries one batch of a channel; the number of messages claimed, 0 when nothing is due. */
    public int carryDue(Channel channel) {
        return carryDue(channel, () -> false);
    }

    /**
     * Carries one batch of a channel, and as long as batches are full and it may go on, the next.
     *
     * @param on asked after each full batch
     * @return the number of messages claimed in all
     */
    int carryDue(Channel channel, BooleanSupplier on) {
        int all = 0;
        Map<Waiting, Outcome> carried = new LinkedHashMap<>();
        boolean next = true;
        while (next) {
            Instant claimed = clock.instant();
            List<Waiting> batch = transactions.execute(status -> {
                // What became of the batch before and the claim of this one are one commit.
                note(carried, claimed);
                lookBack(channel, claimed);
                return store.claim(channel, claimed);
            });
            if (batch == null) return all;
            carried.clear();
            carry(batch, claimed, carried);
            all += batch.size();
            next = batch.size() == BATCH && on.getAsBoolean();
        }
        noteNow(carried);
        return all;
    }

    /** @param carried is filled with what is not noted yet */
    private void carry(List<Waiting> batch, Instant claimed, Map<Waiting, Outcome> carried) {
        Instant safe = claimed.plus(Patience.LEASE.dividedBy(2));
        Instant noted = claimed;
        for (Waiting message : batch) {
            // What is not begun in time is given back untouched, or another node would begin it too.
            Outcome outcome = clock.instant().isBefore(safe)
                    ? carrier(message.channel()).carry(message)
                    : new Outcome.Later("slow");
            carried.put(message, outcome);
            if (!clock.instant().isBefore(noted.plus(NOTED_WITHIN))) {
                noteNow(carried);
                noted = clock.instant();
            }
        }
    }

    private void lookBack(Channel channel, Instant now) {
        Instant before = lookedBack.get(channel);
        if (before != null && now.isBefore(before.plus(LOOKING_BACK))) return;
        lookedBack.put(channel, now);
        settleAbandoned(channel);
    }

    private void noteNow(Map<Waiting, Outcome> carried) {
        if (carried.isEmpty()) return;
        transactions.executeWithoutResult(status -> note(carried, clock.instant()));
        carried.clear();
    }

    /** A slow carrier's outcomes one by one, a quick one's together: a commit each would cost more than the carrying. */
    private void note(Map<Waiting, Outcome> carried, Instant now) {
        List<OutboxStore.Sent> sent = new ArrayList<>();
        carried.forEach((message, outcome) -> {
            switch (outcome) {
                case Outcome.Sent(String via) -> sent.add(new OutboxStore.Sent(message, via));
                case Outcome.Never never -> giveUp(message, never.reason(), now);
                case Outcome.Later later ->
                    again(message, later.reason(), false, Patience.afterFailure(message.attempts()), now);
                case Outcome.InDoubt doubt -> doubted(message, doubt, now);
            }
        });
        if (!sent.isEmpty()) store.sent(sent, now);
    }

    private void doubted(Waiting message, Outcome.InDoubt doubt, Instant now) {
        again(message, doubt.reason(), true, Patience.afterDoubt(message.channel(), message.inDoubt()), now);
    }

    /** A node died between carrying and noting it: nobody knows. */
    private void settleAbandoned(Channel channel) {
        for (Waiting message : store.abandoned(channel, BATCH, clock.instant()))
            doubted(message, new Outcome.InDoubt("in-doubt"), clock.instant());
    }

    private void again(Waiting message, String reason, boolean doubt, Optional<Duration> pause, Instant now) {
        if (pause.isPresent()) store.tryLater(message, reason, doubt, now.plus(pause.get()));
        else giveUp(message, reason, now);
    }

    private void giveUp(Waiting message, String reason, Instant now) {
        store.giveUp(message, reason, now);
        LOG.warn("message {} given up after {} tries: {}", message.id(), message.attempts(), reason);
    }

    private Carrier carrier(Channel channel) {
        return carriers.stream()
                .filter(carrier -> carrier.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no carrier for " + channel));
    }
}
