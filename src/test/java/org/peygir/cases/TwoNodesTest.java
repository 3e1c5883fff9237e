package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Escalating;
import org.peygir.platform.jobs.Jobs;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Issue 4, bar 4: several nodes over one database, and each escalation fires exactly once. */
@PeygirTest
@Import(CaseWorld.class)
@TestPropertySource(properties = "peygir.test=two-nodes")
class TwoNodesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");
    /** Fired twice, told twice, or told without having fired. */
    private static final String WRONG = """
            select (select count(*) from (select 1 from deadlines.escalation group by rule_id, occasion having count(*) > 1) d)
                 + abs((select count(*) from deadlines.escalation where outcome = 'DONE')
                     - (select count(*) from cases.entry where kind = 'ESCALATED' and data ->> 'deed' is not null))
                 + abs((select count(*) from deadlines.escalation where staff_id is not null)
                     - (select count(*) from deadlines.escalation_notice))
            """;

    @Autowired
    private CaseWorld made;

    @Autowired
    private Escalating escalating;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource source;

    @Autowired
    private SettableClock clock;

    @Test
    void two_schedulers_over_one_database_fire_each_once() throws Exception {
        late(20);
        CountDownLatch runs = new CountDownLatch(4);
        RecurringTask<Void> one = task("test.node-one", runs);
        RecurringTask<Void> two = task("test.node-two", runs);
        // A task of its own for each node, so that both really work at once.
        Scheduler first = scheduler("one", one);
        Scheduler second = scheduler("two", two);
        first.start();
        second.start();
        assertThat(runs.await(60, TimeUnit.SECONDS)).isTrue();
        first.stop();
        second.stop();
        exactlyOnce();
    }

    @Test
    void eight_threads_at_once_fire_each_once() throws Exception {
        late(20);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) nodes.add(() -> escalating.step());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(nodes)) done.get();
        }
        exactlyOnce();
    }

    private void late(int cases) {
        clock.set(MONDAY);
        deadlines.forget();
        for (int i = 0; i < cases; i++) made.registered();
        clock.set(deadlines.due("RESOLUTION", MONDAY));
    }

    private void exactlyOnce() {
        while (escalating.step() > 0) Thread.onSpinWait();
        assertThat(sql.fetchSingle("select count(*) from deadlines.escalation where outcome = 'DONE'")
                        .get(0, Long.class))
                .isGreaterThan(20);
        assertThat(sql.fetchSingle(WRONG).get(0, Long.class)).isZero();
    }

    private RecurringTask<Void> task(String name, CountDownLatch runs) {
        return Jobs.every(name, Duration.ofSeconds(1), () -> {
            escalating.step();
            runs.countDown();
        });
    }

    private Scheduler scheduler(String name, RecurringTask<Void> task) {
        return Scheduler.create(source)
                .startTasks(task)
                .tableName("platform.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofMillis(200))
                .schedulerName(() -> name)
                .build();
    }
}
