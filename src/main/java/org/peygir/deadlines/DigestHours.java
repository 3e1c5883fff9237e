package org.peygir.deadlines;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At which times of the day people are told what rules of escalation did.
 *
 * @param unitId for the rules of this unit and those below it; null for all
 * @param times on the clock of the organisation's zone, in order of time; 1 to {@link #MOST}
 * @param atNight outside working hours too; else a time that falls there is passed over
 */
public record DigestHours(@Nullable Long unitId, List<LocalTime> times, boolean atNight) {
    public static final int MOST = 6;

    public DigestHours {
        times = List.copyOf(times);
    }

    /**
     * Those of the nearest unit, else those for all; empty when none says anything.
     *
     * @param upward the unit of the rule, then those above it; empty for a rule for all
     */
    static Optional<DigestHours> nearest(List<DigestHours> all, List<Long> upward) {
        for (Long unit : upward) for (DigestHours hours : all) if (unit.equals(hours.unitId)) return Optional.of(hours);
        return all.stream().filter(hours -> hours.unitId == null).findFirst();
    }
}
