package org.peygir.deadlines;

/** In what a commitment is counted. */
public enum DeadlineUnit {
    /** Minutes of the weekly pattern. */
    WORKING_MINUTES,
    /** Days that have any working minute; the time of day is kept, see {@link Deadlines#due(int, DeadlineUnit, java.time.Instant)}. */
    WORKING_DAYS,
    /** Days of the calendar in the organisation's zone, holidays and all. */
    CALENDAR_DAYS
}
