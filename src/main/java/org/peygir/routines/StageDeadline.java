package org.peygir.routines;

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
}
