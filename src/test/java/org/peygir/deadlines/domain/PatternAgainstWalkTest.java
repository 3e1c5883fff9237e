package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.domain.WeekPattern.Span;

/** Many random week patterns beside what is as simple as it is slow. */
class PatternAgainstWalkTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @Test
    void adding_and_measuring_agree_with_walking_every_minute() {
        RandomGenerator random = random(1);
        int cases = 0;
        for (int round = 0; round < 25; round++) {
            List<Span> spans = round == 0 ? BusinessTimeTest.office() : randomSpans(random);
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
        BusinessTime time = new BusinessTime(WeekPattern.of(BusinessTimeTest.office()), TEHRAN);
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

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
