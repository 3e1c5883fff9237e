package org.peygir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peygir.cases.CaseWorld;
import org.peygir.deadlines.Deadlines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/**
 * Issue 4, bar 4: two processes escalate over one database, one of them is killed (kill -9) in the middle, {@code escalation.trials}
 * times; each rule has acted exactly once on each occasion, with its history, its audit, its referral and its message. One line a trial
 * in target/escalation-trials.txt; ends early, with what it has, after {@code escalation.minutes}.
 */
@Tag("crash")
@Tag("campaign")
@Timeout(value = 3, unit = TimeUnit.HOURS)
@PeygirTest
@Import(CaseWorld.class)
@TestPropertySource(properties = "peygir.test=killed-escalations")
class KilledEscalationsTest {
    private static final int TRIALS = Integer.getInteger("escalation.trials", 200);
    private static final long MINUTES = Long.getLong("escalation.minutes", 180);
    private static final int CASES = 6;
    /** Escalations that a case of the trial brings, roughly: only the moment of the kill hangs on it. */
    private static final int PER_CASE = 9;

    private static final String JOB = "deadlinesEscalation";
    private static final Path REPORT = Path.of("target/escalation-trials.txt");
    private static final Path LOG = Path.of("target/escalation-nodes.log");
    private static final Path ARCHIVE = Path.of("target/escalation-node.jsa");

    /** A Monday, 10:00 in Tehran. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    /** A Wednesday four weeks on, ten minutes before closing: the messages cannot wait for company and go out at once. */
    private static final Instant LATE = Instant.parse("2026-12-23T12:20:00Z");

    /** All that may be wrong, each a count that has to be 0. */
    private static final String WRONG = """
            select (select count(*) from (select 1 from deadlines.escalation group by rule_id, occasion having count(*) > 1) d) as twice,
              (select count(*) from deadlines.escalation where outcome = 'DONE')
                - (select count(*) from cases.entry where kind = 'ESCALATED') as history,
              (select count(*) from deadlines.escalation where outcome = 'DONE')
                - (select count(*) from access.audit_entry where action = 'case.escalated') as audit,
              (select count(*) from deadlines.escalation where outcome = 'DONE' and deed = 'REFER_UP')
                - (select count(*) from cartable.referral) as referrals,
              (select count(*) from deadlines.escalation where outcome = 'DONE' and deed = 'RAISE_PRIORITY')
                - (select sum(raised) from cases.case_file) as raised,
              (select count(*) from deadlines.escalation where staff_id is not null)
                - (select count(*) from deadlines.escalation_notice) as notices,
              (select count(*) from deadlines.escalation_notice where sent_at is not null)
                - (select coalesce(sum(array_length(regexp_split_to_array(body, '[۰-۹]{4}-[۰-۹]+: '), 1) - 1), 0)
                   from communications.outbox where channel = 'EMAIL') as messages
            """;

    @Autowired
    private CaseWorld made;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Environment environment;

    @Test
    void each_escalation_fires_exactly_once_whoever_is_killed() throws Exception {
        String url = environment.getRequiredProperty("spring.datasource.url");
        Files.writeString(REPORT, "");
        Files.deleteIfExists(LOG);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        Process one = JobNode.start(url, LATE, JOB, ARCHIVE, LOG);
        Process two = JobNode.start(url, LATE, JOB, ARCHIVE, LOG);
        int trials = 0;
        try {
            long perCase = 0;
            for (int trial = 1; trial <= TRIALS && System.nanoTime() < end; trial++) {
                long before = fired();
                CompletableFuture<Void> registering = CompletableFuture.runAsync(this::register);
                // Not at the same point of the work each time.
                int already = trial % CASES;
                await(() -> fired() > before + PER_CASE * already, "nothing fires");
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(3_571L * trial % 150_000));
                Process victim = trial % 2 == 0 ? one : two;
                long at = fired() - before;
                victim.destroyForcibly().waitFor();
                registering.join();
                await(() -> idle(), "the survivor does not finish");
                long all = fired() - before;
                check(trial, all);
                if (perCase == 0) perCase = all / CASES;
                assertThat(all).as("every case fires the same").isEqualTo(perCase * CASES);
                report("trial %3d: killed after %2d of %2d escalations, each exactly once%n".formatted(trial, at, all));
                trials = trial;
                Process fresh = JobNode.start(url, LATE, JOB, ARCHIVE, LOG);
                if (trial % 2 == 0) one = fresh;
                else two = fresh;
            }
        } finally {
            one.destroyForcibly();
            two.destroyForcibly();
        }
        report("%d of %d trials, %d escalations%n".formatted(trials, TRIALS, fired()));
        assertThat(trials).isPositive();
    }

    private void register() {
        clock.set(MONDAY);
        deadlines.forget();
        for (int i = 0; i < CASES; i++) made.registered();
    }

    private long fired() {
        return sql.fetchSingle("select count(*) from deadlines.escalation").get(0, Long.class);
    }

    private boolean idle() {
        return sql.fetchSingle("""
                        select (select count(*) from deadlines.clock where next_check_at <= ?::timestamptz)
                             + (select count(*) from deadlines.watch where next_check_at <= ?::timestamptz)
                             + (select count(*) from deadlines.escalation_notice where sent_at is null)
                        """, LATE.toString(), LATE.toString()).get(0, Long.class) == 0;
    }

    private void check(int trial, long fired) {
        assertThat(fired).as("trial " + trial).isPositive();
        assertThat(sql.fetchSingle(WRONG).intoMap())
                .as("trial " + trial)
                .allSatisfy((what, count) ->
                        assertThat(((Number) count).longValue()).as(what).isZero());
    }

    private static void await(BooleanSupplier done, String otherwise) {
        long begin = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - begin > Duration.ofMinutes(3).toNanos()) throw new AssertionError(otherwise);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void report(String line) throws IOException {
        System.out.print(line);
        Files.writeString(REPORT, line, StandardOpenOption.APPEND);
    }
}
