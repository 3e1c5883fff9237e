package org.peygir.deadlines.domain;

/** What people laid down for one dated day; {@code hours} is closed for holidays and closures, and never else. */
public record DayRule(Kind kind, String name, Hours hours) {
    public enum Kind {
        /** An official holiday; a period that serves on holidays goes before it. */
        HOLIDAY,
        /** Closed for a reason of the day, as cold or air pollution. */
        CLOSURE,
        /** Other hours than usual, mostly fewer. */
        SHORT,
        /** Worked although the week or a holiday says otherwise. */
        EXTRA
    }

    public DayRule {
        boolean off = kind == Kind.HOLIDAY || kind == Kind.CLOSURE;
        if (off != hours.closed()) throw new IllegalArgumentException(kind + " with hours " + hours);
    }

    public static DayRule holiday(String name) {
        return new DayRule(Kind.HOLIDAY, name, Hours.CLOSED);
    }

    public static DayRule closure(String name) {
        return new DayRule(Kind.CLOSURE, name, Hours.CLOSED);
    }
}
