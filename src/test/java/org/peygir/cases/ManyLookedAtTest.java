package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Escalating;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.spi.EscalationSubjects;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.EscalationRuleStore;
import org.peygir.deadlines.store.EscalationStore;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SentStatements;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases about which nothing is to be done yet are looked at together, without a lock, and no change to one of them gets lost by it. */
@PeygirTest
@Import(CaseWorld.class)
// A database of its own: the job looks at every case there is.
@TestPropertySource(properties = "peygir.test=escalation")
class ManyLookedAtTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");
    private static final Instant MARK = Instant.parse("2026-11-23T06:30:01Z");

    @Autowired
    private CaseWorld made;

    @Autowired
    private Escalating escalating;

    @Autowired
    private EscalationSubjects subjects;

    @Autowired
    private EscalationStore store;

    @Autowired
    private EscalationRuleStore rules;

    @Autowired
    private ClockStore clocks;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void only_what_this_test_makes() {
        clock.set(MONDAY);
        escalating.step();
        sql.execute("update deadlines.clock set next_check_at = null");
        sql.execute("update deadlines.watch set next_check_at = null");
    }

    @Test
    void a_dozen_cases_are_asked_about_as_often_as_one() {
        toBeLookedAt();
        List<String> one = SentStatements.of(escalating::step);
        for (int i = 0; i < 12; i++) toBeLookedAt();
        List<String> many = SentStatements.of(escalating::step);

        assertThat(words(many)).isEqualTo(words(one));
        assertThat(due("deadlines.watch")).isZero();
        assertThat(due("deadlines.clock")).isZero();
    }

    /** A new case is looked at when something may be to be done about it; until then nobody asks about it. */
    @Test
    void the_first_moments_of_a_new_case_are_those_that_a_look_at_it_finds() {
        CaseFile file = made.registered();
        List<Instant> reckoned = moments(file);
        assertThat(due("deadlines.watch")).isZero();
        assertThat(due("deadlines.clock")).isZero();

        sql.execute(
                "update deadlines.clock set next_check_at = started_at where subject_id = ? and ended_at is null",
                file.id());
        look(file);
        assertThat(escalating.step()).isOne();

        assertThat(moments(file)).isEqualTo(reckoned).doesNotContain(MONDAY);
        assertThat(watch(file)).isAfter(MONDAY);
    }

    /** By order of their clocks, then of the case itself; never stays never. */
    private List<Instant> moments(CaseFile file) {
        return sql.fetch("""
                        select next_check_at
                          from (select 0 as last, id, next_check_at from deadlines.clock where subject_id = ?
                                union all select 1, 0, next_check_at from deadlines.watch where subject_id = ?) as moment
                         order by last, id
                        """, file.id(), file.id()).getValues(0, Instant.class);
    }

    /** One that somebody has just changed so that rules may act sooner. */
    private CaseFile toBeLookedAt() {
        CaseFile file = made.registered();
        look(file);
        return file;
    }

    private void look(CaseFile file) {
        sql.execute(
                "update deadlines.watch set next_check_at = ?::timestamptz where subject_id = ?",
                MONDAY.toString(),
                file.id());
    }

    private long due(String table) {
        return sql.fetchSingle(
                        "select count(*) from " + table + " where next_check_at <= ?::timestamptz", MONDAY.toString())
                .get(0, Long.class);
    }

    /** Lists of ids are as long as they are. */
    private static List<String> words(List<String> statements) {
        return statements.stream()
                .map(one -> one.replaceAll("(\\?|\\$0)(, (\\?|\\$0))*", "?"))
                .toList();
    }

    @Test
    void what_changes_while_it_is_looked_at_is_looked_at_again() {
        CaseFile changed = toBeLookedAt();
        CaseFile other = toBeLookedAt();

        looking(() -> apart().executeWithoutResult(status -> sql.execute(
                        "update deadlines.watch set next_check_at = ?::timestamptz where subject_id = ?",
                        MARK.toString(),
                        changed.id())))
                .step();

        assertThat(watch(changed)).isEqualTo(MARK);
        assertThat(watch(other)).isAfter(MARK);
    }

    @Test
    void nobody_waits_for_a_case_that_is_being_written() {
        CaseFile written = toBeLookedAt();
        CaseFile other = toBeLookedAt();

        transactions.executeWithoutResult(status -> {
            sql.fetch("select 1 from deadlines.watch where subject_id = ? for update", written.id());
            sql.fetch("select 1 from deadlines.clock where subject_id = ? for update", written.id());
            assertThat(CompletableFuture.supplyAsync(escalating::step).orTimeout(20, TimeUnit.SECONDS))
                    .succeedsWithin(30, TimeUnit.SECONDS);
        });

        assertThat(watch(written)).isEqualTo(MONDAY);
        assertThat(watch(other)).isAfter(MONDAY);
        escalating.step();
        assertThat(watch(written)).isAfter(MONDAY);
    }

    private Instant watch(CaseFile file) {
        return sql.fetchSingle("select next_check_at from deadlines.watch where subject_id = ?", file.id())
                .get(0, Instant.class);
    }

    private TransactionTemplate apart() {
        TransactionTemplate apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart;
    }

    /** The application's own, with something that happens just after it has read how the cases are. */
    private Escalating looking(Runnable meanwhile) {
        EscalationSubjects disturbed = new EscalationSubjects() {
            @Override
            public Map<Long, Facts> facts(Collection<Long> all) {
                Map<Long, Facts> facts = subjects.facts(all);
                meanwhile.run();
                return facts;
            }

            @Override
            public Claim claim(long subject) {
                return subjects.claim(subject);
            }

            @Override
            public Deeded perform(long subject, EscalationRule rule, @Nullable Long handover, Instant now) {
                return subjects.perform(subject, rule, handover, now);
            }

            @Override
            public void tell(long staffId, List<Notice> notices, Instant now) {
                subjects.tell(staffId, notices, now);
            }
        };
        ObjectProvider<EscalationSubjects> owner = new ObjectProvider<>() {
            @Override
            public EscalationSubjects getObject() {
                return disturbed;
            }
        };
        return new Escalating(store, rules, clocks, deadlines, owner, transactions, (Clock) clock);
    }
}
