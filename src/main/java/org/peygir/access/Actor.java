package org.peygir.access;

import org.jspecify.annotations.Nullable;

/** Who did something, for the audit. */
public sealed interface Actor {
    record Staff(long id) implements Actor {}

    /** Somebody who stands in for another, whose name it counts for (CUS-11). */
    record Deputy(long id, long absentId) implements Actor {}

    record Customer() implements Actor {}

    /** The application itself: a job, a deadline that passed. */
    record System() implements Actor {}

    /** Somebody with a shell on the server, through {@code bin/peygir}. */
    record Command() implements Actor {}

    record Api() implements Actor {}

    static Actor staff(long id) {
        return new Staff(id);
    }

    static Actor customer() {
        return new Customer();
    }

    static Actor system() {
        return new System();
    }

    static Actor command() {
        return new Command();
    }

    static Actor api() {
        return new Api();
    }

    /** As the audit table writes it. */
    default String kind() {
        return switch (this) {
            case Staff staff -> "STAFF";
            case Deputy deputy -> "STAFF";
            case Customer customer -> "CUSTOMER";
            case System system -> "SYSTEM";
            case Command command -> "COMMAND";
            case Api api -> "API";
        };
    }

    /** Who did it; null for everybody but staff. */
    default @Nullable Long staffId() {
        return switch (this) {
            case Staff(long id) -> id;
            case Deputy(long id, long absent) -> id;
            default -> null;
        };
    }

    /** In whose name, when that is another than who did it. */
    default @Nullable Long behalfOf() {
        return this instanceof Deputy(long id, long absent) ? absent : null;
    }
}
