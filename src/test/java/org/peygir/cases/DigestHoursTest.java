package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.DigestHours;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.platform.web.Forbidden;

/** Issue 4: never at night unless asked, a digest instead of a storm; the house says at which times it is told. */
class DigestHoursTest extends EscalationGround {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    /** Tuesday 10:00, when the first contact is due and the supervisor is to be told. */
    private static final Instant DUE = Instant.parse("2026-11-24T06:30:00Z");

    @Test
    void people_are_told_at_the_next_of_the_houses_times() {
        told(null, false, NINE, TWO);
        made.registered();
        at(DUE);
        long before = messages(world.supervisor());
        at(Instant.parse("2026-11-24T10:29:00Z"));
        assertThat(messages(world.supervisor())).as("13:59").isEqualTo(before);
        at(Instant.parse("2026-11-24T10:30:00Z"));
        assertThat(messages(world.supervisor())).as("14:00, all in one").isEqualTo(before + 1);
    }

    @Test
    void a_time_outside_working_hours_is_passed_over_unless_the_house_asks_for_it() {
        told(null, false, NINE, EVENING);
        made.registered();
        at(DUE);
        long before = messages(world.supervisor());
        at(Instant.parse("2026-11-24T17:30:00Z"));
        assertThat(messages(world.supervisor())).as("21:00").isEqualTo(before);
        at(Instant.parse("2026-11-25T05:30:00Z"));
        assertThat(messages(world.supervisor())).as("Wednesday, 9:00").isEqualTo(before + 1);

        monday_morning();
        told(null, true, NINE, EVENING);
        made.registered();
        at(DUE);
        before = messages(world.supervisor());
        at(Instant.parse("2026-11-24T17:30:00Z"));
        assertThat(messages(world.supervisor())).as("21:00, asked for").isEqualTo(before + 1);
    }

    @Test
    void a_units_own_times_are_for_its_own_rules_and_a_rule_that_acts_at_night_does_not_wait() {
        long unit = world.unit("COMPLAINTS").id();
        told(null, false, NINE);
        told(unit, false, TWO);
        rules.save(
                rule(Trigger.CLOCK, "TRIAGE", 100, Deed.TELL_SUPERVISOR, unit, false), world.viewer(world.manager()));
        made.registered();
        at(DUE);
        assertThat(waiting()).containsExactly("2026-11-24T10:30:00Z", "2026-11-25T05:30:00Z");

        monday_morning();
        told(null, false, NINE);
        rules.save(rule(Trigger.CLOCK, "TRIAGE", 100, Deed.TELL_SUPERVISOR, unit, true), world.viewer(world.manager()));
        made.registered();
        at(DUE);
        assertThat(waiting()).containsExactly("2026-11-24T06:45:00Z", "2026-11-25T05:30:00Z");
    }

    @Test
    void they_are_set_by_whoever_edits_the_rules_there_and_taken_away_again() {
        var supervisor = world.viewer(world.supervisor());
        assertThatThrownBy(() -> rules.put(new DigestHours(null, List.of(NINE), false), supervisor))
                .isInstanceOf(Forbidden.class);
        long unit = world.unit("COMPLAINTS").id();
        rules.put(new DigestHours(unit, List.of(NINE), false), supervisor);
        rules.put(new DigestHours(unit, List.of(NINE, TWO), true), supervisor);
        assertThat(rules.digests()).containsExactly(new DigestHours(unit, List.of(NINE, TWO), true));
        told(null, false, NINE);
        told(null, false, TWO);
        assertThat(rules.digests()).hasSize(2);
        rules.removeDigest(unit, supervisor);
        rules.removeDigest(null, world.viewer(world.manager()));
        assertThat(rules.digests()).isEmpty();
    }

    private void told(Long unit, boolean night, LocalTime... times) {
        rules.put(new DigestHours(unit, List.of(times), night), world.viewer(world.manager()));
    }

    /** When the supervisor is told what waits, each time once. */
    private List<String> waiting() {
        return sql.fetch(
                        "select distinct send_at from deadlines.escalation_notice where sent_at is null and staff_id = ? order by 1",
                        world.supervisor().id())
                .map(r -> r.get(0, Instant.class).toString());
    }
}
