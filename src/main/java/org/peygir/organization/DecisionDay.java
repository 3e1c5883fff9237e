package org.peygir.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;

/** From when a decision about the house counts, as it was typed. */
public final class DecisionDay {
    private DecisionDay() {}

    /**
     * The start of the day in Tehran; nothing typed, or today, is {@code now}.
     *
     * @param errors gets, at {@code from}, that it is no date or is over
     * @return null when it is no date
     */
    public static @Nullable Instant read(String typed, Instant now, FieldErrors errors) {
        if (typed.isBlank()) return now;
        LocalDate day =
                JalaliDates.parse(typed.strip()).map(JalaliDate::toLocalDate).orElse(null);
        if (day == null) {
            errors.add("from", "structure.error.date");
            return null;
        }
        LocalDate today = now.atZone(OrganizationZone.TEHRAN).toLocalDate();
        if (day.isBefore(today)) errors.add("from", "structure.error.past");
        return day.isAfter(today) ? day.atStartOfDay(OrganizationZone.TEHRAN).toInstant() : now;
    }
}
