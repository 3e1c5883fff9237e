package org.peygir.organization;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.peygir.organization.SetupRefused.Reason;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.organization.store.OrganizationWrites;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that changes who is who. Callers check rights and write the audit entry: this module knows neither. All
 * methods join the caller's transaction and throw {@link SetupRefused}.
 */
@Service
@Transactional
public class OrganizationSetup {
    private final OrganizationWrites writes;
    private final Organization organization;
    private final DirectoryCache cache;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public OrganizationSetup(
            OrganizationWrites writes,
            Organization organization,
            DirectoryCache cache,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writes = writes;
        this.organization = organization;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates the organisation with the units of its preset and publishes {@link OrganizationCreated}. Of two racing
     * callers one gets {@link Reason#ORGANIZATION_EXISTS}.
     *
     * @return unit ids by the preset's unit codes
     */
    public Map<String, Long> create(NewOrganization given) {
        if (!writes.insertProfile(given, clock.instant())) throw new SetupRefused(Reason.ORGANIZATION_EXISTS, null);
        Map<String, Long> ids = new HashMap<>();
        for (Preset.PresetUnit unit : given.preset().units()) {
            ids.put(
                    unit.code(),
                    addUnit(new NewUnit(
                            unit.code(), unit.nameFa(), unit.nameEn(), unit.nameAr(), null, unit.intake())));
        }
        cache.forget();
        events.publishEvent(new OrganizationCreated(given.preset().code()));
        return ids;
    }

    /** @throws SetupRefused with {@link Reason#STALE} when somebody else saved in between */
    public void changeProfile(int version, ProfileChange given) {
        if (!writes.updateProfile(version, given)) throw new SetupRefused(Reason.STALE, null);
        cache.forget();
    }

    /** @return the new unit's id; {@link Reason#UNIT_CODE_TAKEN}, {@link Reason#UNIT_PARENT_UNKNOWN} */
    public long addUnit(NewUnit given) {
        parentKnown(given);
        if (given.intake()) writes.clearIntake();
        long id = naming(() -> writes.insertUnit(given));
        cache.forget();
        return id;
    }

    /**
     * Gives a unit new names, another place, or closes it. A unit that becomes the intake unit takes that from the one
     * that was.
     */
    public void changeUnit(long id, int version, NewUnit given, boolean active) {
        Unit before = organization.unit(id);
        parentKnown(given);
        Long parent = given.parentId();
        if (parent != null && organization.descendants(id).contains(parent)) {
            throw new SetupRefused(Reason.UNIT_CYCLE, null);
        }
        if (before.intake() && (!given.intake() || !active) || given.intake() && !active) {
            throw new SetupRefused(Reason.INTAKE_UNIT_NEEDED, null);
        }
        if (!active && inUse(id)) throw new SetupRefused(Reason.UNIT_IN_USE, null);
        if (given.intake() && !before.intake()) writes.clearIntake();
        if (!naming(() -> writes.updateUnit(id, version, given, active))) throw new SetupRefused(Reason.STALE, null);
        cache.forget();
    }

    /** @return the new staff member's id; {@link Reason#USER_NAME_TAKEN} */
    public long addStaff(NewStaff given) {
        long id = naming(() -> writes.insertStaff(given, clock.instant()));
        cache.forget();
        return id;
    }

    /** Replaces the entry and its roles; an inactive member can no longer sign in but stays named in old cases. */
    public void changeStaff(long id, int version, NewStaff given, boolean active) {
        if (!naming(() -> writes.updateStaff(id, version, given, active))) throw new SetupRefused(Reason.STALE, null);
        cache.forget();
    }

    private void parentKnown(NewUnit given) {
        Long parent = given.parentId();
        if (parent != null && organization.units().stream().noneMatch(unit -> unit.id() == parent))
            throw new SetupRefused(Reason.UNIT_PARENT_UNKNOWN, null);
    }

    private boolean inUse(long unitId) {
        return !organization.staffOf(unitId).isEmpty()
                || organization.units().stream()
                        .anyMatch(unit -> unit.active() && Long.valueOf(unitId).equals(unit.parentId()));
    }

    /** Tells the two unique names from other broken rules by the constraint's name, whoever translated the exception. */
    private static <T> T naming(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException | org.jooq.exception.DataAccessException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("staff_user_name_unique")) throw new SetupRefused(Reason.USER_NAME_TAKEN, e);
            if (message.contains("unit_code_unique")) throw new SetupRefused(Reason.UNIT_CODE_TAKEN, e);
            throw e;
        }
    }
}
