package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.ReferralKind;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Escalating;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policy;
import org.peygir.deadlines.spi.EscalationSubjects;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.EscalationRuleStore;
import org.peygir.deadlines.store.EscalationStore;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Stale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Issue 4: a case that does not go well is brought to somebody's attention, by rules, once each (HDL-01, HDL-03, STF-02, MAL-11). */
class EscalationTest extends EscalationGround {
    @Autowired
    private CaseHandling handling;

    @Autowired
    private Policies policies;

    @Autowired
    private EscalationStore store;

    @Autowired
    private EscalationRuleStore ruleStore;

    @Autowired
    private ClockStore clockStore;

    @Autowired
    private EscalationSubjects subjects;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void each_share_of_the_answers_time_has_its_own_consequence_once() {
        CaseFile file = made.registered();
        work();
        assertThat(told(file)).as("nothing escalates at creation").isEmpty();

        at(deadlines.due(5, DeadlineUnit.WORKING_DAYS, MONDAY).minusSeconds(60));
        assertThat(answer(file)).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        work();
        assertThat(answer(file)).containsExactly("50 REMIND_HOLDER");

        Instant due = deadlines.due("RESOLUTION", MONDAY);
        at(due.minusSeconds(86_400));
        assertThat(answer(file)).containsExactly("50 REMIND_HOLDER", "75 RAISE_PRIORITY");
        CaseFile raised = made.file(file.number());
        assertThat(raised.priority().raised()).isEqualTo(1);
        assertThat(raised.version()).as("who is just writing loses nothing").isEqualTo(file.version());

        at(due);
        assertThat(answer(file)).endsWith("100 TELL_SUPERVISOR");
        at(deadlines.due(5, DeadlineUnit.WORKING_DAYS, due));
        assertThat(answer(file)).endsWith("150 REFER_UP").hasSize(4);
        assertThat(cartable.referrals(file.id()))
                .singleElement()
                .satisfies(r -> assertThat(r.toStaffId()).isNotNull());
        work();
        at(clock.instant().plus(Duration.ofDays(30)));
        assertThat(answer(file)).as("once each").hasSize(4);
        assertThat(count(
                        "select count(*) from access.audit_entry where action = 'case.escalated' and entity_id = ?",
                        file.number().toString()))
                .isEqualTo(told(file).size());
    }

    @Test
    void STF_02_what_goes_up_is_due_by_the_commitment_of_the_unit_it_goes_to() {
        long unit = world.unit("COMPLAINTS").id();
        var manager = world.viewer(world.manager());
        policies.put(0, new Policy(0, "REFERRAL", "", null, "", unit, "", 9, DeadlineUnit.WORKING_DAYS), manager);
        policies.publish(policies.draft().orElseThrow().version(), null, "آزمون", manager);
        CaseFile file = made.registered();
        // on her desk, whosever turn it is: nobody of the ladder is passed over for having it already
        sql.execute(
                "update cartable.holding set staff_id = ? where subject_id = ?",
                world.zahra().id(),
                file.id());
        Instant up = deadlines.due(5, DeadlineUnit.WORKING_DAYS, deadlines.due("RESOLUTION", MONDAY));
        at(up);
        assertThat(cartable.referrals(file.id()))
                .singleElement()
                .satisfies(r -> assertThat(r.dueAt()).isEqualTo(deadlines.due(9, DeadlineUnit.WORKING_DAYS, up)));
    }

    @Test
    void one_person_who_cannot_be_told_keeps_nobody_else_from_being_told() {
        made.registered();
        at(deadlines.due("RESOLUTION", MONDAY));
        clock.advance(Duration.ofMinutes(15));
        String open = "select count(*) from deadlines.escalation_notice where sent_at is null";
        List<Long> asked = new ArrayList<>();
        new Escalating(store, ruleStore, clockStore, deadlines, firstFails(asked), transactions, clock).tell();
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(sql.fetchSingle(open).get(0, Integer.class))
                .as("the first one's are kept for later")
                .isPositive();
        clock.advance(Duration.ofMinutes(5));
        escalating.tell();
        assertThat(sql.fetchSingle(open).get(0, Integer.class)).isZero();
    }

    @Test
    void at_night_it_waits_for_the_opening_unless_the_rule_says_otherwise() {
        EscalationRule night = rule(Trigger.CLOCK, "FIRST_CONTACT", 110, Deed.TELL_SUPERVISOR, true);
        rules.save(night, world.viewer(world.manager()));
        // First contact is due on Tuesday 10:00; 150 % of the stage and 110 % of it fall in the same evening or later.
        at(Instant.parse("2026-11-23T21:00:00Z"));
        CaseFile file = made.registered();
        at(Instant.parse("2026-11-25T19:30:00Z"));
        assertThat(told(file)).extracting(e -> e.data().get("threshold")).containsExactly("110");
        at(Instant.parse("2026-11-28T04:29:00Z"));
        assertThat(told(file)).as("Saturday, 07:59").hasSize(1);
        at(Instant.parse("2026-11-28T04:30:00Z"));
        assertThat(told(file)).as("Saturday, 08:00").hasSizeGreaterThan(1);
    }

    @Test
    void of_thresholds_that_passed_together_only_the_last_is_acted_upon() {
        CaseFile file = made.registered();
        at(deadlines.due("RESOLUTION", MONDAY).plus(Duration.ofDays(62)));
        assertThat(told(file))
                .filteredOn(e -> "FIRST_CONTACT".equals(e.data().get("clock")))
                .extracting(e -> e.data().get("deed"))
                .as("75 % reminds, 100 % tells: different deeds are both done")
                .containsExactlyInAnyOrder("REMIND_HOLDER", "TELL_SUPERVISOR");
        assertThat(told(file))
                .filteredOn(e -> "RESOLUTION".equals(e.data().get("clock")))
                .extracting(e -> e.data().get("threshold"))
                .containsExactly("50", "75", "100", "150");
        rules.save(rule(Trigger.SILENCE, "", 7, Deed.REMIND_HOLDER, false), world.viewer(world.manager()));
        CaseFile silent = made.registered();
        clock.advance(Duration.ofDays(62));
        at(clock.instant());
        assertThat(told(silent))
                .filteredOn(e -> "SILENCE".equals(e.data().get("trigger"))
                        && "REMIND_HOLDER".equals(e.data().get("deed")))
                .extracting(e -> e.data().get("threshold"))
                .as("5 and 7 days remind both: only the last does")
                .containsExactly("7");
    }

    @Test
    void several_notices_to_one_person_become_one_message() {
        for (int i = 0; i < 5; i++) made.registered();
        at(deadlines.due("RESOLUTION", MONDAY));
        long before = messages(world.supervisor());
        clock.advance(Duration.ofMinutes(14));
        work();
        assertThat(messages(world.supervisor())).as("still waiting for more").isEqualTo(before);
        clock.advance(Duration.ofMinutes(1));
        work();
        assertThat(messages(world.supervisor())).isEqualTo(before + 1);
        work();
        assertThat(messages(world.supervisor())).isEqualTo(before + 1);
    }

    @Test
    void nobody_having_it_and_going_to_and_fro_are_noticed() {
        CaseFile file = made.registered();
        handling.assign(file.number(), file.version(), null, made.zahra());
        at(clock.instant().plus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(told(file)).extracting(e -> e.data().get("trigger")).contains("UNASSIGNED");

        for (int i = 0; i < 2; i++) {
            referrals.refer(file.number(), ReferralKind.ACTION, world.elham().id(), null, "ببینید", null, made.zahra());
            long referral = cartable.referrals(file.id()).getLast().id();
            referrals.giveBack(file.number(), referral, "کار ما نیست", world.viewer(world.elham()));
        }
        work();
        assertThat(told(file)).extracting(e -> e.data().get("trigger")).containsOnlyOnce("PING_PONG");
    }

    @Test
    void an_edited_rule_reaches_cases_that_already_run_and_is_edited_where_one_leads() {
        CaseFile file = made.registered();
        work();
        rules.save(rule(Trigger.CLOCK, "RESOLUTION", 5, Deed.REMIND_HOLDER, false), world.viewer(world.manager()));
        at(MONDAY.plus(Duration.ofHours(5)));
        assertThat(answer(file)).containsExactly("5 REMIND_HOLDER");

        EscalationRule saved = rules.all().stream()
                .filter(r -> r.threshold() == 5)
                .filter(r -> r.trigger() == Trigger.CLOCK)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> rules.save(saved, world.viewer(world.supervisor())))
                .isInstanceOf(Forbidden.class);
        rules.save(saved, world.viewer(world.manager()));
        assertThatThrownBy(() -> rules.save(saved, world.viewer(world.manager())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void finding_what_is_due_reads_two_indexes_whatever_the_number_of_cases() {
        sql.execute(
                "insert into deadlines.watch (subject_id, next_check_at) select 1000000 + n, now() + interval '1 year'"
                        + " from generate_series(1, 20000) n");
        sql.execute(
                "insert into deadlines.clock (subject_id, code, unit_id, state, started_at, amount, amount_unit, due_at, next_check_at)"
                        + " select 1000000 + n, 'RESOLUTION', 1, 'RUNNING', now(), 1, 'WORKING_DAYS', now() + interval '1 year', now() + interval '1 year'"
                        + " from generate_series(1, 20000) n");
        sql.execute("analyze deadlines.watch, deadlines.clock");
        String plan = sql.fetch("explain select subject_id from deadlines.clock where next_check_at <= now()")
                        .format()
                + sql.fetch("explain select subject_id from deadlines.watch where next_check_at <= now()")
                        .format();
        sql.execute("delete from deadlines.watch where subject_id > 1000000");
        sql.execute("delete from deadlines.clock where subject_id > 1000000");
        assertThat(plan).contains("clock_next_check", "watch_next_check").doesNotContain("Seq Scan");
    }

    /** What the application does, but whoever is to be told first cannot be. */
    private ObjectProvider<EscalationSubjects> firstFails(List<Long> asked) {
        EscalationSubjects failing = new EscalationSubjects() {
            @Override
            public Map<Long, Facts> facts(Collection<Long> all) {
                return subjects.facts(all);
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
                asked.add(staffId);
                if (asked.size() == 1) throw new IllegalStateException("cannot be told");
                subjects.tell(staffId, notices, now);
            }
        };
        return new ObjectProvider<>() {
            @Override
            public EscalationSubjects getObject() {
                return failing;
            }
        };
    }

    private List<String> answer(CaseFile file) {
        return told(file).stream()
                .map(Entry::data)
                .filter(data -> "RESOLUTION".equals(data.get("clock")))
                .map((Map<String, String> data) -> data.get("threshold") + " " + data.get("deed"))
                .toList();
    }
}
