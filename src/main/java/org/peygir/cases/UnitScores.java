package org.peygir.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Handovers;
import org.peygir.organization.Terms;
import org.peygir.organization.UnitTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Terms between units and how they were kept (ORG-12). */
@Component
public class UnitScores {
    /** How far back hand-overs count. */
    public static final Duration SPAN = Duration.ofDays(30);

    private final Terms terms;
    private final Cartable cartable;
    private final Audit audit;
    private final Clock clock;

    UnitScores(Terms terms, Cartable cartable, Audit audit, Clock clock) {
        this.terms = terms;
        this.cartable = cartable;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the unit that was asked, of those whose cases the person may see. */
    @Transactional(readOnly = true)
    public List<Handovers> scores(Viewer viewer) {
        Instant now = clock.instant();
        return cartable.handovers(now.minus(SPAN), viewer.allUnits() ? null : viewer.unitScope());
    }

    /** What is handed over from now on has these terms; what was before keeps its own. */
    @Transactional
    public void put(UnitTerms given, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        terms.put(given);
        audit.record(
                viewer.actor(),
                "organization.unit-terms-set",
                "unit",
                Long.toString(given.unitId()),
                Map.of("minutes", Integer.toString(given.acceptMinutes()), "guidance", given.guidance()));
    }

    @Transactional
    public void remove(long unitId, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        terms.remove(unitId);
        audit.record(viewer.actor(), "organization.unit-terms-removed", "unit", Long.toString(unitId), Map.of());
    }
}
