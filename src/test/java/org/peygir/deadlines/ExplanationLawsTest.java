package org.peygir.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.peygir.deadlines.DeadlineClock.Pause;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.domain.AnyCalendar;
import org.peygir.deadlines.domain.BusinessTime;

/** Issue 4, «why this deadline»: whatever the calendar, what is told adds up to what was promised. */
class ExplanationLawsTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @RepeatedTest(40)
    void what_is_told_adds_up_to_the_amount(RepetitionInfo repetition) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.of(2019 + random.nextInt(9), 1 + random.nextInt(12), 1);
        BusinessTime time = AnyCalendar.time(random, TEHRAN, start, 400);
        for (int i = 0; i < 100; i++) {
            Instant from = start.atStartOfDay(TEHRAN).toInstant().plusSeconds(random.nextLong(20_000_000));
            DeadlineUnit unit = DeadlineUnit.values()[random.nextInt(3)];
            int amount = 1 + random.nextInt(unit == DeadlineUnit.WORKING_MINUTES ? 20_000 : 40);
            int extra = random.nextInt(3) == 0 ? 1 + random.nextInt(amount) : 0;
            List<Pause> pauses = new ArrayList<>();
            DeadlineClock clock = clock(time, from, amount, unit, extra, pauses);
            for (int p = random.nextInt(3); p > 0; p--) {
                long left = clock.dueAt().getEpochSecond() - last(clock).getEpochSecond();
                if (left <= 0) break;
                Instant stood = last(clock).plusSeconds(random.nextLong(left + 1));
                pauses.add(new Pause("part", stood, stood.plusSeconds(random.nextLong(500_000))));
                clock = clock(time, from, amount, unit, extra, pauses);
            }
            Explanation told = Reckoner.explain(time, clock, null, List.of());
            assertThat(told.exact()).isTrue();
            assertThat(told.counted()).as("%s of %s", unit, amount + extra).isEqualTo(amount + extra);
            if (unit == DeadlineUnit.CALENDAR_DAYS) continue;
            long worked =
                    told.legs().stream().mapToLong(Explanation.Leg::minutes).sum();
            long stood = pauses.stream()
                    .mapToLong(p ->
                            time.between(p.from(), earlier(p.to(), told.clock().dueAt())))
                    .sum();
            assertThat(worked + stood)
                    .as("with the pauses, all that was worked")
                    .isEqualTo(time.between(from, clock.dueAt()));
            for (Explanation.Leg leg : told.legs())
                if (!leg.spans().isEmpty())
                    assertThat(leg.spans().stream()
                                    .mapToLong(s -> time.between(s.from(), s.to()))
                                    .sum())
                            .isEqualTo(leg.minutes());
        }
    }

    private static Instant last(DeadlineClock clock) {
        return clock.pauses().isEmpty()
                ? clock.startedAt()
                : clock.pauses().getLast().to();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static DeadlineClock clock(
            BusinessTime time, Instant from, int amount, DeadlineUnit unit, int extra, List<Pause> pauses) {
        DeadlineClock clock = new DeadlineClock(
                1,
                7,
                DeadlineClock.STAGE,
                1,
                State.RUNNING,
                from,
                amount,
                unit,
                extra,
                "",
                null,
                from,
                null,
                "",
                null,
                List.copyOf(pauses));
        return clock.due(Deadlines.due(time, clock));
    }
}
