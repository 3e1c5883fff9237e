package org.peygir.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.domain.BusinessCalendar;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.domain.Share;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * When things are due, and how much working time has passed. Answers from memory; calendars and policies are read again when they are
 * older than half a minute of the machine, so a change reaches every node within that time. Without a unit the organisation's calendar counts.
 */
@Service
public class Deadlines {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final DeadlineStore store;
    private final UnitLine line;
    private final LongSupplier nanos;
    private volatile @Nullable Loaded loaded;

    @Autowired
    public Deadlines(DeadlineStore store, UnitLine line) {
        this(store, line, System::nanoTime);
    }

    /** {@code nanos}: the machine's running time, by which the age of what is in memory is told. */
    Deadlines(DeadlineStore store, UnitLine line, LongSupplier nanos) {
        this.store = store;
        this.line = line;
        this.nanos = nanos;
    }

    /**
     * When what starts at {@code from} is due by the named policy, for a case of which nothing else is known.
     *
     * @throws IllegalArgumentException if there is no such policy: codes are the program's own, never typed by people
     */
    public Instant due(String policyCode, Instant from) {
        Loaded now = loaded();
        Policy policy = now.policy(policyCode, new Policy.Traits("", null, "", List.of(), ""), from);
        return due(now.root, policy.amount(), policy.unit(), from);
    }

    /** The same by the policy that wins for these traits, in the calendar of their unit. */
    public Instant due(String policyCode, DeadlineTraits traits, Instant from) {
        Policy policy = policy(policyCode, traits, from);
        return due(policy.amount(), policy.unit(), traits.unitId(), from);
    }

    /** The policy that wins for what starts at {@code from}; see {@link Policy#mostSpecificFirst}. */
    public Policy policy(String code, DeadlineTraits traits, Instant from) {
        return loaded().policy(code, known(traits), from);
    }

    /**
     * {@code amount} (≥ 0) units after {@code from}.
     *
     * <p>Working minutes: the first moment at which that many have passed, so eight hours from opening end at closing, not
     * at the next opening. Working days: a start outside work counts as the next opening; then that many working days on at
     * the same time of day, or at the nearest working time of a day that is shorter. Calendar days: same local time.
     */
    public Instant due(int amount, DeadlineUnit unit, Instant from) {
        return due(loaded().root, amount, unit, from);
    }

    /** The same in the calendar of a unit. */
    public Instant due(int amount, DeadlineUnit unit, long unitId, Instant from) {
        return due(time(unitId), amount, unit, from);
    }

    /**
     * Working minutes from one moment to another; 0 if {@code to} is not after {@code from}. Moments count as the whole
     * minute they fall in, so the parts of a stretch always add up to the whole.
     */
    public long workingMinutes(Instant from, Instant to) {
        return Math.max(0, loaded().root.between(from, to));
    }

    /** The same in the calendar of a unit. */
    public long workingMinutes(long unitId, Instant from, Instant to) {
        return Math.max(0, time(unitId).between(from, to));
    }

    /** Mean length of a working day, for saying minutes in days; 1440 when every minute counts. */
    public long workingMinutesPerDay() {
        return loaded().root.pattern().minutesPerDay();
    }

    /** Why a handler's clock may stand, in the order in which reasons are offered; those of old pauses too. */
    public List<PauseReason> pauseReasons() {
        return loaded().reasons;
    }

    /** A reason for a pause in the reader's language; a code that is not in the list as it is. */
    public String pauseReason(String code, Locale locale) {
        return loaded().reasons.stream()
                .filter(r -> r.code().equals(code))
                .map(r -> r.name(locale))
                .findFirst()
                .orElse(code);
    }

    /**
     * When a rule of escalation may first have to do with a clock that starts at {@code from}; null when none has. The rules are those
     * in memory: {@link EscalationRules} sees to it that edited ones reach clocks that started meanwhile.
     */
    @Nullable
    Instant firstLook(String code, long unitId, DeadlineUnit unit, Instant from, Instant due) {
        List<Long> units = line.upward(unitId);
        return loaded().rules.stream()
                .filter(rule -> rule.concerns(code, units))
                .map(rule -> Share.moment(
                        time(unitId), unit == DeadlineUnit.CALENDAR_DAYS, from, due, List.of(), rule.threshold()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Those in force, as this node knows them. */
    List<EscalationRule> escalationRules() {
        return loaded().rules;
    }

    /** The groups of customers that a commitment names, now or at any time before, in the order of their names. */
    public List<String> customerGroups() {
        return loaded().policies.stream()
                .flatMap(version -> version.lines().stream())
                .map(Policy::tier)
                .filter(tier -> !tier.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Forgets what is in memory: for the node that has just changed it. */
    public void forget() {
        loaded = null;
    }

    BusinessTime time(long unitId) {
        return loaded().time(line.upward(unitId));
    }

    /** The time of a unit as it would be if the draft of one calendar were published. */
    BusinessTime timeWith(long unitId, long calendarUnit, Edition draft) {
        Map<Long, Edition> editions = new java.util.HashMap<>(loaded().editions);
        editions.put(calendarUnit, draft);
        return new BusinessTime(
                calendar(editions, unitId == DeadlineStore.ORGANIZATION ? List.of() : line.upward(unitId)));
    }

    List<Long> upward(long unitId) {
        return line.upward(unitId);
    }

    /** The time of a unit by the calendars that were published at that moment. */
    BusinessTime timeAsOf(long unitId, Instant moment) {
        return new BusinessTime(calendar(store.editions(moment), line.upward(unitId)));
    }

    /** How the policy of a clock was chosen; null for a stage's own deadline. */
    Explanation.@Nullable Choice choice(DeadlineClock clock, DeadlineTraits traits) {
        Long id = clock.policyId();
        if (id == null) return null;
        for (DeadlineStore.Lines version : loaded().policies) {
            for (Policy winner : version.lines()) {
                if (winner.id() != id) continue;
                Policy.Traits known = known(traits);
                List<Policy.Lost> lost = version.lines().stream()
                        .filter(p -> p.code().equals(winner.code()) && p.id() != id)
                        .map(p -> p.lostTo(winner, known))
                        .toList();
                return new Explanation.Choice(winner, version.number(), version.from(), traits, lost);
            }
        }
        return null;
    }

    /** When a clock is due: its amount, the extension, and the pauses that began before it was over. */
    static Instant due(BusinessTime time, DeadlineClock clock) {
        Instant due = due(time, clock.amount() + clock.extra(), clock.unit(), clock.startedAt());
        for (DeadlineClock.Pause pause : clock.pauses()) {
            if (pause.from().isAfter(due)) break;
            due = clock.unit() == DeadlineUnit.CALENDAR_DAYS
                    ? due.plus(Duration.between(pause.from(), pause.to()))
                    : time.add(due, time.between(pause.from(), pause.to()));
        }
        return due;
    }

    private static Instant due(BusinessTime time, int amount, DeadlineUnit unit, Instant from) {
        return switch (unit) {
            case WORKING_MINUTES -> time.add(from, amount);
            case WORKING_DAYS -> time.addDays(from, amount);
            case CALENDAR_DAYS -> from.atZone(time.zone()).plusDays(amount).toInstant();
        };
    }

    private Policy.Traits known(DeadlineTraits traits) {
        return new Policy.Traits(
                traits.category(), traits.severity(), traits.track(), line.upward(traits.unitId()), traits.tier());
    }

    private static BusinessCalendar calendar(Map<Long, Edition> editions, List<Long> upward) {
        List<Edition> layers = new java.util.ArrayList<>();
        for (Long unit : upward) {
            Edition own = editions.get(unit);
            if (own != null) layers.add(own);
        }
        Edition root = editions.get(DeadlineStore.ORGANIZATION);
        if (root != null) layers.add(root);
        return new BusinessCalendar(OrganizationZone.TEHRAN, layers);
    }

    private Loaded loaded() {
        Loaded current = loaded;
        if (current != null && nanos.getAsLong() - current.readAt < FRESH.toNanos()) return current;
        Loaded fresh = new Loaded(
                nanos.getAsLong(),
                store.editions(),
                store.policies(),
                store.pauseReasons(),
                store.escalationRules(),
                current);
        loaded = fresh;
        return fresh;
    }

    /** Counted-out calendars are kept from one reading to the next as long as nothing in them changed. */
    private static final class Loaded {
        private final long readAt;
        private final Map<Long, Edition> editions;
        private final List<DeadlineStore.Lines> policies;
        private final List<PauseReason> reasons;
        private final List<EscalationRule> rules;
        private final Map<BusinessCalendar, BusinessTime> times = new ConcurrentHashMap<>();
        private final BusinessTime root;

        private Loaded(
                long readAt,
                Map<Long, Edition> editions,
                List<DeadlineStore.Lines> policies,
                List<PauseReason> reasons,
                List<EscalationRule> rules,
                @Nullable Loaded before) {
            this.readAt = readAt;
            this.editions = editions;
            this.policies = policies;
            this.reasons = reasons;
            this.rules = rules;
            if (before != null && before.editions.equals(editions)) times.putAll(before.times);
            root = time(List.of());
        }

        private BusinessTime time(List<Long> upward) {
            boolean own = upward.stream().anyMatch(editions::containsKey);
            if (!own && !upward.isEmpty()) return root;
            return times.computeIfAbsent(calendar(editions, upward), BusinessTime::new);
        }

        private Policy policy(String code, Policy.Traits traits, Instant from) {
            return policies.stream()
                    .filter(version -> !version.from().isAfter(from))
                    .flatMap(version -> version.lines().stream()
                            .filter(policy -> policy.code().equals(code) && policy.matches(traits))
                            .min(Policy.mostSpecificFirst(traits))
                            .stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no deadline policy " + Objects.toString(code)));
        }
    }
}
