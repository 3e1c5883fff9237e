package org.peygir.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;

/**
 * What a rule did about a subject, in the words the rule had then.
 *
 * @param staffId who was told or asked; null for nobody
 */
public record Escalation(
        long id,
        long subject,
        Instant at,
        Trigger trigger,
        String clockCode,
        int threshold,
        Deed deed,
        Outcome outcome,
        @Nullable Long staffId) {
    public enum Outcome {
        DONE,
        /** A later threshold had passed as well, so only that one was acted upon. */
        OVERTAKEN,
        /** There was nobody to turn to, or nothing left to raise. */
        NOBODY
    }
}
