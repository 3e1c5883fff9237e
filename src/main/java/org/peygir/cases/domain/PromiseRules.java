package org.peygir.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.peygir.cases.NewPromise;
import org.peygir.cases.Promise;
import org.peygir.cases.Promise.State;

/** What may be promised, and when it counts as kept (CUS-25, AFS-20). Answers with the key of a refusal, or with nothing. */
public final class PromiseRules {
    public static final int NOTE_LIMIT = 500;

    /** Nobody plans further; a year typed wrongly does. */
    private static final Duration FURTHEST = Duration.ofDays(2 * 366);

    private PromiseRules() {}

    public static Optional<String> make(NewPromise promise, Instant now) {
        if (promise.text().isBlank()) return Optional.of("promises.refusal.empty");
        if (promise.text().length() > NewPromise.TEXT_LIMIT
                || promise.recipient().length() > NewPromise.RECIPIENT_LIMIT)
            return Optional.of("promises.refusal.long");
        if (!promise.dueAt().isAfter(now) || promise.dueAt().isAfter(now.plus(FURTHEST)))
            return Optional.of("promises.refusal.due");
        return Optional.empty();
    }

    public static Optional<String> settle(Promise promise, String note) {
        if (promise.settled()) return Optional.of("promises.refusal.settled");
        if (note.isBlank()) return Optional.of("promises.refusal.note");
        return note.length() > NOTE_LIMIT ? Optional.of("promises.refusal.note-long") : Optional.empty();
    }

    /** What is done after its time is broken however well it is done. @param kept what the person says */
    public static State outcome(Promise promise, boolean kept, Instant now) {
        return kept && promise.state() == State.OPEN && !overdue(promise.dueAt(), now) ? State.KEPT : State.BROKEN;
    }

    /** The due minute itself is in time. */
    public static boolean overdue(Instant dueAt, Instant now) {
        return !now.isBefore(tooLate(dueAt));
    }

    /** The first moment that is too late. */
    public static Instant tooLate(Instant dueAt) {
        return Instant.ofEpochSecond(Math.floorDiv(dueAt.getEpochSecond(), 60L) * 60 + 60);
    }
}
