package org.peygir.deadlines;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Explanation.Choice;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.RecomputationStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a deadline is what it is. Callers check that the person may see the subject. */
@Service
@Transactional(readOnly = true)
public class Explanations {
    private final ClockStore clocks;
    private final RecomputationStore changes;
    private final Deadlines deadlines;

    Explanations(ClockStore clocks, RecomputationStore changes, Deadlines deadlines) {
        this.clocks = clocks;
        this.changes = changes;
        this.deadlines = deadlines;
    }

    /** All clocks of a subject, ended ones too, in the order in which they were started: three statements. */
    public List<Explanation> of(long subject) {
        return explain(clocks.of(List.of(subject)));
    }

    /** One of them; empty if the subject has no such clock. */
    public Optional<Explanation> of(long subject, long clockId) {
        return explain(clocks.of(List.of(subject)).stream()
                        .filter(c -> c.id() == clockId)
                        .toList())
                .stream()
                .findFirst();
    }

    /** The newest of this code; empty if none ever ran. */
    public Optional<Explanation> newest(long subject, String code) {
        List<DeadlineClock> of = clocks.of(List.of(subject)).stream()
                .filter(c -> c.code().equals(code))
                .toList();
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(explain(List.of(of.getLast())).getFirst());
    }

    private List<Explanation> explain(List<DeadlineClock> of) {
        Collection<Long> ids = of.stream().map(DeadlineClock::id).toList();
        Map<Long, DeadlineTraits> traits = clocks.traits(ids);
        Map<Long, List<DeadlineChange>> moved = changes.changes(ids);
        return of.stream()
                .map(c -> explain(c, traits.get(c.id()), moved.getOrDefault(c.id(), List.of())))
                .toList();
    }

    /** An ended clock is told by the calendars of its time when those of today say something else. */
    private Explanation explain(DeadlineClock clock, @Nullable DeadlineTraits traits, List<DeadlineChange> moved) {
        Choice choice = traits == null ? null : deadlines.choice(clock, traits);
        BusinessTime time = deadlines.time(clock.unitId());
        if (clock.endedAt() != null && !Deadlines.due(time, clock).equals(clock.dueAt()))
            time = deadlines.timeAsOf(clock.unitId(), clock.endedAt());
        return Reckoner.explain(time, clock, choice, moved);
    }
}
