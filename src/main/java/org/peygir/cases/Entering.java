package org.peygir.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.store.CaseStore;
import org.peygir.deadlines.Deadlines;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Taking;
import org.peygir.routines.Trigger;
import org.springframework.stereotype.Component;

/** What happens to a case when its run has taken a way, whoever or whatever took it. The case is locked by the caller. */
@Component
class Entering {
    private final CaseStore store;
    private final Cartable cartable;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Placement placement;
    private final Standing standing;
    private final Journal journal;
    private final Letters letters;

    Entering(
            CaseStore store,
            Cartable cartable,
            Deadlines deadlines,
            CaseClocks clocks,
            Placement placement,
            Standing standing,
            Journal journal,
            Letters letters) {
        this.store = store;
        this.cartable = cartable;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.placement = placement;
        this.standing = standing;
        this.journal = journal;
        this.letters = letters;
    }

    /**
     * @param actor the system where the case goes by itself
     * @param note words of whoever moved it; may be blank
     * @param passing the case goes on at once: the customer is not told of the stage
     */
    Moving.Moved enter(
            CaseFile file,
            Resolution resolution,
            Taking.Taken taken,
            String note,
            Actor actor,
            Instant now,
            boolean passing) {
        Stage to = taken.to();
        boolean ends = to.ends();
        standing.leave(file, taken.from());
        Place place = placement.place(to, file);
        Instant promised = file.promisedAt();
        Instant dueAt =
                CaseHandling.stageDue(deadlines, to, place.unitId(), now, promised == null ? file.dueAt() : promised);
        store.enter(
                file.id(),
                to.id(),
                Status.valueOf(to.status()),
                ends ? file.unitId() : place.unitId(),
                ends ? file.assigneeId() : place.staffId(),
                dueAt,
                ends ? now : null);
        clocks.moved(file, to, place.unitId(), now);
        int version = journal.event(file, actor, Entry.Kind.MOVED, true, data(taken, actor));
        if (!note.isBlank()) version = journal.words(file, actor, Entry.Kind.NOTE, false, note, List.of());
        if (ends) cartable.close(file.id());
        else cartable.place(file.id(), place, dueAt);
        for (EntryAction action : to.entryActions())
            if (!passing || action != EntryAction.TELL_CUSTOMER)
                version = perform(action, file, to, resolution, actor, promised, version);
        return new Moving.Moved(taken.from(), to, standing.enter(file, to, place, now, version));
    }

    private static Map<String, String> data(Taking.Taken taken, Actor actor) {
        Map<String, String> data = new TreeMap<>();
        data.put("from", Long.toString(taken.from().id()));
        data.put("to", Long.toString(taken.to().id()));
        data.put("transition", taken.transition().code());
        Trigger trigger = taken.transition().trigger();
        if (trigger.byItself() && actor.staffId() == null) data.put("by", trigger.name());
        return data;
    }

    /** What the routine asks for when the stage is entered; a stage that asks for nothing tells nobody anything. */
    private int perform(
            EntryAction action,
            CaseFile file,
            Stage to,
            Resolution resolution,
            Actor actor,
            @Nullable Instant promised,
            int version) {
        return switch (action) {
            case TELL_CUSTOMER -> {
                // A stage that waits for the customer asks them itself.
                if (to.kind() != StageKind.WAIT) letters.stage(file, to.customerText(file.locale()), promised);
                yield version;
            }
            case SEND_RESPONSE -> {
                letters.closed(file, resolution);
                yield journal.words(file, actor, Entry.Kind.REPLY, true, resolution.response(), List.of());
            }
        };
    }
}
