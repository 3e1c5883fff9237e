package org.peygir.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Clocks.Changing.Changed;
import org.peygir.deadlines.Clocks.Changing.Refused;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.deadlines.store.EscalationStore;
import org.peygir.testing.TestDatabase;

/** Issue 4, bar 2: clocks, their pauses and extensions. */
class HandlersTimeTest {
    /** A Monday, 10:00 in Tehran; work is 8 to 16. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private static final DeadlineTraits PLAIN = new DeadlineTraits("", 2, "", 1, "");

    private final DSLContext db = TestDatabase.jooq(TestDatabase.dataSource(TestDatabase.create()));
    private final Standing clock = new Standing();
    private final Deadlines deadlines = new Deadlines(new DeadlineStore(db), List::of);
    private final ClockStore store = new ClockStore(db);
    private final EscalationStore escalations = new EscalationStore(db);
    private final Clocks clocks = new Clocks(store, deadlines, clock);

    @Test
    void a_smaller_target_that_starts_later_does_not_overrule_an_earlier_one() {
        clocks.start(7, PLAIN, MONDAY, List.of("RESOLUTION"), null);
        Instant late = at("2026-12-06T06:30:00Z");
        clocks.start(7, PLAIN, late, List.of(), new Clocks.Stage(900, DeadlineUnit.WORKING_MINUTES, late));
        assertThat(clocks.due(7)).contains(Instant.parse("2026-12-07T06:30:00Z"));
    }

    @Test
    void a_target_missed_before_the_stage_began_does_not_hide_what_is_next() {
        clocks.start(7, PLAIN, MONDAY, List.of("RESOLUTION"), null);
        Instant after = at("2026-12-14T06:30:00Z");
        clocks.start(7, PLAIN, after, List.of(), new Clocks.Stage(60, DeadlineUnit.WORKING_MINUTES, after));
        assertThat(clocks.due(7)).contains(Instant.parse("2026-12-14T07:30:00Z"));
    }

    @Test
    void pausing_in_the_minute_it_falls_due_is_in_time_and_a_second_later_is_not() {
        stage(7, 60);
        stage(8, 60);
        clock.now = at("2026-11-23T07:30:00Z");
        assertThat(clocks.pause(7, "STAGE", "customer")).isInstanceOf(Changed.class);
        clock.now = at("2026-11-23T07:30:01Z");
        assertThat(clocks.pause(8, "STAGE", "customer")).isEqualTo(new Refused("deadlines.refusal.late"));
        clock.now = at("2026-11-24T07:30:00Z");
        assertThat(clocks.resume(7, "STAGE")).isEqualTo(new Changed(Instant.parse("2026-11-24T07:30:00Z")));
        clocks.stop(7, clock.now);
        clocks.stop(8, clock.now);
        assertThat(clocks.of(7).getLast().state()).as("ended in its due minute").isEqualTo(State.MET);
        assertThat(clocks.of(8).getLast().state()).isEqualTo(State.BREACHED);
    }

    @Test
    void the_handlers_time_stands_while_the_customers_runs_on() {
        clocks.start(7, PLAIN, MONDAY, List.of("RESOLUTION"), null);
        stage(7, 240);
        clock.now = at("2026-11-23T07:30:00Z");
        clocks.pause(7, "STAGE", "part");
        assertThat(clocks.pause(7, "RESOLUTION", "part")).isEqualTo(new Refused("deadlines.refusal.promised"));
        assertThat(clocks.due(7)).as("only the promise runs").contains(deadlines.due("RESOLUTION", MONDAY));
        clock.now = at("2026-11-23T09:00:00Z");
        clocks.resume(7, "STAGE");
        assertThat(clocks.due(7)).contains(Instant.parse("2026-11-23T12:00:00Z"));
        clock.now = at("2026-11-23T09:30:00Z");
        clocks.pause(7, "STAGE", "visit");
        clock.now = at("2026-11-24T05:00:00Z");
        assertThat(clocks.resume(7, "STAGE")).isEqualTo(new Changed(Instant.parse("2026-11-24T07:30:00Z")));
    }

    @Test
    void an_extension_is_given_once_and_with_a_reason() {
        stage(7, 60);
        assertThat(clocks.extend(7, "STAGE", 30, " ")).isEqualTo(new Refused("deadlines.refusal.reason"));
        assertThat(clocks.extend(7, "STAGE", 61, "more")).isEqualTo(new Refused("deadlines.refusal.too-much"));
        assertThat(clocks.extend(7, "STAGE", 30, "expert is ill"))
                .isEqualTo(new Changed(Instant.parse("2026-11-23T08:00:00Z")));
        assertThat(clocks.extend(7, "STAGE", 10, "again")).isEqualTo(new Refused("deadlines.refusal.extended"));
    }

    @Test
    void nothing_is_to_be_checked_at_creation_or_at_midnight() {
        stage(7, 60);
        escalations.watch(7, null);
        assertThat(escalations.dueSubjects(MONDAY, 10)).isEmpty();
        assertThat(escalations.dueSubjects(Instant.parse("2026-11-23T07:29:59Z"), 10))
                .isEmpty();
        assertThat(escalations.dueSubjects(Instant.parse("2026-11-23T07:30:00Z"), 10))
                .hasSize(1);
        clock.now = at("2026-11-23T12:00:00Z");
        clocks.start(8, PLAIN, clock.now, List.of(), new Clocks.Stage(60, DeadlineUnit.WORKING_MINUTES, clock.now));
        escalations.watch(8, null);
        assertThat(escalations.dueSubjects(Instant.parse("2026-11-23T20:30:00Z"), 10))
                .as("00:00 in Tehran")
                .hasSize(1);
    }

    @Test
    void the_most_specific_policy_wins_and_there_is_one() {
        line("", null, 1L, 7);
        line("delay", null, null, 6);
        line("delay", 4, null, 5);
        deadlines.forget();
        assertThat(resolution("", 2, 2)).isEqualTo(10);
        assertThat(resolution("", 2, 1)).isEqualTo(7);
        assertThat(resolution("delay", 2, 1))
                .as("the category comes before the unit")
                .isEqualTo(6);
        assertThat(resolution("delay", 4, 1)).isEqualTo(5);
    }

    private int resolution(String category, int severity, long unit) {
        return deadlines
                .policy("RESOLUTION", new DeadlineTraits(category, severity, "", unit, ""), MONDAY)
                .amount();
    }

    private void line(String category, Integer severity, Long unit, int amount) {
        if (unit != null)
            db.execute(
                    "insert into organization.unit (id, code, name_fa, name_en, name_ar, intake) values (?, 'U', 'U', 'U', 'U', false)",
                    unit);
        db.execute(
                "insert into deadlines.policy_line (version_id, code, category, severity, unit_id, amount, unit) values "
                        + "((select min(id) from deadlines.policy_version), 'RESOLUTION', ?, ?::smallint, ?::bigint, ?, 'WORKING_DAYS')",
                category,
                severity,
                unit,
                amount);
    }

    private void stage(long subject, int minutes) {
        clocks.start(
                subject, PLAIN, MONDAY, List.of(), new Clocks.Stage(minutes, DeadlineUnit.WORKING_MINUTES, MONDAY));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static final class Standing extends Clock {
        private Instant now = MONDAY;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
