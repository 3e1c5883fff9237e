package org.peygir.deadlines.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** The random calendars of this room, for tests of the rooms around it. */
public final class AnyCalendar {
    private AnyCalendar() {}

    public static BusinessTime time(RandomGenerator random, ZoneId zone, LocalDate start, int days) {
        return new BusinessTime(new RandomCalendar(random, zone, start, days).calendar());
    }
}
