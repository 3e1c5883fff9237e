package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.PROFILE;
import static org.peygir.organization.store.db.Tables.STAFF;
import static org.peygir.organization.store.db.Tables.STAFF_ROLE;
import static org.peygir.organization.store.db.Tables.UNIT;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Profile;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.organization.domain.UserName;
import org.peygir.organization.store.db.tables.records.StaffRecord;
import org.peygir.organization.store.db.tables.records.UnitRecord;
import org.springframework.stereotype.Repository;

/** Reads the whole directory at once: nine small queries for everything, instead of some for every page. */
@Repository
public class OrganizationStore {
    private final DSLContext jooq;

    public OrganizationStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    public Directory directory() {
        Map<Long, Unit> units = new LinkedHashMap<>();
        jooq.selectFrom(UNIT).orderBy(UNIT.ID).forEach(row -> units.put(row.getId(), unit(row)));
        Map<Long, Set<Role>> roles = roles();
        Map<Long, StaffMember> staff = new LinkedHashMap<>();
        Map<Long, String> searchText = new HashMap<>();
        Map<String, StaffMember> byUserName = new HashMap<>();
        jooq.selectFrom(STAFF).orderBy(STAFF.SORT_KEY, STAFF.ID).forEach(row -> {
            StaffMember member = member(row, roles.getOrDefault(row.getId(), Set.of()));
            staff.put(member.id(), member);
            searchText.put(member.id(), row.getSearchKey());
            byUserName.put(UserName.key(member.userName()), member);
        });
        return new Directory(
                profile(),
                units,
                staff,
                staff.values().stream()
                        .filter(StaffMember::active)
                        .collect(Collectors.groupingBy(StaffMember::unitId, Collectors.toUnmodifiableList())),
                searchText,
                byUserName,
                StructureStore.all(jooq),
                AuthorityStore.limits(jooq),
                AuthorityStore.trainings(jooq),
                TermsStore.all(jooq),
                DelegationStore.standing(jooq),
                CustomerGroupStore.all(jooq));
    }

    private @Nullable Profile profile() {
        return jooq.selectFrom(PROFILE)
                .fetchOne(row -> new Profile(
                        row.getNameFa(),
                        row.getNameEn(),
                        row.getNameAr(),
                        row.getPreset(),
                        Locale.forLanguageTag(row.getDefaultLocale()),
                        row.getDemo(),
                        row.getSecondPersonCheck(),
                        row.getTransferMinutes(),
                        known(row.getSecondFactorRoles()),
                        row.getVersion()));
    }

    private static Set<Role> known(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) if (List.of(names).contains(role.name())) roles.add(role);
        return roles;
    }

    /** A role that this version does not know (left by a newer one) gives no rights and is passed over. */
    private Map<Long, Set<Role>> roles() {
        Map<Long, Set<Role>> roles = new HashMap<>();
        jooq.selectFrom(STAFF_ROLE).forEach(row -> {
            for (Role role : Role.values()) {
                if (role.name().equals(row.getRole())) {
                    roles.computeIfAbsent(row.getStaffId(), id -> EnumSet.noneOf(Role.class))
                            .add(role);
                }
            }
        });
        return roles;
    }

    private static Unit unit(UnitRecord row) {
        return new Unit(
                row.getId(),
                row.getCode(),
                row.getNameFa(),
                row.getNameEn(),
                row.getNameAr(),
                row.getParentId(),
                row.getIntake(),
                row.getActive(),
                row.getVersion());
    }

    private static StaffMember member(StaffRecord row, Set<Role> roles) {
        return new StaffMember(
                row.getId(),
                row.getUnitId(),
                row.getUserName(),
                row.getGivenName(),
                row.getFamilyName(),
                row.getJobTitleFa(),
                row.getJobTitleEn(),
                row.getJobTitleAr(),
                Set.copyOf(roles),
                row.getEmail(),
                row.getMobile(),
                Locale.forLanguageTag(row.getLocale()),
                row.getActive(),
                row.getVersion());
    }
}
