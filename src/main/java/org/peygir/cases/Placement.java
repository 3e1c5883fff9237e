package org.peygir.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.domain.Choice;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Stage;
import org.springframework.stereotype.Component;

/** Chooses who answers for a case and whose cartable a stage fills. Nobody complained of is ever chosen. */
@Component
class Placement {
    private static final Set<Role> OWNERS = Set.of(Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.COMPLAINTS_MANAGER);
    private static final Set<Role> HANDLERS =
            Set.of(Role.COMPLAINT_OFFICER, Role.EXPERT, Role.TECHNICIAN, Role.SUPERVISOR, Role.COMPLAINTS_MANAGER);

    private final Organization organization;
    private final Cartable cartable;
    private final Centre centre;
    private final AtomicLong turn = new AtomicLong();

    Placement(Organization organization, Cartable cartable, Centre centre) {
        this.organization = organization;
        this.cartable = cartable;
        this.centre = centre;
    }

    /**
     * The first to be told owns it when they may own complaints at all (ORG-06, seed 000); else the people of the intake unit
     * in turn; when that unit has nobody fit, whoever manages complaints, so that no case is ever without an owner.
     */
    long owner(@Nullable Long recorderId, Set<Long> excluded) {
        if (recorderId != null && !excluded.contains(recorderId)) {
            StaffMember recorder = organization.staff(recorderId);
            if (fit(recorder, OWNERS)) return recorderId;
        }
        List<Long> candidates = candidates(organization.intakeUnit().id(), OWNERS, excluded);
        if (candidates.isEmpty()) candidates = anywhere(OWNERS, excluded);
        if (candidates.isEmpty()) candidates = anywhere(Set.of(Role.ADMIN, Role.CEO, Role.SENIOR_MANAGER), excluded);
        if (candidates.isEmpty()) candidates = anywhere(EnumSet.allOf(Role.class), excluded);
        return Choice.roundRobin(candidates, turn.getAndIncrement())
                .orElseThrow(() -> new IllegalStateException("the organisation has nobody who may own a complaint"));
    }

    /**
     * Where a stage puts this case. A restricted one waits in no queue, where a whole unit would see it: what nobody was chosen
     * for lies with the owner. What is answered where it was told does not go to the complaints unit by the routine's word alone: what
     * a routine gives to that unit falls to the owner (ORG-01).
     */
    Place place(Stage stage, CaseFile file) {
        return place(stage, file, file.subjects());
    }

    /** @param excluded to whom no choice falls, those complained of among them */
    Place place(Stage stage, CaseFile file, Set<Long> excluded) {
        Place place = place(stage, file.unitId(), file.ownerId(), excluded);
        if (file.structured().local() && centre.has(place.unitId()))
            place = new Place(file.ownerId(), organization.staff(file.ownerId()).unitId());
        return file.restricted() && place.staffId() == null ? new Place(file.ownerId(), place.unitId()) : place;
    }

    /**
     * @param unitId where the case is now; a stage without a unit of its own leaves it there
     * @param ownerId for stages that fall to the owner
     */
    Place place(Stage stage, long unitId, long ownerId, Set<Long> excluded) {
        String code = stage.unitCode();
        long unit = code == null
                ? unitId
                : organization.unitByCode(code).map(Unit::id).orElse(unitId);
        return switch (stage.assignment()) {
            case Assignment.Queue _ -> new Place(null, unit);
            case Assignment.Owner _ ->
                new Place(ownerId, organization.staff(ownerId).unitId());
            case Assignment.RoundRobin _ ->
                new Place(
                        Choice.roundRobin(candidates(unit, HANDLERS, excluded), turn.getAndIncrement())
                                .orElse(null),
                        unit);
            case Assignment.LeastLoaded _ -> {
                List<Long> candidates = candidates(unit, HANDLERS, excluded);
                yield new Place(
                        Choice.leastLoaded(candidates, cartable.load(candidates))
                                .orElse(null),
                        unit);
            }
            case Assignment.Staff(String userName) ->
                new Place(
                        organization
                                .staffByUserName(userName)
                                .filter(s -> s.active() && !excluded.contains(s.id()))
                                .map(StaffMember::id)
                                .orElse(null),
                        unit);
        };
    }

    /** Who is asked by a branch: the person, who of the role has least to do, or the unit. A restricted case is shown to no whole unit. */
    Place asked(Branch branch, CaseFile file) {
        String code = branch.unitCode();
        Long named = code == null
                ? null
                : organization.unitByCode(code).map(Unit::id).orElse(null);
        long unit = named == null ? file.unitId() : named;
        Optional<StaffMember> person = Optional.ofNullable(branch.person())
                .flatMap(organization::staffByUserName)
                .filter(one -> one.active() && !file.subjects().contains(one.id()));
        Role role = branch.role();
        if (person.isEmpty() && role != null) {
            List<Long> holders = named == null
                    ? anywhere(Set.of(role), file.subjects())
                    : candidates(named, Set.of(role), file.subjects());
            person = Choice.leastLoaded(holders, cartable.load(holders)).map(organization::staff);
        }
        if (person.isEmpty() && file.restricted()) person = Optional.of(organization.staff(file.ownerId()));
        return person.map(one -> new Place(one.id(), one.unitId())).orElseGet(() -> new Place(null, unit));
    }

    private List<Long> candidates(long unitId, Set<Role> roles, Set<Long> excluded) {
        return pick(organization.staffOf(unitId), roles, excluded);
    }

    private List<Long> anywhere(Set<Role> roles, Set<Long> excluded) {
        return pick(organization.activeStaff(), roles, excluded);
    }

    private static List<Long> pick(List<StaffMember> staff, Set<Role> roles, Set<Long> excluded) {
        List<Long> ids = new ArrayList<>();
        for (StaffMember one : staff)
            if (one.active() && fit(one, roles) && !excluded.contains(one.id())) ids.add(one.id());
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    private static boolean fit(StaffMember staff, Set<Role> roles) {
        return !Collections.disjoint(staff.roles(), roles);
    }
}
