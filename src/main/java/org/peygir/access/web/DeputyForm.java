package org.peygir.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.DeputyPeriod;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.FieldErrors;

/** A deputy to be named, as it was typed. */
final class DeputyForm {
    private DeputyForm() {}

    /** Null with errors for what is not there or not understood. @param absent known already, or null to read it */
    static @Nullable NewDelegation read(
            Map<String, String> typed, @Nullable Long absent, Organization organization, FieldErrors errors) {
        Long away = absent == null ? person(typed.get("absent"), organization) : absent;
        if (away == null) errors.add("absent", "deputies.error.choose");
        String chosen = typed.getOrDefault("deputy", "");
        Long deputy = person(chosen, organization);
        if (deputy == null && !chosen.isEmpty()) errors.add("deputy", "deputies.error.choose");
        Optional<Instant> from = DeputyPeriod.from(typed.getOrDefault("from", ""));
        if (from.isEmpty()) errors.add("from", "deputies.error.date");
        Optional<Instant> until = DeputyPeriod.until(typed.getOrDefault("until", ""));
        if (until.isEmpty()) errors.add("until", "deputies.error.date");
        DelegationScope scope = Arrays.stream(DelegationScope.values())
                .filter(s -> s.name().equals(typed.getOrDefault("scope", DelegationScope.EVERYTHING.name())))
                .findFirst()
                .orElse(null);
        if (scope == null) errors.add("scope", "deputies.error.choose");
        Long unit = scope == DelegationScope.UNIT ? unit(typed.get("unit"), organization) : null;
        if (scope == DelegationScope.UNIT && unit == null) errors.add("unit", "deputies.refusal.unit");
        if (!errors.isEmpty() || away == null || scope == null) return null;
        return new NewDelegation(
                away,
                deputy,
                from.orElseThrow(),
                until.orElseThrow(),
                scope,
                unit,
                typed.containsKey("fullAuthority"),
                typed.containsKey("restricted"));
    }

    private static @Nullable Long person(@Nullable String id, Organization organization) {
        return organization.activeStaff().stream()
                .map(StaffMember::id)
                .filter(known -> Long.toString(known).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long unit(@Nullable String id, Organization organization) {
        return organization.units().stream()
                .filter(unit -> unit.active() && Long.toString(unit.id()).equals(id))
                .map(unit -> unit.id())
                .findFirst()
                .orElse(null);
    }
}
