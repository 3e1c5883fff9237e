package org.peygir.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.peygir.deadlines.Escalation.Outcome;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.domain.DigestTime;
import org.peygir.deadlines.domain.Share;
import org.peygir.deadlines.spi.EscalationSubjects;
import org.peygir.deadlines.spi.EscalationSubjects.Claim;
import org.peygir.deadlines.spi.EscalationSubjects.Deeded;
import org.peygir.deadlines.spi.EscalationSubjects.Facts;
import org.peygir.deadlines.spi.EscalationSubjects.Notice;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.EscalationRuleStore;
import org.peygir.deadlines.store.EscalationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Acts on the rules. Any number of nodes may do so at once and be killed at any point: a deed and the row that says it was done are one
 * transaction, under the lock on the subject, and a unique key lets each rule act once on each occasion.
 */
@Component
public class Escalating {
    /** Subjects looked at in one step. */
    public static final int STEP = 200;

    /** How long a notice waits for others to the same person. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    /** One message names at most so many; what is over goes into the next. */
    private static final int DIGEST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Escalating.class);

    private final EscalationStore store;
    private final EscalationRuleStore rules;
    private final ClockStore clocks;
    private final Deadlines deadlines;
    private final ObjectProvider<EscalationSubjects> owners;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Glance glance;

    public Escalating(
            EscalationStore store,
            EscalationRuleStore rules,
            ClockStore clocks,
            Deadlines deadlines,
            ObjectProvider<EscalationSubjects> owners,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.owners = owners;
        this.transactions = transactions;
        this.clock = clock;
        this.glance = new Glance(store, clocks, deadlines);
    }

    /** Looks at what is due, each subject about which something is to be done in a transaction of its own; @return how many, at most {@link #STEP} */
    public int step() {
        EscalationSubjects owner = owners.getIfAvailable();
        if (owner == null) return 0;
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> rules.spread(now));
        Plan plan = new Plan(rules.active(), rules.digests());
        List<Long> due = store.dueSubjects(now, STEP);
        Set<Long> calm = calm(owner, due, plan.rules(), now);
        int looked = calm.size();
        for (long subject : due) if (!calm.contains(subject) && look(owner, subject, plan, now)) looked++;
        return looked;
    }

    /** What is in force while one step is made. */
    private record Plan(List<EscalationRule> rules, List<DigestHours> digests) {}

    private Set<Long> calm(EscalationSubjects owner, List<Long> due, List<EscalationRule> active, Instant now) {
        if (due.isEmpty()) return Set.of();
        try {
            return Objects.requireNonNull(transactions.execute(status -> glance.waitOn(owner, due, active, now)));
        } catch (RuntimeException e) {
            // One of them cannot be looked at: each by itself then.
            LOG.error("escalation looks at {} subjects one by one", due.size(), e);
            return Set.of();
        }
    }

    /** Sends what people are to be told, one message a person. */
    public void tell() {
        EscalationSubjects owner = owners.getIfAvailable();
        if (owner == null) return;
        Instant now = clock.instant();
        for (long staffId : store.toTell(now, STEP)) tell(owner, staffId, now);
    }

    private void tell(EscalationSubjects owner, long staffId, Instant now) {
        try {
            transactions.executeWithoutResult(status -> {
                List<Notice> notices = store.takeNotices(staffId, now, DIGEST);
                if (!notices.isEmpty()) owner.tell(staffId, notices, now);
            });
        } catch (RuntimeException e) {
            // One person who cannot be told must not keep all others from being told.
            LOG.error("notices to staff {} put off", staffId, e);
            transactions.executeWithoutResult(status -> store.putOffNotices(staffId, now, now.plus(AFTER_FAILURE)));
        }
    }

    /** @return false when somebody else has the subject just now */
    private boolean look(EscalationSubjects owner, long subject, Plan inForce, Instant now) {
        try {
            return Boolean.TRUE.equals(
                    transactions.execute(status -> look(owner, owner.claim(subject), subject, inForce, now)));
        } catch (RuntimeException e) {
            // One subject that cannot be done must not keep all others from it.
            LOG.error("escalation of subject {} put off", subject, e);
            transactions.executeWithoutResult(status -> store.postpone(subject, now, now.plus(AFTER_FAILURE)));
            return true;
        }
    }

    private boolean look(EscalationSubjects owner, Claim claim, long subject, Plan inForce, Instant now) {
        return switch (claim) {
            case Claim.Busy() -> false;
            case Claim.Ended() -> {
                store.end(subject);
                yield true;
            }
            case Claim.Held(Facts facts) -> {
                EscalationPlan plan = EscalationPlan.of(
                        subject,
                        facts,
                        clocks.open(List.of(subject)),
                        inForce.rules(),
                        store.fired(subject),
                        deadlines,
                        now);
                for (EscalationPlan.Act act : plan.acts()) act(owner, subject, act, inForce, now);
                store.next(plan.nextByClock());
                store.watch(subject, plan.nextWatch());
                yield true;
            }
        };
    }

    private void act(EscalationSubjects owner, long subject, EscalationPlan.Act act, Plan inForce, Instant now) {
        Outcome planned = act.overtaken() ? Outcome.OVERTAKEN : Outcome.DONE;
        Long id = store.fire(act.rule(), subject, act.occasion(), planned, now).orElse(null);
        if (id == null || act.overtaken()) return;
        Deeded deeded = owner.perform(subject, act.rule(), act.handover(), now);
        List<Long> told = deeded.told();
        store.outcome(id, deeded.done() ? Outcome.DONE : Outcome.NOBODY, told.isEmpty() ? null : told.getFirst());
        Instant sendAt = sendAt(act.rule(), act.unitId(), inForce.digests(), now);
        for (long staffId : told) store.notice(id, staffId, sendAt);
    }

    /**
     * At the next of the times that people want to be told at. Where none are set, a little later, so that more may come along; at once
     * when the unit would be closed by then. A rule that acts at night is not kept waiting: somebody asked to be woken.
     */
    private Instant sendAt(EscalationRule rule, long unitId, List<DigestHours> digests, Instant now) {
        Instant later = now.plus(WINDOW);
        BusinessTime time = deadlines.time(unitId);
        Long of = rule.unitId();
        DigestHours hours = DigestHours.nearest(digests, of == null ? List.of() : deadlines.upward(of))
                .orElse(null);
        if (hours != null && !rule.atNight()) return DigestTime.next(time, hours.times(), hours.atNight(), now);
        return rule.atNight() || Share.opening(time, later).equals(later) ? later : now;
    }
}
