package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.deadlines.domain.WeekPattern.Span;

class WorkingDaysTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    /** Saturday and Sunday with a lunch break, Thursday only till noon. */
    private static final BusinessTime TIME = new BusinessTime(
            WeekPattern.of(List.of(
                    new Span(DayOfWeek.SATURDAY, 480, 720),
                    new Span(DayOfWeek.SATURDAY, 780, 960),
                    new Span(DayOfWeek.SUNDAY, 480, 720),
                    new Span(DayOfWeek.SUNDAY, 780, 960),
                    new Span(DayOfWeek.THURSDAY, 480, 720))),
            TEHRAN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00, 1, 2026-11-22T10:00, same time of the next working day",
        "2026-11-21T16:00, 1, 2026-11-22T16:00, closing time still belongs to its day",
        "2026-11-21T16:01, 1, 2026-11-26T08:00, after closing counts from the next opening",
        "2026-11-22T15:00, 1, 2026-11-26T12:00, a shorter day ends earlier",
        "2026-11-27T11:00, 1, 2026-11-29T08:00, Friday counts from Saturday's opening",
        "2026-11-21T12:30, 1, 2026-11-22T13:00, the lunch break counts from its end",
        "2026-11-26T11:00, 4, 2026-12-05T11:00, several weeks",
        "2026-11-27T11:00, 0, 2026-11-28T08:00, none is the next opening",
    })
    void working_days_keep_the_time_of_day(String from, int days, String due, String why) {
        assertThat(TIME.addDays(local(from), days)).as(why).isEqualTo(local(due));
    }

    @Test
    void a_later_start_is_never_due_earlier() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            Instant from = Instant.parse("2019-01-01T00:00:00Z").plusSeconds(random.nextInt(300_000_000));
            Instant later = from.plusSeconds(random.nextInt(400_000));
            int days = random.nextInt(30);
            assertThat(TIME.addDays(later, days)).isAfterOrEqualTo(TIME.addDays(from, days));
        }
    }

    @Test
    void overlapping_spans_count_once() {
        WeekPattern pattern = WeekPattern.of(List.of(
                new Span(DayOfWeek.MONDAY, 540, 700),
                new Span(DayOfWeek.MONDAY, 480, 600),
                new Span(DayOfWeek.MONDAY, 500, 510),
                new Span(DayOfWeek.TUESDAY, 0, 1440)));
        assertThat(pattern.minutesPerWeek()).isEqualTo(220 + 1440);
        assertThat(pattern.minutesPerDay()).isEqualTo(830);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(TEHRAN).toInstant();
    }
}
