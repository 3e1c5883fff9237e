package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold for every calendar, whatever people put into it. */
class CalendarLawsTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @RepeatedTest(50)
    void working_time_obeys_its_laws(RepetitionInfo repetition) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.of(2019 + random.nextInt(9), 1 + random.nextInt(12), 1);
        BusinessTime time = new BusinessTime(new RandomCalendar(random, TEHRAN, start, 400).calendar());
        for (int i = 0; i < 500; i++) {
            Instant from = start.atStartOfDay(TEHRAN).toInstant().plusSeconds(random.nextLong(30_000_000));
            Instant later = from.plusSeconds(random.nextLong(1_000_000));
            long a = random.nextLong(20_000);
            long b = random.nextLong(20_000);
            int days = random.nextInt(60);
            Instant after = time.add(from, a);
            assertThat(time.between(from, after)).as("add then measure").isEqualTo(a);
            assertThat(time.add(after, b)).as("a + b").isEqualTo(time.add(from, a + b));
            Instant back = time.subtract(from, a);
            assertThat(time.between(back, from)).as("subtract then measure").isEqualTo(a);
            assertThat(time.subtract(back, b)).as("-(a + b)").isEqualTo(time.subtract(from, a + b));
            if (a > 0) {
                assertThat(time.add(later, a)).as("monotone").isAfterOrEqualTo(after);
                assertThat(time.subtract(later, a)).as("monotone back").isAfterOrEqualTo(back);
            }
            assertThat(time.addDays(later, days)).as("monotone in days").isAfterOrEqualTo(time.addDays(from, days));
            assertThat(time.subtractDays(later, days))
                    .as("monotone in days back")
                    .isAfterOrEqualTo(time.subtractDays(from, days));
        }
    }
}
