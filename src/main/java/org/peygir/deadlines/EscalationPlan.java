package org.peygir.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.domain.Share;
import org.peygir.deadlines.spi.EscalationSubjects.Facts;
import org.peygir.deadlines.spi.EscalationSubjects.Handover;
import org.peygir.deadlines.store.EscalationStore;

/**
 * What the rules ask for about one subject at one moment, and when it is to be looked at next. Each clock counts for itself, so a target
 * that starts later never hides one that falls due earlier.
 */
final class EscalationPlan {
    /** Working minutes after registration in which nothing escalates: what comes in late is not late by our doing yet. */
    static final int SETTLING = 15;

    /**
     * One rule on one occasion.
     *
     * @param overtaken a later threshold has passed as well: noted, not acted upon
     * @param unitId whose hours of work count
     * @param handover which one it is about, or null
     */
    record Act(
            EscalationRule rule,
            String occasion,
            boolean overtaken,
            long unitId,
            @Nullable Long handover) {}

    private final long subject;
    private final Facts facts;
    private final Deadlines deadlines;
    private final Set<String> fired;
    private final Instant now;
    private final Instant settled;
    private final List<Due> due = new ArrayList<>();
    private final Map<Long, Optional<Instant>> nextByClock = new TreeMap<>();
    private @Nullable Instant nextWatch;

    private record Due(
            EscalationRule rule,
            String occasion,
            String scope,
            @Nullable Handover handover) {}

    private EscalationPlan(long subject, Facts facts, Deadlines deadlines, Set<String> fired, Instant now) {
        this.subject = subject;
        this.facts = facts;
        this.deadlines = deadlines;
        this.fired = fired;
        this.now = now;
        settled = deadlines.time(facts.unitId()).add(facts.registeredAt(), SETTLING);
    }

    static EscalationPlan of(
            long subject,
            Facts facts,
            List<DeadlineClock> clocks,
            List<EscalationRule> rules,
            Set<String> fired,
            Deadlines deadlines,
            Instant now) {
        EscalationPlan plan = new EscalationPlan(subject, facts, deadlines, fired, now);
        for (DeadlineClock clock : clocks) plan.clock(clock, rules);
        plan.watch(rules);
        for (Handover handover : facts.untaken()) plan.handover(handover, rules);
        return plan;
    }

    /** In the order in which their thresholds stand. */
    List<Act> acts() {
        Map<String, EscalationRule> last = new HashMap<>();
        Comparator<EscalationRule> order = Comparator.comparingInt(EscalationRule::threshold)
                .thenComparingInt(EscalationRule::rung)
                .thenComparingLong(EscalationRule::id);
        for (Due d : due) last.merge(kind(d), d.rule(), (one, other) -> order.compare(one, other) > 0 ? one : other);
        return due.stream()
                .sorted(Comparator.comparing(Due::rule, order))
                .map(d -> new Act(
                        d.rule(),
                        d.occasion(),
                        !d.rule().equals(last.get(kind(d))),
                        d.handover() == null ? facts.unitId() : d.handover().toUnit(),
                        d.handover() == null ? null : (Long) d.handover().id()))
                .toList();
    }

    /** Of running clocks, in the order of their ids, in which everybody writes them; empty: nothing will happen about it. */
    Map<Long, Optional<Instant>> nextByClock() {
        return nextByClock;
    }

    @Nullable
    Instant nextWatch() {
        return nextWatch;
    }

    private static String kind(Due d) {
        return d.scope() + " " + d.rule().deed();
    }

    private void clock(DeadlineClock clock, List<EscalationRule> rules) {
        if (clock.state() != DeadlineClock.State.RUNNING) return;
        BusinessTime time = deadlines.time(clock.unitId());
        List<Long> units = deadlines.upward(clock.unitId());
        String occasion = "clock:" + clock.id();
        Instant next = null;
        for (EscalationRule rule : rules) {
            if (!rule.concerns(clock.code(), units) || rule.minSeverity() > facts.severity()) continue;
            next = earlier(next, check(rule, occasion, occasion, time, threshold(time, clock, rule.threshold())));
        }
        nextByClock.put(clock.id(), Optional.ofNullable(next));
    }

    /** When that share of a clock's time is used up. */
    static Instant threshold(BusinessTime time, DeadlineClock clock, int percent) {
        List<Share.Stretch> pauses = clock.pauses().stream()
                .map(p -> new Share.Stretch(p.from(), p.to()))
                .toList();
        boolean calendar = clock.unit() == DeadlineUnit.CALENDAR_DAYS;
        return Share.moment(time, calendar, clock.startedAt(), clock.dueAt(), pauses, percent);
    }

    private void watch(List<EscalationRule> rules) {
        BusinessTime time = deadlines.time(facts.unitId());
        List<Long> units = deadlines.upward(facts.unitId());
        for (EscalationRule rule : rules) {
            if (!rule.within(units) || rule.minSeverity() > facts.severity()) continue;
            String scope = rule.trigger().name();
            switch (rule.trigger()) {
                case CLOCK, HANDOVER -> {}
                case SILENCE -> {
                    Instant since = facts.lastActivityAt();
                    Instant at = time.addDays(since, rule.threshold());
                    nextWatch = earlier(nextWatch, check(rule, occasion("silence", since), scope, time, at));
                }
                case UNASSIGNED -> {
                    Instant since = facts.queuedSince();
                    if (since == null) continue;
                    Instant at = time.add(since, 60L * rule.threshold());
                    nextWatch = earlier(nextWatch, check(rule, occasion("unassigned", since), scope, time, at));
                }
                case PING_PONG -> {
                    int times = facts.handovers() / (rule.threshold() + 1);
                    if (times == 0) continue;
                    String occasion = "handovers:" + subject + ":" + times;
                    nextWatch = earlier(nextWatch, check(rule, occasion, scope, time, settled));
                }
            }
        }
    }

    /** In the hours of the unit that was asked, once each, whatever becomes of other hand-overs. */
    private void handover(Handover handover, List<EscalationRule> rules) {
        BusinessTime time = deadlines.time(handover.toUnit());
        List<Long> units = deadlines.upward(handover.toUnit());
        String occasion = "handover:" + handover.id();
        for (EscalationRule rule : rules) {
            if (rule.trigger() != EscalationRule.Trigger.HANDOVER || !rule.within(units)) continue;
            if (rule.minSeverity() > facts.severity()) continue;
            Instant at = Share.moment(time, false, handover.sentAt(), handover.agreed(), List.of(), rule.threshold());
            nextWatch = earlier(nextWatch, check(rule, occasion, occasion, time, at, handover));
        }
    }

    private String occasion(String what, Instant since) {
        return what + ":" + subject + ":" + since.getEpochSecond();
    }

    /** Notes the rule when its moment has come; @return the moment when it has not, null when there is nothing to wait for */
    private @Nullable Instant check(EscalationRule rule, String occasion, String scope, BusinessTime time, Instant at) {
        return check(rule, occasion, scope, time, at, null);
    }

    private @Nullable Instant check(
            EscalationRule rule,
            String occasion,
            String scope,
            BusinessTime time,
            Instant at,
            @Nullable Handover handover) {
        if (fired.contains(EscalationStore.key(rule.id(), occasion))) return null;
        Instant moment = at.isBefore(settled) ? settled : at;
        if (!rule.atNight()) moment = Share.opening(time, moment.isBefore(now) ? now : moment);
        if (moment.isAfter(now)) return moment;
        due.add(new Due(rule, occasion, scope, handover));
        return null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) return other;
        return other == null || one.isBefore(other) ? one : other;
    }
}
