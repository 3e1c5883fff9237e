package org.peygir.cases.domain;

import java.time.Instant;
import java.util.Optional;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Satisfaction;

/** Who may act on a case they can see, and when. Each answers with the key of its refusal, or with nothing. */
public final class HandlingRules {
    private HandlingRules() {}

    /**
     * The person who has it, the owner who answers for it, or a supervisor acts; what nobody took may be acted on by the
     * unit it waits in. Acting on another's case needs taking it first, so two people never work on it unknowingly.
     *
     * @param unitId the unit of the person
     */
    public static Optional<String> act(CaseFile file, long staffId, long unitId, boolean supervises) {
        if (file.inReview()) return Optional.of("cases.refusal.in-review");
        if (!file.open()) return Optional.of("cases.refusal.closed");
        Long assignee = file.assigneeId();
        boolean mine = assignee != null && assignee == staffId || file.ownerId() == staffId;
        boolean untaken = assignee == null && file.unitId() == unitId;
        return mine || untaken || supervises ? Optional.empty() : Optional.of("cases.refusal.not-yours");
    }

    public static Optional<String> take(CaseFile file, long staffId) {
        if (file.inReview()) return Optional.of("cases.refusal.in-review");
        if (!file.open()) return Optional.of("cases.refusal.closed");
        Long assignee = file.assigneeId();
        return assignee != null && assignee == staffId ? Optional.of("cases.refusal.yours-already") : Optional.empty();
    }

    /** Who reviews a decision may ask others; nobody else puts anything between. */
    public static Optional<String> refer(CaseFile file, long staffId) {
        if (!file.open()) return Optional.of("cases.refusal.closed");
        return file.inReview() ? review(file, staffId) : Optional.empty();
    }

    /** What is left to do on a case in review is for who has it. */
    public static Optional<String> review(CaseFile file, long staffId) {
        Long reviewer = file.assigneeId();
        return reviewer != null && reviewer == staffId ? Optional.empty() : Optional.of("cases.refusal.in-review");
    }

    /** Only what is closed may go to the archive: what is there waits for nobody. */
    public static Optional<String> archive(CaseFile file) {
        if (file.inReview()) return Optional.of("cases.refusal.in-review");
        if (file.open()) return Optional.of("cases.refusal.open");
        return file.archivedAt() != null ? Optional.of("cases.refusal.archived") : Optional.empty();
    }

    /** A customer may reopen without a reason until the window ends (requirements 4.1: 30 days). */
    public static Optional<String> reopen(CaseFile file, Instant now, Instant windowEnd) {
        if (file.open()) return Optional.of("cases.refusal.open");
        return now.isAfter(windowEnd) ? Optional.of("cases.refusal.window-over") : Optional.empty();
    }

    /** Not reachable counts only after enough honest tries (RTN-17). */
    public static Optional<String> satisfaction(Satisfaction satisfaction, int tries, int triesNeeded) {
        return satisfaction == Satisfaction.NOT_REACHABLE && tries < triesNeeded
                ? Optional.of("cases.refusal.more-tries")
                : Optional.empty();
    }
}
