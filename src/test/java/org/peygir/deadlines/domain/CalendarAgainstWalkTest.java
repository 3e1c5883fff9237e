package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Issue 4, bar 1: a million questions to a thousand made-up calendars, each answered by walking its minutes as well. */
class CalendarAgainstWalkTest {
    private static final String[] ZONES = {
        "Asia/Tehran",
        "Asia/Tehran",
        "Asia/Tehran",
        "Europe/Berlin",
        "Asia/Kabul",
        "America/St_Johns",
        "Australia/Lord_Howe"
    };
    /** Clock changes of Iran (also that of 2022, the last), year ends of both reckonings, century ends, leap days. */
    private static final String[] PLACES = {
        "1977-10-15",
        "1991-04-20",
        "2008-03-10",
        "2021-09-10",
        "2022-03-10",
        "2022-09-10",
        "1999-12-20",
        "2000-02-15",
        "2021-03-10",
        "2025-03-10",
        "2026-11-01",
        "2029-12-20",
        "2099-12-20",
        "1899-12-20",
        "2024-02-15",
        "2026-03-20",
        "2026-10-10"
    };

    @Test
    void adding_and_measuring_agree_with_the_walk() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
        int cases = 0;
        for (int round = 0; round < 1_000; round++) {
            LocalDate start = LocalDate.parse(PLACES[round % PLACES.length]).plusDays(random.nextInt(10));
            int days = round % 100 == 0 ? 800 : 30;
            ZoneId zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
            RandomCalendar made = new RandomCalendar(random, zone, start.minusDays(2), days + 4);
            WalkedCalendar walk =
                    new WalkedCalendar(made, start.atStartOfDay(zone).toInstant(), days * 1440);
            BusinessTime time = new BusinessTime(made.calendar());
            if (walk.total() == 0) continue;
            for (int i = 0; i < 550; i++) {
                int from = random.nextInt(walk.length());
                int to = random.nextInt(walk.length());
                int seconds = random.nextInt(60);
                int amount = 1 + random.nextInt(walk.total());
                Instant a = walk.moment(from).plusSeconds(seconds);
                String what = "round " + round + " case " + i;
                int measured = from <= to ? walk.between(from, to) : -walk.between(to, from);
                if (from != to) same(time.between(a, walk.moment(to)), measured, what);
                int due = walk.add(from, amount);
                if (due >= 0) {
                    same(time.add(a, amount), walk.moment(due), what);
                    cases++;
                }
                int begin = walk.subtract(from, amount);
                if (begin >= 0) {
                    same(time.subtract(a, amount), walk.moment(begin), what);
                    cases++;
                }
                cases++;
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(1_000_000);
    }

    /** AssertJ for a million comparisons costs more than the comparisons. */
    private static void same(Object found, Object expected, String what) {
        if (found instanceof Long count ? count.intValue() != (Integer) expected : !found.equals(expected))
            assertThat(found).as(what).isEqualTo(expected);
    }
}
