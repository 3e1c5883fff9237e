package org.peygir.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.Rights;
import org.peygir.organization.Role;
import org.peygir.platform.web.Forbidden;

/**
 * Who is looking: a signed-in person with rights and scope, as of this request. Controllers take it as an argument; for
 * a page that the public sees too the argument is null when nobody is signed in.
 *
 * @param unitScope units whose cases this person may see because of a role; empty for an administrator with no other
 *     role; not meaningful when {@code allUnits}
 * @param allUnits every unit is in scope, also ones added later
 * @param deputyships for whom this person stands in at this moment; empty for nearly everybody
 * @param capacity for a thing that lies with somebody who is away, else null. When it has a deputy, all the rest is the absent
 *     person's, in whose name and with whose rights that deputy acts
 */
public record Viewer(
        long staffId,
        long unitId,
        Set<Role> roles,
        Set<Permission> permissions,
        Set<Long> unitScope,
        boolean allUnits,
        String displayName,
        Locale locale,
        List<Deputyship> deputyships,
        @Nullable Capacity capacity) {
    /** Somebody who stands in for nobody. */
    public Viewer(
            long staffId,
            long unitId,
            Set<Role> roles,
            Set<Permission> permissions,
            Set<Long> unitScope,
            boolean allUnits,
            String displayName,
            Locale locale) {
        this(staffId, unitId, roles, permissions, unitScope, allUnits, displayName, locale, List.of(), null);
    }

    /** For things that have no unit, and for a first check before the query that knows the scope. */
    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * For a change to something of one unit: some role must both hold the permission and reach that unit. So a person who
     * is auditor everywhere and expert in one unit changes cases in that one only.
     */
    public boolean can(Permission permission, long inUnit) {
        return can(permission)
                && roles.stream()
                        .filter(role -> Rights.of(role).contains(permission))
                        .anyMatch(role -> switch (Rights.reach(role)) {
                            case ALL_UNITS -> true;
                            case UNIT_AND_BELOW -> unitScope.contains(inUnit);
                            case OWN_UNIT -> unitId == inUnit;
                        });
    }

    /** The same person with no more than these permissions, as through a token. */
    public Viewer narrowedTo(Set<Permission> let) {
        return new Viewer(staffId, unitId, roles, let, unitScope, allUnits, displayName, locale, deputyships, capacity);
    }

    /** The same person, seeing of what others lent only this one's. */
    public Viewer standingInFor(long absentId) {
        return new Viewer(
                staffId,
                unitId,
                roles,
                permissions,
                unitScope,
                allUnits,
                displayName,
                locale,
                deputyships.stream().filter(d -> d.absentId() == absentId).toList(),
                capacity);
    }

    /** The same person, who could act for somebody else here and chose not to. */
    public Viewer inOwnName(Capacities.Found found) {
        return new Viewer(
                staffId,
                unitId,
                roles,
                permissions,
                unitScope,
                allUnits,
                displayName,
                locale,
                deputyships,
                new Capacity(found.deputyship(), null, found.ownToo()));
    }

    /** Who really acts: the deputy where somebody stands in, else this person. What may be seen is theirs to see. */
    public Viewer doer() {
        return capacity == null || capacity.deputy() == null ? this : capacity.deputy();
    }

    /** The deputyship in which the doer acts; null when they act for themselves. */
    public @Nullable Deputyship standingIn() {
        return capacity == null || capacity.deputy() == null ? null : capacity.deputyship();
    }

    public boolean sees(long unit) {
        return allUnits || unitScope.contains(unit);
    }

    /** @throws Forbidden naming the role to ask */
    public void require(Permission permission) {
        if (!can(permission)) throw refusal(permission);
    }

    /** To throw when a finer check than {@link #can} failed: names the role to ask. */
    public static Forbidden refusal(Permission permission) {
        return new Forbidden("organization.role." + Rights.holders(permission).getFirst());
    }

    public Actor actor() {
        long doer = doer().staffId();
        return doer == staffId ? Actor.staff(staffId) : new Actor.Deputy(doer, staffId);
    }
}
