package org.peygir.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.spi.EscalationSubjects.Facts;
import org.peygir.deadlines.store.NewClock;

/**
 * When rules have to look at a new subject and its clocks first: what {@link Glance} would find if it looked at once. Rules that are
 * edited meanwhile reach it as they reach everything that runs ({@link EscalationRules}).
 *
 * @param clocks the same, each with its moment
 * @param watch null for never
 */
record FirstLook(List<NewClock> clocks, @Nullable Instant watch) {
    /** @param begun all of them running */
    static FirstLook at(
            long subject, Facts facts, long unitId, List<NewClock> begun, Deadlines deadlines, Instant now) {
        List<DeadlineClock> running = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) running.add(begun.get(i).running(i, subject, unitId));
        EscalationPlan plan =
                EscalationPlan.of(subject, facts, running, deadlines.escalationRules(), Set.of(), deadlines, now);
        List<NewClock> clocks = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++)
            clocks.add(begun.get(i)
                    .lookedAt(plan.nextByClock()
                            .getOrDefault((long) i, Optional.empty())
                            .orElse(null)));
        // Something is to be done at once: that is for whoever looks under the lock.
        return new FirstLook(clocks, plan.acts().isEmpty() ? plan.nextWatch() : now);
    }
}
