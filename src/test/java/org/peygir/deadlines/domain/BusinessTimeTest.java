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
import java.util.random.RandomGeneratorFactory;
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
        RandomGenerator random = random(3);
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

    @Test
    void adding_and_measuring_agree_with_walking_every_minute() {
        RandomGenerator random = random(1);
        int cases = 0;
        for (int round = 0; round < 25; round++) {
            List<Span> spans = round == 0 ? office() : randomSpans(random);
            // Even rounds have the clock changes of 2021 and 2022 in them, odd ones none.
            String start = round % 2 == 0 ? "2021-01-01T00:00:00Z" : "2026-03-01T00:00:00Z";
            WalkedMinutes walked = new WalkedMinutes(spans, TEHRAN, Instant.parse(start), 2 * 365 * 1440);
            BusinessTime time = new BusinessTime(WeekPattern.of(spans), TEHRAN);
            for (int i = 0; i < 4_400; i++, cases++) {
                Instant a = walked.moment(random.nextInt(walked.length()));
                Instant b = walked.moment(random.nextInt(walked.length()));
                long seconds = random.nextLong(60);
                assertThat(time.between(a.plusSeconds(seconds), b)).isEqualTo(walked.between(a, b));
                long minutes = random.nextInt(20_000) + 1;
                Instant expected = walked.add(a, minutes);
                if (expected != null)
                    assertThat(time.add(a.plusSeconds(seconds), minutes)).isEqualTo(expected);
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void adding_obeys_its_laws() {
        RandomGenerator random = random(2);
        BusinessTime time = OFFICE;
        for (int i = 0; i < 100_000; i++) {
            if (i % 100 == 0) time = new BusinessTime(WeekPattern.of(randomSpans(random)), TEHRAN);
            Instant from = Instant.parse("2018-01-01T00:00:00Z").plusSeconds(random.nextLong(400_000_000));
            long a = random.nextLong(30_000);
            long b = random.nextLong(30_000);
            Instant after = time.add(from, a);
            assertThat(time.between(from, after)).as("add then measure").isEqualTo(a);
            assertThat(time.add(after, b)).as("a + b").isEqualTo(time.add(from, a + b));
            Instant later = from.plusSeconds(random.nextLong(1_000_000));
            if (a > 0) assertThat(time.add(later, a)).as("monotone").isAfterOrEqualTo(after);
            assertThat(time.between(after, from)).as("backwards").isEqualTo(-a);
        }
    }

    private static List<Span> office() {
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

    /** Up to eight spans anywhere, overlapping or touching as they fall. */
    private static List<Span> randomSpans(RandomGenerator random) {
        List<Span> spans = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(1440);
            int to = random.nextInt(4) == 0 ? 1440 : from + 1 + random.nextInt(1440 - from);
            spans.add(new Span(DayOfWeek.of(1 + random.nextInt(7)), from, to));
        }
        return spans;
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(TEHRAN).toInstant();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
