package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Escalating;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.EscalationRules;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Terms;
import org.peygir.organization.UnitTerms;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What another unit agreed to take and does not take is told, by a rule of escalation (ORG-12). */
@PeygirTest
@Import(CaseWorld.class)
// The database of EscalationTest: the job looks at every case there is.
@TestPropertySource(properties = "peygir.test=escalation")
class LateAcceptanceTest {
    /** A Monday, 10:00 in Tehran; work is 8 to 16, Saturday to Wednesday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    private TestWorld world;

    @Autowired
    private CaseWorld made;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReferrals referrals;

    @Autowired
    private Cartable cartable;

    @Autowired
    private Terms terms;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Escalating escalating;

    @Autowired
    private EscalationRules rules;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void nothing_else_is_due() {
        sql.execute("update deadlines.clock set next_check_at = null");
        sql.execute("update deadlines.watch set next_check_at = null");
        sql.execute("update deadlines.escalation_notice set sent_at = now() where sent_at is null");
        sql.execute("update deadlines.escalation_rule set active = false where trigger_kind = 'HANDOVER'");
        terms.put(new UnitTerms(world.unit("CARERS").id(), 4 * 60, ""));
    }

    @AfterEach
    void no_terms() {
        terms.remove(world.unit("CARERS").id());
        sql.execute("update deadlines.escalation_rule set active = false where id > 12");
    }

    @Test
    void a_unit_that_does_not_take_in_the_agreed_time_is_told_with_who_sent_it_once_and_not_at_night_ORG_12() {
        rules.save(
                new EscalationRule(0, Trigger.HANDOVER, "", 100, Deed.TELL_SUPERVISOR, 1, null, 1, false, true, 1),
                world.viewer(world.manager()));
        clock.set(MONDAY.plus(Duration.ofHours(4)));
        deadlines.forget();
        CaseFile slow = made.registered();
        CaseFile quick = made.registered();
        long taken = handed(quick);
        handed(slow);
        int head = messages(world.carersSupervisor());
        int sender = messages(world.zahra());
        referrals.accept(quick.number(), taken, world.viewer(world.elham()));

        // Two hours of work are left on Monday: the agreed time is over on Tuesday at 10
        at(MONDAY.plus(Duration.ofHours(16)));
        assertThat(handovers(slow)).as("at night").isEmpty();
        at(MONDAY.plus(Duration.ofDays(1)).minusSeconds(60));
        assertThat(handovers(slow)).isEmpty();
        at(MONDAY.plus(Duration.ofDays(1)));
        work();
        assertThat(handovers(slow)).hasSize(1);
        assertThat(handovers(quick)).as("taken").isEmpty();
        at(MONDAY.plus(Duration.ofDays(1)).plusSeconds(3_600));
        at(MONDAY.plus(Duration.ofDays(2)));
        assertThat(handovers(slow)).as("once").hasSize(1);
        assertThat(messages(world.carersSupervisor())).isGreaterThan(head);
        assertThat(messages(world.zahra())).isGreaterThan(sender);
    }

    private long handed(CaseFile file) {
        referrals.refer(file.number(), ReferralKind.ACTION, world.elham().id(), null, "ببینید", null, made.zahra());
        return cartable.referrals(file.id()).getLast().id();
    }

    private List<Entry> handovers(CaseFile file) {
        return cases.entries(file.id()).stream()
                .filter(e -> "HANDOVER".equals(e.data().get("trigger")))
                .toList();
    }

    private void at(Instant instant) {
        clock.set(instant);
        deadlines.forget();
        work();
    }

    private void work() {
        while (escalating.step() == Escalating.STEP) Thread.onSpinWait();
        escalating.tell();
    }

    private int messages(StaffMember to) {
        return sql.fetch("select 1 from communications.outbox where recipient = ?", to.email())
                .size();
    }
}
