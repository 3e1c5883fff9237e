package org.peygir.deadlines;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a case that is not going well is brought to somebody's attention, and how. Rules are data that supervisors edit.
 *
 * @param id 0 for one that is not stored yet
 * @param clockCode which clock, as {@code RESOLUTION}; empty unless the trigger is {@link Trigger#CLOCK}
 * @param threshold percent of the clock or of the agreed time, working days of silence, working hours without anybody, or changes of unit
 * @param rung whom {@link Deed#REFER_UP} reaches: 1 the head of the unit, 2 the head above, and so on
 * @param unitId only for this unit and those below it; null for all
 * @param minSeverity only from this severity on (1 to 4)
 * @param atNight outside working hours too; else it waits for the next opening
 */
public record EscalationRule(
        long id,
        Trigger trigger,
        String clockCode,
        int threshold,
        Deed deed,
        int rung,
        @Nullable Long unitId,
        int minSeverity,
        boolean atNight,
        boolean active,
        int version) {
    public enum Trigger {
        /** So many percent of a clock are used. */
        CLOCK,
        /** Nothing happened for so many working days. */
        SILENCE,
        /** In nobody's hands for so many working hours. */
        UNASSIGNED,
        /** Went from unit to unit more often than that. */
        PING_PONG,
        /** So many percent of the time have passed within which another unit agreed to take what it was handed. */
        HANDOVER;

        /** As message keys write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Deed {
        REMIND_HOLDER,
        RAISE_PRIORITY,
        TELL_SUPERVISOR,
        REFER_UP;

        /** As message keys write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean concerns(String code, List<Long> units) {
        return active && trigger == Trigger.CLOCK && clockCode.equals(code) && within(units);
    }

    boolean within(List<Long> units) {
        return unitId == null || units.contains(unitId);
    }
}
