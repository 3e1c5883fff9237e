package org.peygir.routines;

/** Who of the stage's unit gets the work when the stage is entered. */
public sealed interface Assignment {
    /** Nobody yet: it waits in the unit's queue until one takes it. */
    record Queue() implements Assignment {}

    /** The members of the unit in turn. */
    record RoundRobin() implements Assignment {}

    /** The member of the unit with the fewest open cases. */
    record LeastLoaded() implements Assignment {}

    /** The owner of the case, whatever the unit. */
    record Owner() implements Assignment {}

    /** One named person; {@code userName} as people sign in with it. */
    record Staff(String userName) implements Assignment {}

    /**
     * Reads {@code QUEUE}, {@code ROUND_ROBIN}, {@code LEAST_LOADED}, {@code OWNER} or {@code STAFF:<user name>}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Assignment parse(String text) {
        if (text.startsWith("STAFF:") && text.length() > 6) return new Staff(text.substring(6));
        return switch (text) {
            case "QUEUE" -> new Queue();
            case "ROUND_ROBIN" -> new RoundRobin();
            case "LEAST_LOADED" -> new LeastLoaded();
            case "OWNER" -> new Owner();
            default -> throw new IllegalArgumentException("assignment: " + text);
        };
    }

    /** The text that {@link #parse} reads. */
    default String text() {
        return switch (this) {
            case Queue _ -> "QUEUE";
            case RoundRobin _ -> "ROUND_ROBIN";
            case LeastLoaded _ -> "LEAST_LOADED";
            case Owner _ -> "OWNER";
            case Staff(String userName) -> "STAFF:" + userName;
        };
    }
}
