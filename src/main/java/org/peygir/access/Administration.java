package org.peygir.access;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peygir.organization.NewStaff;
import org.peygir.organization.NewUnit;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.ProfileChange;
import org.peygir.organization.Role;
import org.peygir.organization.SetupRefused;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to units, people and their passwords: right checked, change made, entry written, in one
 * transaction. Every method throws {@code Forbidden} without {@link Permission#ORGANIZATION_ADMINISTER} and {@link
 * SetupRefused} as {@link OrganizationSetup} does.
 */
@Service
@Transactional
public class Administration {
    private final Organization organization;
    private final OrganizationSetup setup;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;

    public Administration(
            Organization organization, OrganizationSetup setup, Accounts accounts, Sessions sessions, Audit audit) {
        this.organization = organization;
        this.setup = setup;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param password made for them, to be handed over once; kept nowhere in the clear */
    public record Added(long staffId, String password) {}

    public sealed interface Change {
        record Changed() implements Change {}

        /** Nobody would be left who may do what this administrator just did. */
        record LastAdministrator() implements Change {}
    }

    public Added addStaff(Viewer viewer, NewStaff given) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        long id = setup.addStaff(given);
        String password = accounts.reset(id);
        note(viewer, "organization.staff-added", "staff", id, facts(given, true));
        return new Added(id, password);
    }

    /** Who is made inactive is signed out everywhere. */
    public Change changeStaff(Viewer viewer, long id, int version, NewStaff given, boolean active) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        boolean administers = active && given.roles().contains(Role.ADMIN);
        if (!administers && isLastAdministrator(id)) return new Change.LastAdministrator();
        setup.changeStaff(id, version, given, active);
        if (!active) sessions.closeAll(id);
        note(viewer, "organization.staff-changed", "staff", id, facts(given, active));
        return new Change.Changed();
    }

    /** @return a made password, to be handed over once; the person is signed out everywhere */
    public String resetPassword(Viewer viewer, long staffId) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        String password = accounts.reset(staffId);
        note(viewer, "access.password-reset", "staff", staffId, Map.of());
        return password;
    }

    public long addUnit(Viewer viewer, NewUnit given) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        long id = setup.addUnit(given);
        note(viewer, "organization.unit-added", "unit", id, facts(given, true));
        return id;
    }

    public void changeUnit(Viewer viewer, long id, int version, NewUnit given, boolean active) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        setup.changeUnit(id, version, given, active);
        note(viewer, "organization.unit-changed", "unit", id, facts(given, active));
    }

    public void changeProfile(Viewer viewer, int version, ProfileChange given) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        setup.changeProfile(version, given);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("locale", given.defaultLocale().getLanguage());
        facts.put("secondPersonCheck", given.secondPersonCheck());
        facts.put("transferMinutes", given.transferMinutes());
        facts.put("secondFactorRoles", new TreeSet<>(given.secondFactorRoles()));
        note(viewer, "organization.profile-changed", "organization", 1, facts);
    }

    private boolean isLastAdministrator(long id) {
        return organization.activeStaff().stream()
                .filter(member -> member.roles().contains(Role.ADMIN))
                .map(StaffMember::id)
                .toList()
                .equals(java.util.List.of(id));
    }

    private void note(Viewer viewer, String action, String entity, long id, Map<String, ?> details) {
        audit.record(viewer.actor(), action, entity, Long.toString(id), details);
    }

    private static Map<String, Object> facts(NewStaff given, boolean active) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("userName", given.userName());
        facts.put("unit", given.unitId());
        facts.put("roles", new TreeSet<>(given.roles()));
        facts.put("active", active);
        return facts;
    }

    private static Map<String, Object> facts(NewUnit given, boolean active) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("code", given.code());
        facts.put("parent", String.valueOf(given.parentId()));
        facts.put("intake", given.intake());
        facts.put("active", active);
        return facts;
    }
}
