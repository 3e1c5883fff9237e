package org.peygir.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.peygir.access.Actor;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.PriorityStore;
import org.peygir.deadlines.Deadlines;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.springframework.stereotype.Component;

/** A case whose run has ended goes back to the first stage of its routine, with clocks of its own. The case is locked by the caller. */
@Component
class Reopening {
    private final CaseStore store;
    private final PriorityStore priorities;
    private final Routines routines;
    private final Cartable cartable;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Placement placement;
    private final Journal journal;

    Reopening(
            CaseStore store,
            PriorityStore priorities,
            Routines routines,
            Cartable cartable,
            Deadlines deadlines,
            CaseClocks clocks,
            Placement placement,
            Journal journal) {
        this.store = store;
        this.priorities = priorities;
        this.routines = routines;
        this.cartable = cartable;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.placement = placement;
        this.journal = journal;
    }

    /** @param version of the case after it; @param promised the new answer by when */
    record Reopened(int version, Instant promised) {}

    /** @param file closed, or in the hands of its reviewer */
    Reopened reopen(CaseFile file, Actor actor, Instant now) {
        Stage stage = routines.reopen(file.id(), file.unitId(), now);
        Place place = placement.place(stage, file, passedOver(file));
        Instant promised = deadlines.due("RESOLUTION", CaseClocks.traits(file, place.unitId()), now);
        Instant dueAt = CaseHandling.stageDue(deadlines, stage, place.unitId(), now, promised);
        store.reopened(file.id(), promised);
        priorities.save(file, file.reopened() + 1, file.priority());
        store.enter(
                file.id(), stage.id(), Status.valueOf(stage.status()), place.unitId(), place.staffId(), dueAt, null);
        if (file.open()) cartable.place(file.id(), place, dueAt);
        else cartable.open(file.id(), place, now, dueAt);
        clocks.reopened(file, stage, place.unitId(), now);
        Map<String, String> data = Map.of("to", Long.toString(stage.id()));
        return new Reopened(journal.event(file, actor, Entry.Kind.REOPENED, true, data), promised);
    }

    /** Whoever reviewed what was decided does not come to decide it anew by a choice of the house. */
    private static Set<Long> passedOver(CaseFile file) {
        Set<Long> passedOver = new HashSet<>(file.subjects());
        Long reviewer = file.assigneeId();
        if (file.inReview() && reviewer != null) passedOver.add(reviewer);
        return passedOver;
    }
}
