package org.peygir.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.peygir.cartable.Cartable;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Escalating;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.EscalationRules;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What the tests of escalation stand on: a database of their own, since the job looks at every case there is, and a Monday morning. */
@PeygirTest
@Import(CaseWorld.class)
@TestPropertySource(properties = "peygir.test=escalation")
abstract class EscalationGround {
    /** A Monday, 10:00 in Tehran; work is 8 to 16, Saturday to Wednesday. */
    static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    /** Rules that are shipped. */
    private static final int SHIPPED = 12;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld made;

    @Autowired
    Cases cases;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    Cartable cartable;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Escalating escalating;

    @Autowired
    EscalationRules rules;

    @Autowired
    DSLContext sql;

    @Autowired
    SettableClock clock;

    /** What other tests left behind rests: their cases, their rules, their notices. */
    @BeforeEach
    void monday_morning() {
        sql.execute("update deadlines.clock set next_check_at = null");
        sql.execute("update deadlines.watch set next_check_at = null");
        sql.execute("update deadlines.escalation_notice set sent_at = now() where sent_at is null");
        sql.execute(
                "update deadlines.escalation_rule set active = false, spread_at = null"
                        + " where version > 1 or id > ? or trigger_kind = 'HANDOVER'",
                SHIPPED);
        sql.execute("delete from deadlines.digest_hours");
        clock.set(MONDAY);
        deadlines.forget();
    }

    static EscalationRule rule(Trigger trigger, String clock, int threshold, Deed deed, boolean night) {
        return rule(trigger, clock, threshold, deed, null, night);
    }

    static EscalationRule rule(
            Trigger trigger, String clock, int threshold, Deed deed, @Nullable Long unit, boolean night) {
        return new EscalationRule(0, trigger, clock, threshold, deed, 1, unit, 1, night, true, 1);
    }

    /** Then the job has run. */
    void at(Instant instant) {
        clock.set(instant);
        deadlines.forget();
        work();
    }

    void after(Duration wait) {
        at(clock.instant().plus(wait));
    }

    void work() {
        while (escalating.step() == Escalating.STEP) Thread.onSpinWait();
        escalating.tell();
    }

    /** What escalated of the case, in order. */
    List<Entry> told(CaseFile file) {
        return cases.entries(file.id()).stream()
                .filter(e -> e.kind() == Entry.Kind.ESCALATED)
                .toList();
    }

    /** How many messages this person was ever sent. */
    long messages(StaffMember to) {
        return count(
                "select count(*) from communications.outbox where recipient = ?", Objects.requireNonNull(to.email()));
    }

    long count(String query, String value) {
        return sql.fetchSingle(query, value).get(0, Long.class);
    }
}
