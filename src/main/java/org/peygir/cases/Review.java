package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who had no part in it looks again at what was decided (بازبینی, REV-01). It is with its reviewer from the very moment it is
 * asked for.
 *
 * @param level 1 for the first review of a decision, one more for each next
 * @param words of the complainant: what is not right
 * @param askedBy who wrote it down for them; null: they asked themselves
 * @param independent false where nobody was, and it fell to who leads the whole house
 * @param decidedAt when the case was closed
 * @param assigneeBefore who had the case then; {@code dueBefore}: by when
 * @param outcome null while it is open; then {@code outcomeAt} and {@code outcomeBy} are null too
 * @param reasons for the house; {@code answer}: the words for the complainant
 */
public record Review(
        long id,
        long caseId,
        int level,
        String words,
        Channel channel,
        @Nullable Long askedBy,
        Instant requestedAt,
        long reviewerId,
        Instant assignedAt,
        boolean independent,
        Instant decidedAt,
        @Nullable Long assigneeBefore,
        Instant dueBefore,
        @Nullable Outcome outcome,
        String reasons,
        String answer,
        @Nullable Instant outcomeAt,
        @Nullable Long outcomeBy) {
    /** What came of it. */
    public enum Outcome {
        /** The decision stands; the case is closed as it was. */
        UPHELD,
        /** Part of it was wrong. */
        VARIED,
        OVERTURNED;

        /** The case is open again and has to be decided anew. */
        public boolean reopens() {
            return this != UPHELD;
        }
    }

    public boolean open() {
        return outcome == null;
    }
}
