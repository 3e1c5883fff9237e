package org.peygir;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peygir.testing.SettableClock;

/** The tests run with the collector that bin/run chooses. */
class OldHeapTest {
    private static final int MB = 1 << 20;

    /** More than the young part holds, so it is old from its first moment. */
    private static final int LARGE = 350 * MB;

    private static final MemoryPoolMXBean OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Tenured Gen"))
            .findFirst()
            .orElseThrow();

    private static volatile byte[] young;

    private Runnable end = () -> {};

    @Test
    void a_third_more_than_lives_is_too_much_and_never_less_than_some() {
        assertThat(OldHeap.most(90L * MB)).isEqualTo(120L * MB);
        assertThat(OldHeap.most(30L * MB)).isEqualTo(54L * MB);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void old_garbage_is_collected_long_before_the_limit_but_not_twice_a_minute() {
        SettableClock clock = new SettableClock();
        clock.set(Instant.EPOCH);
        System.gc();
        end = OldHeap.watch(clock);
        clock.advance(Duration.ofSeconds(59));
        young = new byte[LARGE];
        young = new byte[MB];

        long before = collections("Copy");
        until(() -> collections("Copy") > before + 3);
        assertThat(OLD.getUsage().getUsed()).isGreaterThan(LARGE);

        clock.advance(Duration.ofSeconds(1));
        until(() -> OLD.getUsage().getUsed() < LARGE);
    }

    /** With so little garbage that it fills nothing: only the watch can make it true. */
    private static void until(BooleanSupplier is) {
        while (!is.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("in vain").isFalse();
            young = new byte[MB];
        }
    }

    private static long collections(String collector) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> each.getName().equals(collector))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    @AfterEach
    void end() {
        end.run();
        young = new byte[0];
    }
}
