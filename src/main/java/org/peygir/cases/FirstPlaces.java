package org.peygir.cases;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Place;
import org.peygir.cases.domain.FirstPlace;
import org.peygir.cases.domain.FirstPlace.Decided;
import org.peygir.cases.domain.FirstPlace.Facts;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Organization;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.peygir.routines.Stage;
import org.springframework.stereotype.Component;

/** Where a registration begins and who answers for it. Everything asked is in memory: it costs a registration no statement. */
@Component
class FirstPlaces {
    private final Structures structures;
    private final Organization organization;
    private final Placement placement;
    private final Centre centre;
    private final Deadlines deadlines;

    FirstPlaces(
            Structures structures, Organization organization, Placement placement, Centre centre, Deadlines deadlines) {
        this.structures = structures;
        this.organization = organization;
        this.placement = placement;
        this.centre = centre;
        this.deadlines = deadlines;
    }

    record Begun(long ownerId, Place place, Structured structured) {}

    /** What the structure in force says; {@code rule} null where none is. */
    record Ruling(@Nullable StructureRule rule, Decided decided) {}

    /**
     * @param told somebody here was told
     * @param unitId where; null for the centre
     */
    Ruling ruling(boolean told, @Nullable Long unitId, About about, int severity, Triage triage, Instant now) {
        long unit = unitId == null ? centre.unitId() : unitId;
        StructureRule rule = structures.inForce(unit, about.name(), now).orElse(null);
        return new Ruling(rule, FirstPlace.decide(rule, new Facts(told, centre.has(unit), severity, triage)));
    }

    /** @param excluded whom it is about: they were as good as never told */
    Begun begin(Registration r, Stage stage, @Nullable Long unitId, Set<Long> excluded, Instant now) {
        Long recorder = r.recorderId();
        Long told = recorder == null || excluded.contains(recorder) ? null : recorder;
        Long toldIn = unitId != null || told == null
                ? unitId
                : (Long) organization.staff(told).unitId();
        Decided decided = ruling(told != null, toldIn, r.about(), r.severity(), r.triage(), now)
                .decided();
        long ownerId = switch (decided.owner()) {
            case USUAL -> placement.owner(recorder, excluded);
            case CENTRE -> placement.owner(null, excluded);
            case FIRST_CONTACT -> told == null ? placement.owner(null, excluded) : told;
        };
        boolean here = decided.where() == FirstPlace.Where.HERE;
        Place place = place(decided, stage, unitId, ownerId, excluded);
        Integer minutes = decided.localMinutes();
        Instant until =
                minutes == null ? null : deadlines.due(minutes, DeadlineUnit.WORKING_MINUTES, place.unitId(), now);
        Structured structured = new Structured(
                decided.structure(), here, until, decided.reason(), r.triage().claimRial());
        return new Begun(ownerId, place, structured);
    }

    private Place place(Decided decided, Stage stage, @Nullable Long unitId, long ownerId, Set<Long> excluded) {
        long centreUnit = centre.unitId();
        return switch (decided.where()) {
            case ROUTINE ->
                unitId == null ? placement.place(stage, centreUnit, ownerId, excluded) : new Place(null, unitId);
            case CENTRE -> {
                Place place = placement.place(stage, centreUnit, ownerId, excluded);
                yield centre.has(place.unitId()) ? place : new Place(null, centreUnit);
            }
            case HERE ->
                unitId == null ? new Place(ownerId, organization.staff(ownerId).unitId()) : new Place(null, unitId);
        };
    }
}
