package org.peygir;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * What lives long in the heap, collected once a third of it may be garbage. The serial collector would let it grow to its limit first,
 * so that some minutes of much work left the process larger than it need be. The price is a pause of about a sixth of a second, at most
 * once a minute.
 */
final class OldHeap {
    private static final String SERIAL = "Tenured Gen";
    private static final long LEAST = 24L << 20;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MemoryPoolMXBean pool;
    private final Clock clock;
    private Instant last;
    private long most;

    private OldHeap(MemoryPoolMXBean pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        collected();
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
        if (pool.isEmpty()) return () -> {};
        OldHeap heap = new OldHeap(pool.get(), clock);
        List<Runnable> ends = new ArrayList<>();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter) ends.add(heap.afterEach(emitter));
        return () -> ends.forEach(Runnable::run);
    }

    /** Bytes that may be used before it is worth a collection, when {@code live} are used after one. */
    static long most(long live) {
        return live + Math.max(LEAST, live / 3);
    }

    private Runnable afterEach(NotificationEmitter collector) {
        NotificationListener listener = (notification, nothing) -> {
            if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION))
                look();
        };
        collector.addNotificationListener(listener, null, null);
        return () -> {
            try {
                collector.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private synchronized void look() {
        if (used() <= most || clock.instant().isBefore(last.plus(PAUSE))) return;
        System.gc();
        collected();
    }

    private void collected() {
        last = clock.instant();
        most = most(used());
    }

    private long used() {
        return pool.getUsage().getUsed();
    }
}
