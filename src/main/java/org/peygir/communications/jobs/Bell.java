package org.peygir.communications.jobs;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.peygir.communications.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's courier when something was put in the outbox here: a code should be on the phone within a second. */
@Component
public class Bell {
    private final Map<Channel, Semaphore> rung = new EnumMap<>(Channel.class);

    public Bell() {
        for (Channel channel : Channel.values()) rung.put(channel, new Semaphore(0));
    }

    /** Rings once the running transaction is committed; at once if there is none. */
    public void ringAfterCommit(Channel channel) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(channel);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(channel);
            }
        });
    }

    void ring(Channel channel) {
        of(channel).release();
    }

    /** Returns true when rung, false after the given time; several rings count as one. */
    boolean await(Channel channel, Duration atMost) throws InterruptedException {
        boolean rang = of(channel).tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (rang) of(channel).drainPermits();
        return rang;
    }

    private Semaphore of(Channel channel) {
        return Objects.requireNonNull(rung.get(channel));
    }
}
