package org.peygir;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lives long in the heap, collected once a third of it may be garbage. The serial collector would let it grow to its limit first,
 * so that some minutes of much work left the process larger than it need be. The price is a pause of about a sixth of a second, at most
 * once a minute.
 */
final class OldHeap {
    private static final Logger LOG = LoggerFactory.getLogger(OldHeap.class);
    private static final String SERIAL = "Tenured Gen";
    private static final long LEAST = 24L << 20;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MemoryPoolMXBean pool;
    private final Clock clock;
    private Instant last;

    private OldHeap(MemoryPoolMXBean pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        this.last = clock.instant();
    }

    /**
     * From now on, right after a collection. Does nothing under another collector, which keeps its heap small in its own way.
     *
     * @return ends it
     */
    static Runnable watch(Clock clock) {
        Optional<MemoryPoolMXBean> pool = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each -> each.getName().equals(SERIAL))
                .findFirst();
        if (pool.isEmpty() || !(ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory))
            return () -> {};
        OldHeap heap = new OldHeap(pool.get(), clock);
        NotificationListener listener = (notification, nothing) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) heap.tooMuch();
        };
        memory.addNotificationListener(listener, null, null);
        heap.allow();
        return () -> end(memory, listener);
    }

    private static void end(NotificationEmitter memory, NotificationListener listener) {
        try {
            memory.removeNotificationListener(listener);
        } catch (ListenerNotFoundException alreadyEnded) {
            LOG.debug("ended twice");
        }
    }

    /** Bytes that may be used before it is worth a collection, when {@code live} are used now. */
    static long most(long live) {
        return live + Math.max(LEAST, live / 3);
    }

    private synchronized void tooMuch() {
        Instant now = clock.instant();
        if (!now.isBefore(last.plus(PAUSE))) {
            long before = pool.getUsage().getUsed();
            System.gc();
            last = now;
            LOG.debug("Old heap: {} MB, {} live", before >> 20, pool.getUsage().getUsed() >> 20);
        }
        allow();
    }

    private void allow() {
        var usage = pool.getUsage();
        long most = most(usage.getUsed());
        // Close to its limit the collector comes by itself.
        pool.setUsageThreshold(usage.getMax() < 0 ? most : Math.min(most, usage.getMax()));
    }
}
