package org.peygir.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.cartable.Cartable;
import org.peygir.cases.store.DueStore;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.spi.DeadlineSubjects.Moved;
import org.peygir.routines.Routines;
import org.peygir.routines.Trigger;
import org.springframework.stereotype.Component;

/** Carries due times that moved on the clocks over to the case, the desk and the customer, in the caller's transaction. */
@Component
class CaseRetiming {
    private final DueStore due;
    private final Clocks clocks;
    private final Cartable cartable;
    private final Routines routines;
    private final Journal journal;
    private final Letters letters;

    CaseRetiming(DueStore due, Clocks clocks, Cartable cartable, Routines routines, Journal journal, Letters letters) {
        this.due = due;
        this.clocks = clocks;
        this.cartable = cartable;
        this.routines = routines;
        this.journal = journal;
        this.letters = letters;
    }

    /**
     * Writes down what happened; when the promised day moved, the customer sees the entry and is told.
     *
     * @param before the case as it was read under its lock
     * @param data of the entry; the new promise is added when it moved
     * @return the new version of the case
     */
    int carry(CaseFile before, Entry.Kind kind, Map<String, String> data, String reason, Actor actor) {
        Instant now = clocks.due(before.id()).orElse(before.dueAt());
        Instant running = dueOf(before.id(), before.inReview() ? DeadlineClock.REVIEW : DeadlineClock.RESOLUTION);
        Instant promised = running == null ? before.promisedAt() : running;
        Moved moved = new Moved(before.id(), before.dueAt(), now, before.promisedAt(), promised);
        due.due(List.of(moved));
        cartable.due(List.of(before.id()), List.of(now));
        wake(before);
        boolean seen = moved.promiseMoved();
        if (seen && promised != null) data.put("promised", promised.toString());
        int version = journal.event(before, actor, kind, seen, data);
        if (seen && promised != null)
            letters.promisesMoved(due.told(List.of(before.id())), Map.of(before.id(), promised), reason);
        return version;
    }

    /** Where time takes the case on, it does so by the clock of its stage. */
    private void wake(CaseFile file) {
        if (routines.byItself(file.stageId(), Trigger.TIME_UP).isEmpty()) return;
        Instant stage = dueOf(file.id(), DeadlineClock.STAGE);
        if (stage != null) routines.wake(file.id(), stage);
    }

    /** When what runs under this code is due; null when nothing does. */
    @Nullable
    Instant dueOf(long caseId, String code) {
        return clocks.of(caseId).stream()
                .filter(c -> c.code().equals(code) && c.open())
                .map(DeadlineClock::dueAt)
                .findFirst()
                .orElse(null);
    }
}
