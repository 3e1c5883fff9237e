package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was promised to somebody. Never changed and never taken back: people count on it whoever has the case.
 *
 * @param staffId who promised
 * @param unitId the unit they were in then
 * @param recipient to whom, in words; empty: to the complainant
 * @param dueAt in time up to and including this minute
 * @param late done after all, but after its time: it stays broken
 * @param settledAt when a person said what became of it; null: somebody still has to
 */
public record Promise(
        long id,
        long caseId,
        long staffId,
        long unitId,
        String recipient,
        Means means,
        String text,
        Instant madeAt,
        Instant dueAt,
        State state,
        @Nullable Instant brokenAt,
        @Nullable Instant settledAt,
        @Nullable Long settledBy,
        String note,
        boolean late) {
    /** Through what it was made. */
    public enum Means {
        CALL,
        MEETING,
        LETTER,
        /** Words that we sent: a reply, an SMS, a mail. */
        MESSAGE,
        NOTE
    }

    public enum State {
        OPEN,
        KEPT,
        /** Its time passed, or a person said so; what is done later counts as broken all the same. */
        BROKEN
    }

    public boolean settled() {
        return settledAt != null;
    }
}
