package org.peygir.routines;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.access.Permission;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.platform.web.Option;
import org.peygir.routines.domain.House;
import org.springframework.stereotype.Component;

/** What a routine may name of the organisation as it is now: open units, who works here, roles that move cases. */
@Component
public class RoutineHouse {
    private final Organization organization;

    public RoutineHouse(Organization organization) {
        this.organization = organization;
    }

    House now() {
        Set<String> people = organization.activeStaff().stream()
                .map(one -> Organization.userNameKey(one.userName()))
                .collect(Collectors.toSet());
        Set<String> units = openUnits().stream().map(Unit::code).collect(Collectors.toSet());
        return new House(units, people, EnumSet.copyOf(movers()));
    }

    /** Roles that may move a case, so that a way can ask for one of them. */
    public List<Role> movers() {
        return Permission.CASE_MOVE.holders().stream().sorted().toList();
    }

    /** Units a stage can be given to, by code. */
    public List<Option> units(Locale locale) {
        return openUnits().stream()
                .map(unit -> new Option(unit.code(), unit.name(locale)))
                .toList();
    }

    /** People a stage can be given to, by sign-in name. */
    public List<Option> people() {
        return organization.activeStaff().stream()
                .map((StaffMember one) -> new Option(one.userName(), one.displayName()))
                .toList();
    }

    /** The unit's name, or the code when no unit has it. */
    public String unitName(String code, Locale locale) {
        return organization.unitByCode(code).map(unit -> unit.name(locale)).orElse(code);
    }

    private List<Unit> openUnits() {
        return organization.units().stream().filter(Unit::active).toList();
    }
}
