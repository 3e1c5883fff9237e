package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A time of absence as people type it, in the organisation's zone (CUS-11). */
class DeputyPeriodTest {
    @Test
    void a_day_counts_from_its_first_instant_to_its_last_in_tehran() {
        assertThat(DeputyPeriod.from("۱۴۰۵/۹/۵")).contains(Instant.parse("2026-11-25T20:30:00Z"));
        assertThat(DeputyPeriod.until("1405/9/5")).contains(Instant.parse("2026-11-26T20:30:00Z"));
    }

    @Test
    void the_last_day_of_the_year_ends_with_the_new_year() {
        assertThat(DeputyPeriod.until("1404/12/29")).contains(Instant.parse("2026-03-20T20:30:00Z"));
        assertThat(DeputyPeriod.from("1405/1/1")).contains(Instant.parse("2026-03-20T20:30:00Z"));
    }

    @Test
    void with_a_time_of_day_it_is_that_moment() {
        assertThat(DeputyPeriod.from("1405/9/5 08:30")).contains(Instant.parse("2026-11-26T05:00:00Z"));
        assertThat(DeputyPeriod.until("۱۴۰۵/۹/۵ ۱۲:۰۰")).contains(Instant.parse("2026-11-26T08:30:00Z"));
    }

    @Test
    void what_is_no_day_is_none() {
        assertThat(DeputyPeriod.from("")).isEmpty();
        assertThat(DeputyPeriod.until("1405/12/30")).isEmpty();
        assertThat(DeputyPeriod.until("فردا شاید")).isEmpty();
    }
}
