package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 4, bar 3: spans of up to a year, under a calendar with holidays, other hours and split shifts, in ≤ 5 µs median. */
@Tag("bench")
class BusinessTimeBench {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final int BATCH = 1_000;

    @Test
    void a_year_takes_less_than_five_microseconds() {
        for (int year : new int[] {2021, 2026}) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(year);
            LocalDate start = LocalDate.of(year, 1, 1);
            BusinessTime time = new BusinessTime(new RandomCalendar(random, TEHRAN, start, 900).calendar());
            Instant from = start.atStartOfDay(TEHRAN).toInstant();
            long inYear = time.between(from, from.plusSeconds(365 * 86_400L));
            double add = median(
                    from, random, at -> time.add(at, random.nextLong(inYear)).getEpochSecond());
            double between = median(from, random, at -> time.between(at, at.plusSeconds(random.nextInt(365 * 86_400))));
            double days = median(
                    from, random, at -> time.addDays(at, random.nextInt(200)).getEpochSecond());
            System.out.printf("from %d: add %.3f µs, difference %.3f µs, days %.3f µs%n", year, add, between, days);
            assertThat(Math.max(add, Math.max(between, days))).isLessThan(5);
        }
    }

    /** Median over batches of the mean time of one question, in microseconds. */
    private static double median(
            Instant from, RandomGenerator random, java.util.function.ToLongFunction<Instant> work) {
        double[] micros = new double[400];
        long sum = 0;
        for (int round = 0; round < micros.length; round++) {
            Instant[] starts = new Instant[BATCH];
            for (int i = 0; i < BATCH; i++) starts[i] = from.plusSeconds(random.nextInt(365 * 86_400));
            long begin = System.nanoTime();
            for (Instant start : starts) sum += work.applyAsLong(start);
            micros[round] = (System.nanoTime() - begin) / 1e3 / BATCH;
        }
        Arrays.sort(micros);
        return sum == 0 ? 0 : micros[micros.length / 2];
    }
}
