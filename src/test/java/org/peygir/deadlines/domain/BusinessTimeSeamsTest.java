package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AFS-07: nothing is lost or counted twice where one counted-out year ends and the next begins. */
class BusinessTimeSeamsTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final BusinessTime OFFICE = new BusinessTime(WeekPattern.of(BusinessTimeTest.office()), TEHRAN);
    private static final BusinessTime ALWAYS = new BusinessTime(WeekPattern.always(), TEHRAN);

    /** Where table 57 begins: Tuesday 27 October 2026, 05:06 in Tehran. */
    private static final Instant SEAM = Instant.ofEpochSecond((57L << StretchTable.BITS) * 60);

    @Test
    void the_seam_lies_in_the_night_before_a_working_day() {
        assertThat(SEAM).isEqualTo(local("2026-10-27T05:06"));
    }

    @Test
    void every_minute_on_both_sides_of_the_seam_counts_once() {
        assertThat(ALWAYS.between(SEAM.minus(10, ChronoUnit.HOURS), SEAM)).isEqualTo(600);
        assertThat(ALWAYS.between(SEAM.minusSeconds(60), SEAM.plusSeconds(60))).isEqualTo(2);
        assertThat(OFFICE.between(local("2026-10-26T15:00"), local("2026-10-27T09:00")))
                .isEqualTo(120);
    }

    @Test
    void backwards_is_the_same_span_with_a_minus() {
        assertThat(OFFICE.between(local("2026-10-27T09:00"), local("2026-10-26T15:00")))
                .isEqualTo(-120);
    }

    @Test
    void time_may_be_up_at_the_seam_itself_and_a_minute_after() {
        assertThat(ALWAYS.add(SEAM.minusSeconds(600), 10)).isEqualTo(SEAM);
        assertThat(ALWAYS.add(SEAM.minusSeconds(600), 11)).isEqualTo(SEAM.plusSeconds(60));
        assertThat(ALWAYS.subtract(SEAM.plusSeconds(600), 10)).isEqualTo(SEAM);
        assertThat(ALWAYS.subtract(SEAM.plusSeconds(600), 11)).isEqualTo(SEAM.minusSeconds(60));
    }

    @Test
    void minutes_back_to_an_opening_end_there_and_one_more_before_the_last_closing() {
        assertThat(OFFICE.subtract(local("2026-10-27T08:10"), 10)).isEqualTo(local("2026-10-27T08:00"));
        assertThat(OFFICE.subtract(local("2026-10-27T08:10"), 11)).isEqualTo(local("2026-10-26T15:59"));
    }

    @Test
    void no_minutes_back_leave_the_moment_as_it_is() {
        assertThat(OFFICE.subtract(SEAM, 0)).isEqualTo(SEAM);
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.subtract(SEAM, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.subtractDays(SEAM, -1));
        assertThat(OFFICE.subtractDays(local("2026-10-27T08:10"), 0)).isEqualTo(local("2026-10-27T08:10"));
    }

    @Test
    void what_is_worked_is_told_day_by_day_and_cut_at_both_ends() {
        assertThat(OFFICE.stretches(local("2026-10-26T15:00"), local("2026-10-28T08:30")))
                .containsExactly(
                        stretch("2026-10-26T15:00", "2026-10-26T16:00"),
                        stretch("2026-10-27T08:00", "2026-10-27T16:00"),
                        stretch("2026-10-28T08:00", "2026-10-28T08:30"))
                .extracting(Stretch::minutes)
                .containsExactly(60L, 480L, 30L);
        assertThat(OFFICE.stretches(local("2026-10-29T09:00"), local("2026-10-30T09:00")))
                .isEmpty();
    }

    @Test
    void work_through_the_night_is_cut_at_midnight() {
        List<Stretch> days = ALWAYS.stretches(local("2026-10-24T22:00"), local("2026-10-26T00:00"));
        assertThat(days)
                .containsExactly(
                        stretch("2026-10-24T22:00", "2026-10-25T00:00"),
                        stretch("2026-10-25T00:00", "2026-10-26T00:00"));
    }

    @Test
    void a_working_day_is_found_behind_a_seam_that_begins_with_days_off() {
        // The table of days that begins on Thursday 16 November 2028, a day off.
        assertThat(42L << DayTable.BITS)
                .isEqualTo(
                        local("2028-11-16T12:00").atZone(TEHRAN).toLocalDate().toEpochDay());
        assertThat(OFFICE.addDays(local("2028-11-15T10:00"), 1)).isEqualTo(local("2028-11-18T10:00"));
        assertThat(OFFICE.subtractDays(local("2028-11-18T10:00"), 1)).isEqualTo(local("2028-11-15T10:00"));
        assertThat(OFFICE.subtractDays(local("2028-11-19T10:00"), 1)).isEqualTo(local("2028-11-18T10:00"));
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(local(from), local(to));
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(TEHRAN).toInstant();
    }
}
