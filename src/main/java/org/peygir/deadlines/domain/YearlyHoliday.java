package org.peygir.deadlines.domain;

import java.time.LocalDate;
import org.peygir.platform.time.JalaliDate;

/** A holiday that returns every year on the same month and day; years that lack the day (30 Esfand, 29 February) go without. */
public record YearlyHoliday(Reckoning reckoning, int month, int day, String name) {
    /** Lunar holidays are not here: Iran's months begin by sighting, so they are dated rows. */
    public enum Reckoning {
        JALALI,
        GREGORIAN
    }

    boolean falls(LocalDate date, JalaliDate jalali) {
        return switch (reckoning) {
            case JALALI -> jalali.month() == month && jalali.day() == day;
            case GREGORIAN -> date.getMonthValue() == month && date.getDayOfMonth() == day;
        };
    }
}
