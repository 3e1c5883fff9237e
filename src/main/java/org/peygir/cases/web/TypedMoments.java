package org.peygir.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;

/** Days as people type them, in any digits, with or without a time of day. */
final class TypedMoments {
    private TypedMoments() {}

    /** @param unsaid the time of day when none was typed */
    static Optional<Instant> parse(String typed, LocalTime unsaid) {
        var exact = JalaliDates.parseDateTime(typed);
        if (exact.isPresent())
            return exact.map(at -> at.atZone(OrganizationZone.TEHRAN).toInstant());
        Optional<LocalDate> day = JalaliDates.parse(typed).map(JalaliDate::toLocalDate);
        return day.map(d -> d.atTime(unsaid).atZone(OrganizationZone.TEHRAN).toInstant());
    }
}
