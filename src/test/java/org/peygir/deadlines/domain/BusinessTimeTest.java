package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.domain.WeekPattern.Span;

class BusinessTimeTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final BusinessTime OFFICE = new BusinessTime(WeekPattern.of(office()), TEHRAN);

    @Test
    void friday_is_not_counted() { // AFS-07
        // Wednesday 15:00 to Saturday 09:00: an hour before closing, Thursday and Friday off, an hour after opening.
        assertThat(OFFICE.between(local("2026-11-18T15:00"), local("2026-11-21T09:00")))
                .isEqualTo(120);
        assertThat(OFFICE.between(local("2026-11-20T00:00"), local("2026-11-21T00:00")))
                .isZero();
    }

    @Test
    void waiting_of_three_people_adds_up_to_the_whole() { // AFS-07
        RandomGenerator random = PatternAgainstWalkTest.random(3);
        for (int i = 0; i < 10_000; i++) {
            Instant start = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextLong(200_000_000));
            Instant first = start.plusSeconds(random.nextLong(2_000_000));
            Instant second = first.plusSeconds(random.nextLong(2_000_000));
            Instant end = second.plusSeconds(random.nextLong(2_000_000));
            assertThat(OFFICE.between(start, first) + OFFICE.between(first, second) + OFFICE.between(second, end))
                    .isEqualTo(OFFICE.between(start, end));
        }
    }

    @Test
    void a_full_working_day_ends_at_closing() {
        assertThat(OFFICE.add(local("2026-11-21T08:00"), 480)).isEqualTo(local("2026-11-21T16:00"));
        assertThat(OFFICE.add(local("2026-11-21T08:00"), 481)).isEqualTo(local("2026-11-22T08:01"));
        assertThat(OFFICE.add(local("2026-11-19T23:59"), 1)).isEqualTo(local("2026-11-21T08:01"));
    }

    @Test
    void no_minutes_leave_the_moment_as_it_is() {
        Instant night = Instant.parse("2026-11-20T20:11:12.345Z");
        assertThat(OFFICE.add(night, 0)).isEqualTo(night);
        assertThatThrownBy(() -> OFFICE.add(night, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.addDays(night, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_empty_pattern_counts_every_minute() {
        BusinessTime always = new BusinessTime(WeekPattern.of(List.of()), TEHRAN);
        Instant start = local("2026-11-20T03:00");
        assertThat(always.between(start, start.plus(10, ChronoUnit.DAYS))).isEqualTo(14_400);
        assertThat(always.add(start, 1441)).isEqualTo(local("2026-11-21T03:01"));
        assertThat(always.addDays(start, 2)).isEqualTo(local("2026-11-22T03:00"));
        assertThat(always.pattern().minutesPerDay()).isEqualTo(1440);
    }

    @Test
    void the_spring_change_of_old_years_skips_its_hour() {
        BusinessTime always = new BusinessTime(WeekPattern.of(List.of()), TEHRAN);
        // 1 Farvardin 1401: 00:00 became 01:00; the day had 23 hours.
        assertThat(always.between(local("2022-03-22T00:00"), local("2022-03-23T00:00")))
                .isEqualTo(23 * 60);
        BusinessTime night = new BusinessTime(everyDay(0, 120), TEHRAN);
        assertThat(night.between(local("2022-03-21T12:00"), local("2022-03-22T12:00")))
                .isEqualTo(60);
        assertThat(night.add(local("2022-03-21T12:00"), 61)).isEqualTo(local("2022-03-23T00:01"));
    }

    static List<Span> office() {
        List<Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values())
            if (day != DayOfWeek.THURSDAY && day != DayOfWeek.FRIDAY) spans.add(new Span(day, 480, 960));
        return spans;
    }

    static WeekPattern everyDay(int from, int to) {
        List<Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) spans.add(new Span(day, from, to));
        return WeekPattern.of(spans);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(TEHRAN).toInstant();
    }
}
