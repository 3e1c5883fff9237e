package org.peygir.deadlines.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The plain week from a day on; null = that of the unit above. */
public record DatedWeek(LocalDate from, @Nullable WeekPattern week) {
    /** As far back as anybody asks; a day that every database can hold. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);
}
