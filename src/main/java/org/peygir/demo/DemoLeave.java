package org.peygir.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.peygir.access.Capacities;
import org.peygir.access.Deputies;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.peygir.organization.Delegating;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;
import org.peygir.platform.time.ApplicationClock;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Component;

/** Nader's leave: six weeks, of which four are over; Elham, who leads his unit, stands in for him (CUS-11). */
@Component
class DemoLeave {
    private static final int PASSED = 28;
    private static final int ALL = 42;

    private final ApplicationClock clock;
    private final Deputies deputies;
    private final Viewers viewers;

    DemoLeave(ApplicationClock clock, Deputies deputies, Viewers viewers) {
        this.clock = clock;
        this.deputies = deputies;
        this.viewers = viewers;
    }

    void begin(Map<DemoStaff, Long> staff, Instant now) {
        ZonedDateTime first =
                now.atZone(OrganizationZone.TEHRAN).truncatedTo(ChronoUnit.DAYS).minusDays(PASSED);
        Instant from = first.toInstant();
        Viewer nader = viewer(DemoStaff.NADER, staff);
        NewDelegation leave = new NewDelegation(
                nader.staffId(),
                staff.get(DemoStaff.ELHAM),
                from,
                first.plusDays(ALL).toInstant(),
                DelegationScope.EVERYTHING,
                null,
                false,
                false);
        Delegating named = clock.at(from, () -> deputies.name(leave, nader));
        if (!(named instanceof Delegating.Named)) throw new IllegalStateException("the leave: " + named);
    }

    /** Who does this person's work at the clock's moment: they, or whoever stands in, in their name. */
    Viewer atWork(DemoStaff member, Map<DemoStaff, Long> staff) {
        Viewer own = viewer(member, staff);
        Viewer deputy = viewer(DemoStaff.ELHAM, staff);
        return deputy.deputyships().stream()
                .filter(held -> held.absentId() == own.staffId())
                .findFirst()
                .flatMap(held -> viewers.standingIn(deputy, new Capacities.Found(held, true)))
                .orElse(own);
    }

    private Viewer viewer(DemoStaff member, Map<DemoStaff, Long> staff) {
        return viewers.of(Objects.requireNonNull(staff.get(member))).orElseThrow();
    }
}
