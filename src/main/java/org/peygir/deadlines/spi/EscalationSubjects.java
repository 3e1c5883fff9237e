package org.peygir.deadlines.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.EscalationRule;

/** Implemented by the module that owns the subjects. All calls are in the transaction of one escalation. */
public interface EscalationSubjects {
    /** Whether a subject can be looked at now. */
    sealed interface Claim {
        /** Its row is locked until the transaction ends. */
        record Held(Facts facts) implements Claim {}

        /** Somebody else is writing it, a person or another node; it is looked at again soon. */
        record Busy() implements Claim {}

        /** It is closed or gone: nothing escalates any more. */
        record Ended() implements Claim {}
    }

    /**
     * What rules ask.
     *
     * @param queuedSince since when nobody has it; null while somebody does
     * @param handovers how often it went from one unit to another
     * @param untaken what lies with another unit that agreed on a time to take it
     */
    record Facts(
            long unitId,
            int severity,
            Instant registeredAt,
            Instant lastActivityAt,
            @Nullable Instant queuedSince,
            int handovers,
            List<Handover> untaken) {}

    /** Handed to a unit that neither took nor returned it yet; {@code agreed} is until when it should. */
    record Handover(long id, long toUnit, Instant sentAt, Instant agreed) {}

    /** What is brought to somebody's attention: which rule, about which subject. */
    record Notice(long subject, EscalationRule.Trigger trigger, String clockCode, int threshold, Instant at) {}

    /**
     * What became of a deed.
     *
     * @param done false when there was nobody to turn to, or nothing left to raise
     * @param told who is to be told, the first of them before others; empty for nobody
     */
    record Deeded(boolean done, List<Long> told) {}

    /** Of those that are open, as they are at this moment; locks nothing. */
    Map<Long, Facts> facts(Collection<Long> subjects);

    /** Locks the subject without waiting. */
    Claim claim(long subject);

    /**
     * Does what the rule says and writes it into the history of the claimed subject.
     *
     * @param handover which of the untaken it is about; null for every other trigger
     */
    Deeded perform(long subject, EscalationRule rule, @Nullable Long handover, Instant now);

    /** Tells one person of all of these in one message. */
    void tell(long staffId, List<Notice> notices, Instant now);
}
