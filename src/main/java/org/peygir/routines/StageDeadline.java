package org.peygir.routines;

import org.jspecify.annotations.Nullable;

/** How long a stage may take, from the moment it is entered. {@code amount} ≥ 1. */
public record StageDeadline(int amount, Unit unit) {
    /** The names of {@code deadlines.DeadlineUnit}; kept apart so that routines need not know that module. */
    public enum Unit {
        WORKING_MINUTES,
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    public StageDeadline {
        if (amount < 1) throw new IllegalArgumentException("deadline: " + amount);
    }

    /**
     * Reads {@code 3 WORKING_DAYS}; null for null.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static @Nullable StageDeadline parse(@Nullable String text) {
        if (text == null) return null;
        String[] parts = text.split(" ", 2);
        if (parts.length != 2) throw new IllegalArgumentException("deadline: " + text);
        return new StageDeadline(Integer.parseInt(parts[0]), Unit.valueOf(parts[1]));
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        return amount + " " + unit;
    }
}
