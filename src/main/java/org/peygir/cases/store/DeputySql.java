package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.OWNERSHIP_TRANSFER;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.peygir.access.Deputyship;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.organization.DelegationScope;

/** What a deputy sees because of whom they stand in for (CUS-11): nothing that is complained of either of the two. */
final class DeputySql {
    private DeputySql() {}

    /** The absent person's own part in a case, as far as it is lent. */
    static Condition lent(Deputyship d, Viewer deputy) {
        Condition notAbout = CaseVisibility.notAbout(deputy.staffId()).and(CaseVisibility.notAbout(d.absentId()));
        Condition open = CASE_FILE.RESTRICTED.isFalse();
        if (d.by().restricted()) open = open.or(byName(d));
        return notAbout.and(part(d)).and(open);
    }

    private static Condition part(Deputyship d) {
        if (d.by().scope() == DelegationScope.REFERRALS) return CartableSql.askedByName(CASE_FILE.ID, d.absentId());
        return CaseVisibility.ownPart(d.absentId())
                .or(CartableSql.involved(CASE_FILE.ID, d.absentId(), d.unitId()))
                .and(unit(d));
    }

    private static Condition byName(Deputyship d) {
        return CaseVisibility.ownPart(d.absentId()).or(CartableSql.involvedByName(CASE_FILE.ID, d.absentId()));
    }

    /** Open cases that wait for the absent person or are owned by them; visibility is asked beside it. */
    static Condition lies(Deputyship d, Viewer deputy) {
        return CASE_FILE
                .CLOSED_AT
                .isNull()
                .and(CASE_FILE.ID.in(lying(d, deputy)))
                .and(unit(d));
    }

    /** Each part by its index. The queue of their common unit is the deputy's own. */
    private static Select<Record1<Long>> lying(Deputyship d, Viewer deputy) {
        long absent = d.absentId();
        if (d.by().scope() == DelegationScope.REFERRALS) return CartableSql.subjectsAskedByName(absent);
        var waiting = d.unitId() == deputy.unitId()
                ? CartableSql.subjectsOnDeskOf(absent)
                : CartableSql.subjectsWaitingFor(absent, d.unitId());
        return DSL.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.OWNER_ID.eq(absent), CASE_FILE.CLOSED_AT.isNull())
                .unionAll(offered(absent))
                .unionAll(waiting);
    }

    private static Select<Record1<Long>> offered(long staffId) {
        return DSL.select(OWNERSHIP_TRANSFER.CASE_ID)
                .from(OWNERSHIP_TRANSFER)
                .where(OWNERSHIP_TRANSFER.TO_ID.eq(staffId), OWNERSHIP_TRANSFER.STATE.eq("OFFERED"));
    }

    private static Condition unit(Deputyship d) {
        Long unit = d.by().unitId();
        return unit == null ? DSL.noCondition() : CASE_FILE.UNIT_ID.eq(unit);
    }
}
