package org.peygir.deadlines;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.deadlines.spi.EscalationSubjects;
import org.peygir.deadlines.spi.EscalationSubjects.Facts;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.EscalationStore;
import org.peygir.deadlines.store.EscalationStore.Check;

/**
 * Looks at many subjects at once and locks none. About nearly all that are looked at, each new one among them, nothing is to be done but to
 * wait on; for these a few statements say until when. Whoever changes something so that a rule may act sooner also says when to look at the
 * subject next: made while this reads or after it, such a change leaves its mark on that moment, and then the mark stays.
 */
final class Glance {
    private final EscalationStore store;
    private final ClockStore clocks;
    private final Deadlines deadlines;

    Glance(EscalationStore store, ClockStore clocks, Deadlines deadlines) {
        this.store = store;
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    /** @return those about which nothing is to be done now; the others want a look of their own, under their lock */
    Set<Long> waitOn(EscalationSubjects owner, List<Long> subjects, List<EscalationRule> active, Instant now) {
        // The moments first: what changes after they were read changes them.
        List<Check> clockChecks = store.clockChecks(subjects);
        List<Check> watchChecks = store.watchChecks(subjects);
        Map<Long, List<DeadlineClock>> open =
                clocks.open(subjects).stream().collect(groupingBy(DeadlineClock::subject));
        Map<Long, Set<String>> fired = store.fired(subjects);
        Map<Long, Facts> facts = owner.facts(subjects);
        Map<Long, Optional<Instant>> byClock = new HashMap<>();
        Map<Long, Optional<Instant>> bySubject = new HashMap<>();
        Set<Long> calm = new HashSet<>();
        facts.forEach((subject, known) -> {
            EscalationPlan plan = EscalationPlan.of(
                    subject,
                    known,
                    open.getOrDefault(subject, List.of()),
                    active,
                    fired.getOrDefault(subject, Set.of()),
                    deadlines,
                    now);
            if (!plan.acts().isEmpty()) return;
            calm.add(subject);
            byClock.putAll(plan.nextByClock());
            bySubject.put(subject, Optional.ofNullable(plan.nextWatch()));
        });
        store.moveClocks(clockChecks, byClock);
        store.moveWatches(watchChecks, bySubject);
        return calm;
    }
}
