package org.peygir.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.testing.TestDatabase;

class DeadlinesTest {
    private final DSLContext db = TestDatabase.jooq(TestDatabase.dataSource(TestDatabase.create()));
    private final AtomicLong machine = new AtomicLong();
    private final Deadlines deadlines = new Deadlines(new DeadlineStore(db), List::of, machine::get);
    /** A Monday, 10:00 in Tehran. */
    private final Instant monday = Instant.parse("2026-11-23T06:30:00Z");

    @Test
    void shipped_commitments_follow_the_shipped_week() {
        assertThat(deadlines.due("FIRST_CONTACT", monday)).isEqualTo("2026-11-24T06:30:00Z");
        assertThat(deadlines.due("RESOLUTION", monday)).isEqualTo("2026-12-07T06:30:00Z");
        assertThat(deadlines.due("REOPEN_WINDOW", monday)).isEqualTo("2026-12-23T06:30:00Z");
        assertThat(deadlines.due(90, DeadlineUnit.WORKING_MINUTES, monday)).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(deadlines.workingMinutesPerDay()).isEqualTo(480);
    }

    @Test
    void passed_working_time_is_never_negative() {
        assertThat(deadlines.workingMinutes(monday, monday.plusSeconds(3600))).isEqualTo(60);
        assertThat(deadlines.workingMinutes(monday.plusSeconds(3600), monday)).isZero();
    }

    @Test
    void an_unknown_policy_is_a_programming_error() {
        assertThatThrownBy(() -> deadlines.due("NEVER", monday)).hasMessageContaining("NEVER");
    }

    @Test
    void a_changed_week_is_seen_within_half_a_minute() {
        assertThat(deadlines.workingMinutesPerDay()).isEqualTo(480);
        db.execute("update deadlines.week_span set to_minute = 540");
        assertThat(deadlines.workingMinutesPerDay()).isEqualTo(480);
        machine.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(deadlines.workingMinutesPerDay()).isEqualTo(60);
    }

    /** Clocks name the line that they go by without holding on to it. */
    @Test
    void what_is_published_is_never_taken_away_or_changed() {
        assertThatThrownBy(() -> db.execute("delete from deadlines.policy_line where code = 'RESOLUTION'"))
                .hasMessageContaining("published commitment");
        assertThatThrownBy(() -> db.execute("update deadlines.policy_line set amount = 1"))
                .hasMessageContaining("published commitment");
        db.execute("insert into deadlines.policy_version (number, effective_from, made_at) values (99, now(), now())");
        db.execute("insert into deadlines.policy_line (version_id, code, amount, unit) "
                + "select id, 'RESOLUTION', 1, 'WORKING_DAYS' from deadlines.policy_version where number = 99");
        assertThat(db.execute("delete from deadlines.policy_line using deadlines.policy_version v "
                        + "where v.id = version_id and v.number = 99"))
                .isOne();
    }
}
