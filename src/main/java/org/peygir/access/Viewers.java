package org.peygir.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.domain.Rights;
import org.peygir.access.domain.Rights.Reach;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Service;

/** Works out what a staff member may see and do, from the roles of this moment. */
@Service
public class Viewers {
    private final Organization organization;

    public Viewers(Organization organization) {
        this.organization = organization;
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
                member.locale()));
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
