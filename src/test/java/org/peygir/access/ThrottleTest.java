package org.peygir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.store.ThrottleStore;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestDatabase;

class ThrottleTest {
    static final Duration WINDOW = Duration.ofMinutes(15);

    SettableClock clock = new SettableClock();
    DSLContext jooq;
    Throttle throttle;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T06:00:00Z"));
        jooq = TestDatabase.jooq(TestDatabase.dataSource(TestDatabase.create()));
        throttle = new Throttle(new ThrottleStore(jooq), clock);
    }

    @Test
    void the_limit_is_allowed_and_no_more_until_the_next_window() {
        assertThat(IntStream.range(0, 5).filter(i -> throttle.allow("a", "k", 3, WINDOW)))
                .hasSize(3);

        clock.advance(WINDOW);
        assertThat(throttle.allow("a", "k", 3, WINDOW)).isTrue();
    }

    @Test
    void kinds_and_keys_do_not_disturb_each_other() {
        throttle.allow("a", "k", 1, WINDOW);

        assertThat(throttle.allow("b", "k", 1, WINDOW)).isTrue();
        assertThat(throttle.allow("a", "l", 1, WINDOW)).isTrue();
        assertThat(throttle.allow("a", "k", 1, WINDOW)).isFalse();
    }

    @Test
    void another_node_counts_with_us() {
        throttle.allow("a", "k", 2, WINDOW);
        Throttle otherNode = new Throttle(new ThrottleStore(jooq), clock);

        assertThat(otherNode.allow("a", "k", 2, WINDOW)).isTrue();
        assertThat(throttle.allow("a", "k", 2, WINDOW)).isFalse();
    }

    @Test
    void parallel_attempts_are_all_counted() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Boolean> attempt = () -> throttle.allow("a", "k", 10, WINDOW);
            long allowed = threads.invokeAll(java.util.Collections.nCopies(60, attempt)).stream()
                    .filter(future -> future.resultNow())
                    .count();
            assertThat(allowed).isEqualTo(10);
        }
    }

    /** Only counting need not wait for the disk: what the connection is used for next must. */
    @Test
    void what_comes_after_is_on_the_disk_when_it_is_said_to_be() {
        jooq.execute("set synchronous_commit = on");
        throttle.allow("a", "k", 1, WINDOW);

        assertThat(jooq.fetchValue("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void an_attempt_given_back_counts_no_more() {
        throttle.allow("a", "k", 1, WINDOW);
        throttle.giveBack("a", "k", WINDOW);

        assertThat(throttle.allow("a", "k", 1, WINDOW)).isTrue();
    }

    @Test
    void old_windows_are_forgotten_after_a_day() {
        throttle.allow("a", "k", 1, WINDOW);
        clock.advance(Duration.ofHours(25));

        throttle.sweep();

        assertThat(jooq.fetchValue("select count(*) from access.throttle")).isEqualTo(0L);
    }
}
