package org.peygir.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.domain.DeputyRights;
import org.peygir.access.domain.Rights;
import org.peygir.access.domain.Rights.Reach;
import org.peygir.organization.Delegations;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Service;

/** Works out what a staff member may see and do, from the roles of this moment. */
@Service
public class Viewers {
    private final Organization organization;
    private final Delegations delegations;

    public Viewers(Organization organization, Delegations delegations) {
        this.organization = organization;
        this.delegations = delegations;
    }

    /** Empty when the person has left. */
    public Optional<Viewer> of(long staffId) {
        StaffMember member = organization.staff(staffId);
        if (!member.active()) return Optional.empty();
        Set<Role> roles = member.roles();
        return Optional.of(new Viewer(
                member.id(),
                member.unitId(),
                roles,
                Rights.of(roles),
                scope(member),
                roles.stream().anyMatch(role -> Rights.reach(role) == Reach.ALL_UNITS),
                member.displayName(),
                member.locale(),
                deputyships(staffId),
                null));
    }

    /** The absent person as their deputy acts for them: with what is lent of their rights. Empty when they have left meanwhile. */
    public Optional<Viewer> standingIn(Viewer deputy, Capacities.Found found) {
        Deputyship by = found.deputyship();
        return of(by.absentId())
                .map(absent -> new Viewer(
                        absent.staffId(),
                        absent.unitId(),
                        absent.roles(),
                        DeputyRights.of(by.by(), absent.permissions()),
                        absent.unitScope(),
                        absent.allUnits(),
                        absent.displayName(),
                        deputy.locale(),
                        List.of(),
                        new Capacity(by, deputy, found.ownToo())));
    }

    private List<Deputyship> deputyships(long staffId) {
        return delegations.heldBy(staffId).stream()
                .map(by -> new Deputyship(by, organization.staff(by.absentId()).unitId()))
                .toList();
    }

    private Set<Long> scope(StaffMember member) {
        Set<Long> units = new HashSet<>();
        for (Role role : member.roles()) {
            if (!Rights.of(role).contains(Permission.CASE_READ)) continue;
            switch (Rights.reach(role)) {
                case UNIT_AND_BELOW -> units.addAll(organization.descendants(member.unitId()));
                case OWN_UNIT, ALL_UNITS -> units.add(member.unitId());
            }
        }
        return Set.copyOf(units);
    }
}
