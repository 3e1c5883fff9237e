package org.peygir.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Place;
import org.peygir.cases.store.DueStore;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.peygir.routines.Waiting;
import org.springframework.stereotype.Component;

/**
 * What it means that a case stands and waits in a stage: the customer is asked and the handler's time stands still, several are asked at
 * once, and somewhen time is up. Joins the transaction that enters or leaves the stage.
 */
@Component
class Standing {
    private final Routines routines;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Branching branching;
    private final Letters letters;
    private final DueStore due;

    Standing(
            Routines routines,
            Deadlines deadlines,
            CaseClocks clocks,
            Branching branching,
            Letters letters,
            DueStore due) {
        this.routines = routines;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.branching = branching;
        this.letters = letters;
        this.due = due;
    }

    /**
     * The clocks of the stage run already.
     *
     * @param place where the stage put the case
     * @param version of the case so far; @return the one after this
     */
    int enter(CaseFile file, Stage to, Place place, Instant now, int version) {
        if (to.ends()) return version;
        Instant until = until(file.id(), to, place.unitId(), now);
        if (until != null && routines.byItself(to.id(), Trigger.TIME_UP).isPresent()) routines.wake(file.id(), until);
        if (to.kind() == StageKind.WAIT) {
            clocks.waitsForCustomer(file.id());
            letters.asked(file, to.customerText(file.locale()), until);
        }
        return to.kind() == StageKind.PARALLEL ? branching.open(file, to, now, version) : version;
    }

    void leave(CaseFile file, Stage from) {
        if (from.kind() == StageKind.PARALLEL) branching.close(file);
    }

    /**
     * A case that stood in a stage of one version stands in one of another: nobody is told anything, and who was asked stays asked
     * where the new stage asks the same branch.
     */
    void relocated(CaseFile file, Stage from, Stage to, Place place, Instant entered, Instant now) {
        if (to.kind() == StageKind.WAIT) clocks.waitsForCustomer(file.id());
        Instant until = until(file.id(), to, place.unitId(), entered);
        if (until != null && routines.byItself(to.id(), Trigger.TIME_UP).isPresent()) routines.wake(file.id(), until);
        if (from.kind() == StageKind.PARALLEL || to.kind() == StageKind.PARALLEL) branching.rearrange(file, to, now);
    }

    /**
     * The calendar has changed: those whose time is up earlier now go on earlier. A later time needs nothing: whoever wakes too early is
     * put off.
     */
    void recounted(Collection<Long> caseIds) {
        List<Waiting> waiting = routines.waiting(caseIds);
        if (waiting.isEmpty()) return;
        List<Long> ids = waiting.stream().map(Waiting::subject).toList();
        Map<Long, Instant> clocked = clocks.stageDue(ids);
        Map<Long, Long> units = due.units(ids);
        Map<Long, Instant> earlier = new HashMap<>();
        for (Waiting one : waiting) {
            Long unit = units.get(one.subject());
            if (unit == null) continue;
            Optional<Instant> clock = Optional.ofNullable(clocked.get(one.subject()));
            Instant until = until(clock, one.stage(), unit, one.enteredAt());
            if (until != null && until.isBefore(one.wakeAt())) earlier.put(one.subject(), until);
        }
        routines.wake(earlier);
    }

    /**
     * When the time of the stage is up: of one that is a person's or the customer's when its clock says so, which calendars and
     * extensions move; else counted from when the stage was entered. Null: the stage has no time.
     */
    @Nullable
    Instant until(long caseId, Stage stage, long unitId, Instant entered) {
        if (stage.deadline() == null) return null;
        Optional<Instant> clock = stage.kind() == StageKind.TIMER ? Optional.empty() : clocks.stageDue(caseId);
        return until(clock, stage, unitId, entered);
    }

    private @Nullable Instant until(Optional<Instant> clocked, Stage stage, long unitId, Instant entered) {
        StageDeadline limit = stage.deadline();
        if (limit == null) return null;
        Optional<Instant> clock = stage.kind() == StageKind.TIMER ? Optional.empty() : clocked;
        return clock.orElseGet(() ->
                deadlines.due(limit.amount(), DeadlineUnit.valueOf(limit.unit().name()), unitId, entered));
    }
}
