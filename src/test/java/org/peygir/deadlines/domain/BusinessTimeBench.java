package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year must cost what a day costs. */
@Tag("bench")
class BusinessTimeBench {
    @Test
    void a_year_takes_less_than_five_microseconds() {
        BusinessTime time = new BusinessTime(BusinessTimeTest.everyDay(480, 960), ZoneId.of("Asia/Tehran"));
        for (String start : new String[] {"2021-01-01T00:00:00Z", "2026-01-01T00:00:00Z"}) {
            double between = micros(time, Instant.parse(start), true);
            double add = micros(time, Instant.parse(start), false);
            System.out.println("a year from " + start + ": between " + between + " µs, add " + add + " µs");
            assertThat(Math.max(between, add)).isLessThan(5);
        }
    }

    private static double micros(BusinessTime time, Instant from, boolean between) {
        long sum = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 20_000; i++) {
                Instant a = from.plusSeconds(i * 60L);
                sum += between
                        ? time.between(a, a.plus(Duration.ofDays(365)))
                        : time.add(a, 175_200).getEpochSecond();
            }
            best = Math.min(best, (System.nanoTime() - start) / 20_000 / 1e3);
        }
        return sum == 0 ? 0 : best;
    }
}
