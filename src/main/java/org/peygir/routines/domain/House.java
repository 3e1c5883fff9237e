package org.peygir.routines.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;

/**
 * What a routine may name of the organisation it is for.
 *
 * @param units codes of the units that are open; null: not known, any will do
 * @param people sign-in names of those who work here, as keys; null: not known, any will do
 * @param movers roles that may move a case at all
 */
public record House(@Nullable Set<String> units, @Nullable Set<String> people, Set<Role> movers) {
    /** A routine looked at by itself, as a shipped one is before there is an organisation. */
    public static final House ANY = new House(null, null, EnumSet.allOf(Role.class));
}
