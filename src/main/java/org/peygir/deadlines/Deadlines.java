package org.peygir.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Service;

/**
 * When things are due, and how much working time has passed. Answers from memory; the pattern and the policies are read
 * again when they are older than half a minute, so a change reaches every node within that time.
 */
@Service
public class Deadlines {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final DeadlineStore store;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    public Deadlines(DeadlineStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * When what starts at {@code from} is due by the named policy.
     *
     * @throws IllegalArgumentException if there is no such policy: codes are the program's own, never typed by people
     */
    public Instant due(String policyCode, Instant from) {
        Loaded now = loaded();
        Policy policy = now.policies.get(policyCode);
        if (policy == null) throw new IllegalArgumentException("no deadline policy " + policyCode);
        return due(now.time, policy.amount(), policy.unit(), from);
    }

    /**
     * {@code amount} (≥ 0) units after {@code from}.
     *
     * <p>Working minutes: the first moment at which that many have passed, so eight hours from opening end at closing, not
     * at the next opening. Working days: a start outside work counts as the next opening; then that many working days on at
     * the same time of day, or at the nearest working time of a day that is shorter. Calendar days: same local time.
     */
    public Instant due(int amount, DeadlineUnit unit, Instant from) {
        return due(loaded().time, amount, unit, from);
    }

    /**
     * Working minutes from one moment to another; 0 if {@code to} is not after {@code from}. Moments count as the whole
     * minute they fall in, so the parts of a stretch always add up to the whole.
     */
    public long workingMinutes(Instant from, Instant to) {
        return Math.max(0, loaded().time.between(from, to));
    }

    /** Mean length of a working day, for saying minutes in days; 1440 when every minute counts. */
    public long workingMinutesPerDay() {
        return loaded().time.pattern().minutesPerDay();
    }

    private static Instant due(BusinessTime time, int amount, DeadlineUnit unit, Instant from) {
        return switch (unit) {
            case WORKING_MINUTES -> time.add(from, amount);
            case WORKING_DAYS -> time.addDays(from, amount);
            case CALENDAR_DAYS -> from.atZone(time.zone()).plusDays(amount).toInstant();
        };
    }

    private Loaded loaded() {
        Loaded current = loaded;
        Instant now = clock.instant();
        if (current != null && now.isBefore(current.at.plus(FRESH)) && !now.isBefore(current.at)) return current;
        Loaded fresh = new Loaded(now, new BusinessTime(store.pattern(), OrganizationZone.TEHRAN), store.policies());
        loaded = fresh;
        return fresh;
    }

    private record Loaded(Instant at, BusinessTime time, Map<String, Policy> policies) {}
}
