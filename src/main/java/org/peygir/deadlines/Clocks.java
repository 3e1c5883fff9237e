package org.peygir.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.spi.EscalationSubjects.Facts;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.NewClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commitments that run on a subject, several at once. Callers check rights, hold the lock on the subject, and join these changes
 * to their own transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {
    private final ClockStore store;
    private final Deadlines deadlines;
    private final Clock clock;

    public Clocks(ClockStore store, Deadlines deadlines, Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A deadline that a stage of a routine brings along. */
    public record Stage(int amount, DeadlineUnit unit, Instant from) {}

    /** Why a change was not made. */
    public sealed interface Changing {
        /** @param due the clock's time after the change; while it stands, the time it had */
        record Changed(Instant due) implements Changing {}

        record Refused(String messageKey) implements Changing {}
    }

    /** What was to be done from a moment on, and was at another. */
    public record Done(String code, Instant from, Instant at) {}

    /**
     * Starts the named clocks at {@code from}, each by the policy that wins for these traits, and the stage's own. One that still runs
     * goes on as it is.
     */
    public void start(long subject, DeadlineTraits traits, Instant from, List<String> codes, @Nullable Stage stage) {
        List<NewClock> clocks = started(traits, from, codes, stage).stream()
                .map(clock -> clock.lookedAt(deadlines.firstLook(
                        clock.code(), traits.unitId(), clock.unit(), clock.startedAt(), clock.dueAt())))
                .toList();
        if (!clocks.isEmpty()) store.start(subject, traits, clocks);
    }

    /**
     * The same for a subject that is new, with one clock that ends as soon as it starts: what it measures has been done. It is told
     * apart like every other, kept or missed, and nothing ever looks at it. When rules have to look at the others is reckoned at once,
     * so that nothing has to look at every new subject (ADR 7).
     *
     * @param facts as they will be found
     * @param codes each once
     * @param done null for none
     */
    public void begin(
            long subject,
            Facts facts,
            DeadlineTraits traits,
            Instant from,
            List<String> codes,
            @Nullable Stage stage,
            @Nullable Done done) {
        List<NewClock> clocks = started(traits, from, codes, stage);
        FirstLook look = FirstLook.at(subject, facts, traits.unitId(), clocks, deadlines, clock.instant());
        List<NewClock> begun = new ArrayList<>(look.clocks());
        if (done != null) begun.addFirst(ended(traits, done));
        store.begin(subject, traits, look.watch(), begun);
    }

    /** When rules look at them is for the caller to say. */
    private List<NewClock> started(DeadlineTraits traits, Instant from, List<String> codes, @Nullable Stage stage) {
        List<NewClock> clocks = new ArrayList<>();
        for (String code : codes) {
            Policy policy = deadlines.policy(code, traits, from);
            Instant due = deadlines.due(policy.amount(), policy.unit(), traits.unitId(), from);
            clocks.add(new NewClock(code, from, policy.amount(), policy.unit(), policy.id(), due, null, null));
        }
        if (stage != null) {
            Instant due = deadlines.due(stage.amount(), stage.unit(), traits.unitId(), stage.from());
            clocks.add(new NewClock(
                    DeadlineClock.STAGE, stage.from(), stage.amount(), stage.unit(), null, due, null, null));
        }
        return clocks;
    }

    private NewClock ended(DeadlineTraits traits, Done done) {
        Policy policy = deadlines.policy(done.code(), traits, done.from());
        Instant due = deadlines.due(policy.amount(), policy.unit(), traits.unitId(), done.from());
        return new NewClock(
                done.code(), done.from(), policy.amount(), policy.unit(), policy.id(), due, null, done.at());
    }

    /** Ends what runs under these codes; all of it when none is named. Ended in its due minute is in time. */
    public void stop(long subject, Instant at, String... codes) {
        store.stop(subject, Arrays.asList(codes), at);
        // When all is over, whoever watches the subject lets go of it.
        if (codes.length == 0) store.wake(subject, at);
    }

    /**
     * Lets the handler's clock stand. In the very minute it falls due it still may; after that it is late and stays so. What was promised to the
     * customer never stands.
     *
     * @param reason code of one of {@link Deadlines#pauseReasons}
     */
    public Changing pause(long subject, String code, String reason) {
        DeadlineClock running = open(subject, code);
        Instant now = clock.instant();
        if (running == null || running.state() != State.RUNNING)
            return new Changing.Refused("deadlines.refusal.not-running");
        if (!running.pausable()) return new Changing.Refused("deadlines.refusal.promised");
        if (deadlines.pauseReasons().stream()
                .noneMatch(r -> r.offered() && r.code().equals(reason)))
            return new Changing.Refused("deadlines.refusal.pause-reason");
        if (now.isAfter(running.dueAt())) return new Changing.Refused("deadlines.refusal.late");
        store.pause(running.id(), reason, now);
        return new Changing.Changed(running.dueAt());
    }

    /**
     * Lets the handler's clock stand because the routine says so, whether or not people are offered that reason. Nothing happens when it
     * does not run.
     */
    public void stand(long subject, String code, String reason) {
        DeadlineClock running = open(subject, code);
        if (running == null || running.state() != State.RUNNING) return;
        if (!running.pausable()) throw new IllegalArgumentException("clock " + code + " never stands");
        store.pause(running.id(), reason, clock.instant());
    }

    /** Goes on; the working time that passed meanwhile is added. */
    public Changing resume(long subject, String code) {
        DeadlineClock paused = open(subject, code);
        Instant since = paused == null ? null : paused.pausedAt();
        if (paused == null || since == null) return new Changing.Refused("deadlines.refusal.not-paused");
        Instant now = clock.instant();
        List<DeadlineClock.Pause> pauses = new ArrayList<>(paused.pauses());
        pauses.add(new DeadlineClock.Pause(paused.pauseReason(), since, now));
        Instant due = Deadlines.due(deadlines.time(paused.unitId()), paused.with(pauses, paused.extra()));
        store.resume(paused, now, due);
        return new Changing.Changed(due);
    }

    /** Gives more time, once, at most as much again as it had, with a reason that the customer is told by the caller. */
    public Changing extend(long subject, String code, int extra, String reason) {
        DeadlineClock running = open(subject, code);
        if (running == null) return new Changing.Refused("deadlines.refusal.not-running");
        if (running.extra() > 0) return new Changing.Refused("deadlines.refusal.extended");
        if (reason.isBlank()) return new Changing.Refused("deadlines.refusal.reason");
        if (extra < 1 || extra > running.amount()) return new Changing.Refused("deadlines.refusal.too-much");
        Instant due = Deadlines.due(deadlines.time(running.unitId()), running.with(running.pauses(), extra));
        store.extend(running, extra, reason.strip(), clock.instant(), due);
        return new Changing.Changed(due);
    }

    /**
     * More is known of the subject: what runs takes the commitment that is for such subjects, of the version in force when it started,
     * from when it started. What a stage brings along, and what somebody extended, stays as it is.
     *
     * @param reason in the words of who said so
     */
    public void classified(long subject, DeadlineTraits traits, String reason) {
        Instant now = clock.instant();
        for (DeadlineClock running : store.open(List.of(subject))) {
            if (running.policyId() == null || running.extra() > 0) continue;
            // The unit whose calendar counts is no question of what the case is about.
            DeadlineTraits known = new DeadlineTraits(
                    traits.category(), traits.severity(), traits.track(), running.unitId(), traits.tier());
            Policy policy = deadlines.policy(running.code(), known, running.startedAt());
            DeadlineClock after = running.by(policy);
            Instant due = Deadlines.due(deadlines.time(running.unitId()), after);
            store.classify(running, known, policy, now, due, reason);
        }
    }

    /** The subject went into other hands: whoever watches it looks at it soon. */
    public void handedOver(long subject) {
        store.wake(subject, clock.instant());
    }

    /** All clocks of a subject, ended ones too, in the order in which they were started. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<DeadlineClock> of(long subject) {
        return store.of(List.of(subject));
    }

    /** By when the handler has to act next; see {@link HandlerDue}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Instant> due(long subject) {
        return HandlerDue.of(store.open(List.of(subject)));
    }

    /** When what is open under this code is due, whether it stands or runs, by subject; subjects without such a clock are missing. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Long, Instant> due(Collection<Long> subjects, String code) {
        return store.open(subjects).stream()
                .filter(c -> c.code().equals(code))
                .collect(Collectors.toMap(DeadlineClock::subject, DeadlineClock::dueAt, (first, _) -> first));
    }

    private @Nullable DeadlineClock open(long subject, String code) {
        return store.open(List.of(subject)).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
