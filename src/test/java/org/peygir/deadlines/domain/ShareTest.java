package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.domain.Share.Stretch;
import org.peygir.platform.time.OrganizationZone;

/** When 50, 75, 100 and 150 percent of a deadline are used (HDL-03, issue 4). */
class ShareTest {
    /** Monday, 10:00 in Tehran. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private final BusinessTime office = time(new int[] {480, 960});
    private final BusinessTime split = time(new int[] {480, 720}, new int[] {960, 1200});

    @Test
    void half_of_ten_working_days_is_five_working_days_later() {
        Instant due = office.addDays(MONDAY, 10);
        assertThat(moment(office, due, 50)).isEqualTo(office.addDays(MONDAY, 5));
        assertThat(moment(office, due, 100)).isEqualTo(due);
        assertThat(moment(office, due, 150)).isEqualTo(office.addDays(due, 5));
    }

    @Test
    void a_hundred_percent_is_the_due_time_itself_even_when_it_was_settled_to_an_opening() {
        Instant friday = Instant.parse("2026-11-27T07:30:00Z");
        Instant due = office.addDays(friday, 1);
        assertThat(Share.moment(office, false, friday, due, List.of(), 100)).isEqualTo(due);
    }

    @Test
    void nothing_falls_on_midnight_where_a_day_has_several_spans() {
        Instant due = split.add(MONDAY, 960);
        for (int percent = 1; percent <= 200; percent++) {
            Instant at = Share.opening(split, moment(split, due, percent));
            assertThat(split.between(at, at.plusSeconds(60)))
                    .as(percent + " percent: " + at)
                    .isEqualTo(1);
        }
    }

    @Test
    void the_minute_of_closing_moves_to_the_next_opening() {
        Instant closing = Instant.parse("2026-11-23T12:30:00Z");
        assertThat(Share.opening(office, closing)).isEqualTo(Instant.parse("2026-11-24T04:30:00Z"));
        assertThat(Share.opening(office, closing.minusSeconds(1))).isEqualTo(closing.minusSeconds(1));
    }

    @Test
    void a_pause_pushes_what_comes_after_it_and_nothing_before_it() {
        List<Stretch> pauses = List.of(new Stretch(office.add(MONDAY, 120), office.add(MONDAY, 180)));
        Instant due = office.add(MONDAY, 300);
        assertThat(Share.moment(office, false, MONDAY, due, pauses, 25)).isEqualTo(office.add(MONDAY, 60));
        assertThat(Share.moment(office, false, MONDAY, due, pauses, 75)).isEqualTo(office.add(MONDAY, 240));
    }

    @Test
    void calendar_days_are_shared_out_by_the_clock_on_the_wall() {
        Instant due = MONDAY.plusSeconds(30 * 86_400);
        assertThat(Share.moment(office, true, MONDAY, due, List.of(), 50)).isEqualTo(MONDAY.plusSeconds(15 * 86_400));
    }

    private static Instant moment(BusinessTime time, Instant due, int percent) {
        return Share.moment(time, false, MONDAY, due, List.of(), percent);
    }

    /** Saturday to Wednesday. */
    private static BusinessTime time(int[]... spans) {
        List<WeekPattern.Span> week = Stream.of(
                        DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .flatMap(day -> Stream.of(spans).map(s -> new WeekPattern.Span(day, s[0], s[1])))
                .toList();
        return new BusinessTime(WeekPattern.of(week), OrganizationZone.TEHRAN);
    }
}
