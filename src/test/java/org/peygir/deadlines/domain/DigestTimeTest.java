package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTimeTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    /** Monday, 10:00. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private final BusinessTime time = new BusinessTime(BusinessTimeTest.everyDay(480, 960), TEHRAN);

    @Test
    void it_is_the_next_of_the_times_the_moment_itself_included() {
        assertThat(next("10:00")).isEqualTo(MONDAY);
        assertThat(next("09:00", "14:00")).isEqualTo("2026-11-23T10:30:00Z");
        assertThat(next("09:59")).isEqualTo("2026-11-24T06:29:00Z");
    }

    @Test
    void closing_time_is_still_work_and_what_lies_beyond_is_passed_over() {
        assertThat(next("16:00")).isEqualTo("2026-11-23T12:30:00Z");
        assertThat(next("09:00", "16:01")).isEqualTo("2026-11-24T05:30:00Z");
        assertThat(DigestTime.next(time, List.of(LocalTime.of(16, 1)), true, MONDAY))
                .isEqualTo("2026-11-23T12:31:00Z");
    }

    @Test
    void a_time_that_never_falls_into_work_leaves_the_next_opening() {
        assertThat(next("23:00")).isEqualTo(MONDAY);
        Instant night = Instant.parse("2026-11-23T20:30:00Z");
        assertThat(DigestTime.next(time, List.of(LocalTime.of(23, 0)), false, night))
                .isEqualTo("2026-11-24T04:30:00Z");
    }

    private Instant next(String... times) {
        return DigestTime.next(
                time, List.of(times).stream().map(LocalTime::parse).toList(), false, MONDAY);
    }
}
