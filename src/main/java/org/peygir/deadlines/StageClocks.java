package org.peygir.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.NewClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the deadline of a stage when the stage itself is exchanged for another, as by a new version of a routine. It can be
 * said beforehand, by the same rule by which it is done.
 */
@Service
public class StageClocks {
    private final ClockStore store;
    private final Deadlines deadlines;
    private final Clock clock;

    public StageClocks(ClockStore store, Deadlines deadlines, Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What becomes of it. */
    public enum Change {
        /** There was none and there is none. */
        NONE,
        /** It goes on: the new stage gives the same time, or a person has extended it or lets it stand for this one subject. */
        KEPT,
        STARTED,
        /** The old one is cancelled, neither met nor missed; the new one counts from when the old stage was entered. */
        REPLACED,
        /** Cancelled, and the new stage has none. */
        ENDED
    }

    /** @param dueAt by when the handler has to act then; empty when nothing says so */
    public record Rearranged(Change change, Optional<Instant> dueAt) {}

    /**
     * @param traits of the subject in the unit that will have it, whose calendar counts what starts anew
     * @param stage the deadline of the new stage, from when the old one was entered; null: it has none
     * @param anew whether the old clock tells nothing of the new stage, even if a person extended it or it stands: one of them is not
     *     the handler's to keep
     */
    public record Asked(long subject, DeadlineTraits traits, Clocks.@Nullable Stage stage, boolean anew) {}

    /** Changes nothing; one statement for all of them, answers in their order. */
    @Transactional(readOnly = true)
    public List<Rearranged> predict(Collection<Asked> asked) {
        Map<Long, List<DeadlineClock>> open = new HashMap<>();
        for (DeadlineClock one : store.open(asked.stream().map(Asked::subject).toList()))
            open.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one);
        return asked.stream()
                .map(each -> rearranged(each, open.getOrDefault(each.subject(), List.of())))
                .toList();
    }

    /** Does it, in the caller's transaction, which has locked the subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Rearranged rearrange(Asked asked) {
        Rearranged result = rearranged(asked, store.open(List.of(asked.subject())));
        Clocks.Stage stage = asked.stage();
        if (result.change == Change.REPLACED || result.change == Change.ENDED)
            store.cancel(asked.subject(), DeadlineClock.STAGE, clock.instant());
        if (stage != null && (result.change == Change.REPLACED || result.change == Change.STARTED)) {
            long unit = asked.traits().unitId();
            Instant due = due(asked, stage);
            Instant look = deadlines.firstLook(DeadlineClock.STAGE, unit, stage.unit(), stage.from(), due);
            store.start(
                    asked.subject(),
                    asked.traits(),
                    List.of(new NewClock(
                            DeadlineClock.STAGE, stage.from(), stage.amount(), stage.unit(), null, due, look, null)));
        }
        return result;
    }

    private Instant due(Asked asked, Clocks.Stage stage) {
        return deadlines.due(stage.amount(), stage.unit(), asked.traits().unitId(), stage.from());
    }

    private Rearranged rearranged(Asked asked, List<DeadlineClock> open) {
        DeadlineClock own = open.stream()
                .filter(one -> one.code().equals(DeadlineClock.STAGE))
                .findFirst()
                .orElse(null);
        Change change = change(own, asked.stage(), asked.anew);
        List<DeadlineClock> after = new ArrayList<>(open);
        if (change == Change.REPLACED || change == Change.ENDED) after.remove(own);
        Clocks.Stage stage = asked.stage();
        if (stage != null && (change == Change.REPLACED || change == Change.STARTED)) after.add(running(asked, stage));
        return new Rearranged(change, HandlerDue.of(after));
    }

    private static Change change(@Nullable DeadlineClock own, Clocks.@Nullable Stage stage, boolean anew) {
        if (own == null) return stage == null ? Change.NONE : Change.STARTED;
        boolean touched = own.extra() > 0
                || own.state() == DeadlineClock.State.PAUSED
                || !own.pauses().isEmpty();
        boolean same = stage != null && own.amount() == stage.amount() && own.unit() == stage.unit();
        if (!anew && (touched || same)) return Change.KEPT;
        return stage == null ? Change.ENDED : Change.REPLACED;
    }

    private DeadlineClock running(Asked asked, Clocks.Stage stage) {
        return new DeadlineClock(
                0,
                asked.subject(),
                DeadlineClock.STAGE,
                asked.traits().unitId(),
                DeadlineClock.State.RUNNING,
                stage.from(),
                stage.amount(),
                stage.unit(),
                0,
                "",
                null,
                due(asked, stage),
                null,
                "",
                null,
                List.of());
    }
}
