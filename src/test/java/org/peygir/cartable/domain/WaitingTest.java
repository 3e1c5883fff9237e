package org.peygir.cartable.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Holding;

class WaitingTest {
    private static final Instant START = Instant.parse("2026-11-17T06:10:30Z");
    /** Every minute counts, cut to whole minutes as the real clock does. */
    private static final Waiting.WorkingMinutes EVERY =
            (from, to) -> Duration.between(from, to).toMinutes();

    @Test
    void the_segments_add_up_to_the_whole_exactly_AFS_07() {
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            List<Holding> holdings = new ArrayList<>();
            Instant at = START;
            for (int i = 0; i < 9; i++) {
                Instant next = at.plusSeconds(random.nextInt(100_000));
                holdings.add(new Holding((long) i, 1, at, i == 8 ? null : next, 0));
                at = next;
            }
            Instant now = at.plusSeconds(17);

            long sum = Waiting.measured(holdings, now, EVERY).stream()
                    .mapToLong(Holding::workingMinutes)
                    .sum();

            assertThat(sum).isEqualTo(EVERY.between(START, now));
        }
    }

    @Test
    void the_holder_of_now_is_measured_up_to_now() {
        var measured = Waiting.measured(
                List.of(new Holding(1L, 1, START, null, 0)), START.plus(Duration.ofMinutes(90)), EVERY);

        assertThat(measured).singleElement().satisfies(h -> {
            assertThat(h.workingMinutes()).isEqualTo(90);
            assertThat(h.current()).isTrue();
            assertThat(h.calendarTime(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
        });
    }

    @Test
    void neighbours_of_one_holder_are_one_segment() {
        Instant second = START.plusSeconds(60), third = START.plusSeconds(120);
        var joined = Waiting.joined(List.of(
                new Holding(1L, 1, START, second, 5),
                new Holding(1L, 1, second, third, 7),
                new Holding(null, 1, third, null, 2)));

        assertThat(joined).containsExactly(new Holding(1L, 1, START, third, 12), new Holding(null, 1, third, null, 2));
    }

    @Test
    void the_time_between_an_end_and_being_open_again_is_nobodys_AFS_07() {
        Instant closed = START.plus(Duration.ofMinutes(30)), again = START.plus(Duration.ofDays(20));
        var held = List.of(new Holding(1L, 1, START, closed, 0), new Holding(1L, 1, again, null, 0));

        var joined = Waiting.joined(Waiting.measured(held, again.plus(Duration.ofMinutes(5)), EVERY));

        assertThat(joined).extracting(Holding::workingMinutes).containsExactly(30L, 5L);
    }

    @Test
    void nothing_held_measures_nothing() {
        assertThat(Waiting.measured(List.of(), START, EVERY)).isEmpty();
    }
}
