package org.peygir.deadlines;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** By when the handler has to act: one moment out of all the clocks of a subject. */
final class HandlerDue {
    private static final Set<String> TARGETS =
            Set.of(DeadlineClock.STAGE, DeadlineClock.RESOLUTION, DeadlineClock.REVIEW);

    private HandlerDue() {}

    /**
     * The earliest running target of stage, resolution and review, however small or large their amounts. A target that had passed when the
     * newest began has already been missed and no longer says what is next. Empty when none runs.
     */
    static Optional<Instant> of(List<DeadlineClock> clocks) {
        List<DeadlineClock> running = clocks.stream()
                .filter(c -> c.state() == DeadlineClock.State.RUNNING)
                .filter(c -> TARGETS.contains(c.code()))
                .toList();
        Instant newest = running.stream()
                .map(DeadlineClock::startedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return running.stream()
                .map(DeadlineClock::dueAt)
                .filter(due -> !due.isBefore(newest))
                .min(Comparator.naturalOrder())
                .or(() -> running.stream().map(DeadlineClock::dueAt).max(Comparator.naturalOrder()));
    }
}
