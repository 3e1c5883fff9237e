package org.peygir.communications.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.peygir.communications.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One courier thread a channel, so that a slow mail server holds up no code. A short look at an index every two seconds costs less
 * than a scheduled job's own bookkeeping; the bell makes local messages go at once.
 */
@Component
class Couriers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** Many who register in the same moment are told in one batch instead of one each. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration GOODBYE = Duration.ofSeconds(8);

    private final Courier courier;
    private final Bell bell;
    private final boolean wanted;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** @param wanted false beside an application that works already (docs/adr/009) */
    Couriers(Courier courier, Bell bell, @Value("${peygir.jobs:true}") boolean wanted) {
        this.courier = courier;
        this.bell = bell;
        this.wanted = wanted;
    }

    @Override
    public synchronized void start() {
        if (!wanted) return;
        running = true;
        for (Channel channel : Channel.values())
            threads.add(Thread.ofPlatform().daemon().name("courier-" + channel).start(() -> run(channel)));
    }

    private void run(Channel channel) {
        while (running) {
            try {
                courier.carryDue(channel, () -> running);
                if (!running) return;
                if (bell.await(channel, IDLE)) Thread.sleep(GATHERING);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("courier {} rests after an error", channel, e);
                if (!rested(channel)) return;
            }
        }
    }

    private boolean rested(Channel channel) {
        try {
            bell.await(channel, AFTER_TROUBLE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Lets the message in hand end its way: cutting it off would leave its fate unknown. */
    @Override
    public synchronized void stop() {
        running = false;
        for (Channel channel : Channel.values()) bell.ring(channel);
        for (Thread thread : threads) {
            try {
                if (!thread.join(GOODBYE)) LOG.warn("{} did not end in time", thread.getName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
