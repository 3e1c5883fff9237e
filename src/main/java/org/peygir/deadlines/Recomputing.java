package org.peygir.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.spi.DeadlineSubjects;
import org.peygir.deadlines.spi.DeadlineSubjects.Moved;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.deadlines.store.RecomputationStore;
import org.peygir.organization.Organization;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a change of calendar does to the open clocks: said beforehand, and done afterwards in steps that may be repeated. */
@Component
public class Recomputing {
    /** Subjects a step: a lock on this many cases for a fraction of a second. */
    private static final int STEP = 1_000;

    private final ClockStore clocks;
    private final RecomputationStore store;
    private final Deadlines deadlines;
    private final Organization organization;
    private final ObjectProvider<DeadlineSubjects> owners;
    private final Clock clock;

    public Recomputing(
            ClockStore clocks,
            RecomputationStore store,
            Deadlines deadlines,
            Organization organization,
            ObjectProvider<DeadlineSubjects> owners,
            Clock clock) {
        this.clocks = clocks;
        this.store = store;
        this.deadlines = deadlines;
        this.organization = organization;
        this.owners = owners;
        this.clock = clock;
    }

    /** @param open subjects with open clocks that were looked at; @param moved all that would move, in order of id */
    public record Preview(int open, List<Moved> moved) {}

    /** Every open subject whose due or promised time this draft would move. Reads all open clocks of the units; changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(long unit, Edition draft) {
        Map<Long, BusinessTime> times = new HashMap<>();
        LongFunction<BusinessTime> time = id -> times.computeIfAbsent(id, u -> deadlines.timeWith(u, unit, draft));
        List<Moved> moved = new ArrayList<>();
        int open = 0;
        long after = 0;
        while (true) {
            List<Long> subjects = clocks.openSubjects(after, units(unit), STEP);
            if (subjects.isEmpty()) return new Preview(open, moved);
            open += subjects.size();
            after = subjects.getLast();
            moved.addAll(new Step(clocks.open(subjects), time).moved);
        }
    }

    /** How many subjects a change of this calendar concerns. */
    int concerned(long unit) {
        return clocks.countOpenSubjects(units(unit));
    }

    /** The newest recomputation of a calendar, for its progress. */
    public Optional<Recomputation> newest(long unit) {
        return store.newest(unit);
    }

    /** Does the next step of the oldest unfinished recomputation, in one transaction; @return false when nothing is left to do */
    @Transactional
    public boolean step() {
        Optional<Recomputation> next = store.lockNext();
        if (next.isEmpty()) return false;
        Recomputation r = next.get();
        if (r.afterId() == 0) deadlines.forget();
        Instant now = clock.instant();
        List<Long> subjects = clocks.openSubjects(r.afterId(), units(r.unit()), STEP);
        if (subjects.isEmpty()) {
            store.advance(r.id(), r.afterId(), 0, 0, now);
            return true;
        }
        owners.ifAvailable(owner -> owner.lock(subjects));
        Step step = new Step(clocks.open(subjects), deadlines::time);
        if (!step.clocks.isEmpty()) store.move(step.clocks, step.due, r.id(), r.reason(), now);
        Actor actor = actor(r.staffId());
        if (!step.moved.isEmpty()) owners.ifAvailable(owner -> owner.moved(step.moved, r.reason(), actor, now));
        owners.ifAvailable(owner -> owner.recounted(subjects));
        store.advance(r.id(), subjects.getLast(), subjects.size(), step.moved.size(), null);
        return true;
    }

    private static Actor actor(@Nullable Long staffId) {
        return staffId == null ? Actor.system() : Actor.staff(staffId);
    }

    private Collection<Long> units(long unit) {
        return unit == DeadlineStore.ORGANIZATION ? Set.of() : organization.descendants(unit);
    }

    /** Clocks that move, with their new due times, and what that makes of their subjects. A clock that stands is counted when it goes on. */
    private static final class Step {
        private final List<DeadlineClock> clocks = new ArrayList<>();
        private final List<Instant> due = new ArrayList<>();
        private final List<Moved> moved = new ArrayList<>();

        private Step(List<DeadlineClock> open, LongFunction<BusinessTime> time) {
            Map<Long, List<DeadlineClock>> subjects = new LinkedHashMap<>();
            for (DeadlineClock c : open)
                subjects.computeIfAbsent(c.subject(), id -> new ArrayList<>()).add(c);
            subjects.forEach((subject, before) -> subject(subject, before, time));
        }

        private void subject(long subject, List<DeadlineClock> before, LongFunction<BusinessTime> time) {
            List<DeadlineClock> after = new ArrayList<>();
            for (DeadlineClock c : before) {
                Instant now = Deadlines.due(time.apply(c.unitId()), c);
                after.add(c.due(now));
                if (now.equals(c.dueAt())) continue;
                clocks.add(c);
                due.add(now);
            }
            Optional<Instant> dueBefore = HandlerDue.of(before);
            Optional<Instant> dueAfter = HandlerDue.of(after);
            Instant promisedBefore = promised(before);
            Instant promisedAfter = promised(after);
            boolean same = dueBefore.equals(dueAfter) && java.util.Objects.equals(promisedBefore, promisedAfter);
            if (same || dueBefore.isEmpty() || dueAfter.isEmpty()) return;
            moved.add(new Moved(subject, dueBefore.get(), dueAfter.get(), promisedBefore, promisedAfter));
        }

        private static @Nullable Instant promised(List<DeadlineClock> clocks) {
            return clocks.stream()
                    .filter(c -> c.code().equals(DeadlineClock.RESOLUTION)
                            || c.code().equals(DeadlineClock.REVIEW))
                    .map(DeadlineClock::dueAt)
                    .findFirst()
                    .orElse(null);
        }
    }
}
