package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.PROFILE;
import static org.peygir.organization.store.db.Tables.STAFF;
import static org.peygir.organization.store.db.Tables.STAFF_ROLE;
import static org.peygir.organization.store.db.Tables.UNIT;

import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.peygir.organization.NewOrganization;
import org.peygir.organization.NewStaff;
import org.peygir.organization.NewUnit;
import org.peygir.organization.ProfileChange;
import org.peygir.organization.Role;
import org.peygir.organization.domain.UserName;
import org.peygir.organization.store.db.tables.records.StaffRecord;
import org.peygir.organization.store.db.tables.records.UnitRecord;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Repository;

/** Changes to profile, units and staff; a version that is no longer the row's own changes nothing. */
@Repository
public class OrganizationWrites {
    private final DSLContext jooq;

    public OrganizationWrites(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** False when there already is one; a racing second caller waits for the first and then gets false. */
    public boolean insertProfile(NewOrganization given, Instant now) {
        return jooq.insertInto(PROFILE)
                        .set(PROFILE.NAME_FA, given.nameFa())
                        .set(PROFILE.NAME_EN, or(given.nameEn(), given.nameFa()))
                        .set(PROFILE.NAME_AR, or(given.nameAr(), given.nameFa()))
                        .set(PROFILE.PRESET, given.preset().code())
                        .set(PROFILE.DEFAULT_LOCALE, given.defaultLocale().getLanguage())
                        .set(PROFILE.DEMO, given.demo())
                        .set(PROFILE.CREATED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when the version is no longer the row's own. */
    public boolean updateProfile(int version, ProfileChange given) {
        return jooq.update(PROFILE)
                        .set(PROFILE.NAME_FA, given.nameFa())
                        .set(PROFILE.NAME_EN, or(given.nameEn(), given.nameFa()))
                        .set(PROFILE.NAME_AR, or(given.nameAr(), given.nameFa()))
                        .set(PROFILE.DEFAULT_LOCALE, given.defaultLocale().getLanguage())
                        .set(PROFILE.SECOND_PERSON_CHECK, given.secondPersonCheck())
                        .set(PROFILE.TRANSFER_MINUTES, given.transferMinutes())
                        .set(
                                PROFILE.SECOND_FACTOR_ROLES,
                                given.secondFactorRoles().stream()
                                        .map(Role::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .set(PROFILE.VERSION, version + 1)
                        .where(PROFILE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    public long insertUnit(NewUnit given) {
        UnitRecord row = jooq.newRecord(UNIT);
        fill(row, given);
        return Objects.requireNonNull(
                jooq.insertInto(UNIT).set(row).returning(UNIT.ID).fetchOne(UNIT.ID));
    }

    public boolean updateUnit(long id, int version, NewUnit given, boolean active) {
        UnitRecord row = jooq.newRecord(UNIT);
        fill(row, given);
        row.setActive(active);
        row.setVersion(version + 1);
        return jooq.update(UNIT)
                        .set(row)
                        .where(UNIT.ID.eq(id), UNIT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** To be called before another unit becomes the intake unit: the index allows one at a time. */
    public void clearIntake() {
        jooq.update(UNIT).set(UNIT.INTAKE, false).where(UNIT.INTAKE).execute();
    }

    public long insertStaff(NewStaff given, Instant now) {
        StaffRecord row = jooq.newRecord(STAFF);
        fill(row, given);
        row.setCreatedAt(now);
        long id = Objects.requireNonNull(
                jooq.insertInto(STAFF).set(row).returning(STAFF.ID).fetchOne(STAFF.ID));
        insertRoles(id, given);
        return id;
    }

    public boolean updateStaff(long id, int version, NewStaff given, boolean active) {
        StaffRecord row = jooq.newRecord(STAFF);
        fill(row, given);
        row.setActive(active);
        row.setVersion(version + 1);
        int changed = jooq.update(STAFF)
                .set(row)
                .where(STAFF.ID.eq(id), STAFF.VERSION.eq(version))
                .execute();
        if (changed == 0) return false;
        jooq.deleteFrom(STAFF_ROLE).where(STAFF_ROLE.STAFF_ID.eq(id)).execute();
        insertRoles(id, given);
        return true;
    }

    private void insertRoles(long id, NewStaff given) {
        if (given.roles().isEmpty()) return;
        var insert = jooq.insertInto(STAFF_ROLE, STAFF_ROLE.STAFF_ID, STAFF_ROLE.ROLE);
        given.roles().forEach(role -> insert.values(id, role.name()));
        insert.execute();
    }

    private static void fill(UnitRecord row, NewUnit given) {
        row.setCode(given.code());
        row.setNameFa(given.nameFa());
        row.setNameEn(or(given.nameEn(), given.nameFa()));
        row.setNameAr(or(given.nameAr(), given.nameFa()));
        row.setParentId(given.parentId());
        row.setIntake(given.intake());
    }

    private static void fill(StaffRecord row, NewStaff given) {
        row.setUnitId(given.unitId());
        row.setUserName(UserName.stored(given.userName()));
        row.setGivenName(given.givenName().strip());
        row.setFamilyName(given.familyName().strip());
        row.setSortKey(PersianText.sortKey(given.familyName() + " " + given.givenName()));
        row.setSearchKey(PersianText.searchKey(String.join(
                " ",
                given.givenName(),
                given.familyName(),
                given.userName(),
                given.jobTitleFa(),
                given.jobTitleEn(),
                given.jobTitleAr())));
        row.setJobTitleFa(given.jobTitleFa());
        row.setJobTitleEn(given.jobTitleEn());
        row.setJobTitleAr(given.jobTitleAr());
        row.setEmail(given.email());
        row.setMobile(given.mobile());
        row.setLocale(given.locale().getLanguage());
    }

    private static String or(String name, String fallback) {
        return name.isBlank() ? fallback : name;
    }
}
