package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.DELEGATION;
import static org.peygir.organization.store.db.Tables.STAFF;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;
import org.peygir.organization.store.db.tables.records.DelegationRecord;
import org.springframework.stereotype.Repository;

/** Who is away and who stands in, one row a decision. */
@Repository
public class DelegationStore {
    /** More than stand at one time in a big house; what ends last comes first, so those that count are always among them. */
    private static final int KEPT = 2_000;

    private static final int LISTED = 50;

    private final DSLContext jooq;

    public DelegationStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** Those that nobody has ended, what ends last first. */
    static List<Delegation> standing(DSLContext jooq) {
        return jooq.selectFrom(DELEGATION)
                .where(DELEGATION.ENDED_AT.isNull())
                .orderBy(DELEGATION.ENDS_AT.desc(), DELEGATION.ID.desc())
                .limit(DSL.inline(KEPT))
                .fetch(DelegationStore::delegation);
    }

    /** One after the other for the same people, so that two decisions made at once see each other. */
    public void lock(Set<Long> staffIds) {
        jooq.select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.ID.in(staffIds))
                .orderBy(STAFF.ID)
                .forUpdate()
                .fetch();
    }

    public long add(NewDelegation given, Instant now, long by) {
        return Objects.requireNonNull(jooq.insertInto(DELEGATION)
                .set(DELEGATION.ABSENT_ID, given.absentId())
                .set(DELEGATION.DEPUTY_ID, given.deputyId())
                .set(DELEGATION.STARTS_AT, given.from())
                .set(DELEGATION.ENDS_AT, given.until())
                .set(DELEGATION.SCOPE, given.scope().name())
                .set(DELEGATION.UNIT_ID, given.unitId())
                .set(DELEGATION.FULL_AUTHORITY, given.fullAuthority())
                .set(DELEGATION.RESTRICTED, given.restricted())
                .set(DELEGATION.SET_AT, now)
                .set(DELEGATION.SET_BY, by)
                .returning(DELEGATION.ID)
                .fetchOne(DELEGATION.ID));
    }

    public Optional<Delegation> read(long id) {
        return jooq.selectFrom(DELEGATION).where(DELEGATION.ID.eq(id)).fetchOptional(DelegationStore::delegation);
    }

    /** @return false when it was over already */
    public boolean end(long id, Instant now, long by) {
        return jooq.update(DELEGATION)
                        .set(DELEGATION.ENDED_AT, now)
                        .set(DELEGATION.ENDED_BY, by)
                        .where(DELEGATION.ID.eq(id), DELEGATION.ENDED_AT.isNull(), DELEGATION.ENDS_AT.gt(now))
                        .execute()
                == 1;
    }

    /** Of these people, away or deputy, and not over. */
    public List<Delegation> standing(Set<Long> staffIds, Instant now) {
        return jooq.selectFrom(DELEGATION)
                .where(theirs(staffIds), DELEGATION.ENDED_AT.isNull(), DELEGATION.ENDS_AT.gt(now))
                .fetch(DelegationStore::delegation);
    }

    /** Of these people, away or deputy, over ones too; what ends last first, at most fifty. */
    public List<Delegation> of(Set<Long> staffIds) {
        return jooq.selectFrom(DELEGATION)
                .where(theirs(staffIds))
                .orderBy(DELEGATION.ENDS_AT.desc(), DELEGATION.ID.desc())
                .limit(DSL.inline(LISTED))
                .fetch(DelegationStore::delegation);
    }

    private static Condition theirs(Set<Long> staffIds) {
        return DELEGATION.ABSENT_ID.in(staffIds).or(DELEGATION.DEPUTY_ID.in(staffIds));
    }

    private static Delegation delegation(DelegationRecord row) {
        return new Delegation(
                row.getId(),
                row.getAbsentId(),
                row.getDeputyId(),
                row.getStartsAt(),
                row.getEndsAt(),
                DelegationScope.valueOf(row.getScope()),
                row.getUnitId(),
                row.getFullAuthority(),
                row.getRestricted(),
                row.getSetAt(),
                row.getSetBy(),
                row.getEndedAt());
    }
}
