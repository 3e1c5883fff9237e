package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.ReferralKind;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.organization.Terms;
import org.peygir.organization.UnitTerms;
import org.springframework.beans.factory.annotation.Autowired;

/** What another unit agreed to take and does not take is told, by a rule of escalation (ORG-12). */
class LateAcceptanceTest extends EscalationGround {
    @Autowired
    private Terms terms;

    @BeforeEach
    void four_hours_are_agreed() {
        terms.put(new UnitTerms(world.unit("CARERS").id(), 4 * 60, ""));
    }

    @AfterEach
    void no_terms() {
        terms.remove(world.unit("CARERS").id());
    }

    @Test
    void a_unit_that_does_not_take_in_the_agreed_time_is_told_with_who_sent_it_once_and_not_at_night_ORG_12() {
        rules.save(rule(Trigger.HANDOVER, "", 100, Deed.TELL_SUPERVISOR, false), world.viewer(world.manager()));
        clock.set(MONDAY.plus(Duration.ofHours(4)));
        deadlines.forget();
        CaseFile slow = made.registered();
        CaseFile quick = made.registered();
        long taken = handed(quick);
        handed(slow);
        long head = messages(world.carersSupervisor());
        long sender = messages(world.zahra());
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
}
