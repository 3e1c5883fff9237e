package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.OWNERSHIP_TRANSFER;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.peygir.access.Deputyship;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;

/**
 * Which cases a person may know of. Part of every WHERE, of lists, counts and single reads alike, so that what is not visible
 * cannot be told from what does not exist.
 */
public final class CaseVisibility {
    private CaseVisibility() {}

    /**
     * Not a subject of the complaint (RTN-09), and one of: the case is of a unit in scope, is owned or worked on by the
     * person, was referred to or by them, or is offered to them to own. A confidential one needs a personal part in it, or
     * the permission for those; a restricted one a part in the person's own name, or the permission for those. A deputy sees besides what
     * {@link DeputySql#lent} says, in whosever name they act.
     */
    public static Condition visible(Viewer v) {
        Viewer doer = v.doer();
        return orLent(own(doer), doer);
    }

    /**
     * The same for a list in which the person has a part in each case: it waits for them, they own it or sent it. Nothing is asked that
     * the list has answered, for what a statement asks is planned each time.
     */
    static Condition visibleOfOwn(Viewer v) {
        Viewer doer = v.doer();
        return doer == v ? orLent(notAbout(v.staffId()).and(unrestricted(v)), v) : visible(v);
    }

    /** The same for a list of cases of units in scope. */
    static Condition visibleInScope(Viewer v) {
        Viewer doer = v.doer();
        if (doer != v || !v.can(Permission.CASE_READ)) return visible(v);
        Condition known = notAbout(v.staffId());
        if (!v.can(Permission.CONFIDENTIAL_READ))
            known = known.and(complainantKnown(v).or(personal(v)));
        return orLent(known.and(unrestricted(v)), v);
    }

    /** And what comes from standing in for somebody. */
    private static Condition orLent(Condition own, Viewer doer) {
        Condition visible = own;
        for (Deputyship d : doer.deputyships()) visible = visible.or(DeputySql.lent(d, doer));
        return visible;
    }

    /** As {@link #visible}, without what comes from standing in for somebody. */
    static Condition own(Viewer v) {
        return notAbout(v.staffId())
                // The scope first: it is asked of the row itself, a part in the case of other tables.
                .and(scope(v).and(complainantKnown(v)).or(personal(v)))
                .and(unrestricted(v));
    }

    private static Condition personal(Viewer v) {
        return ownPart(v.staffId()).or(CartableSql.involved(CASE_FILE.ID, v.staffId(), v.unitId()));
    }

    /** Whose complainant the person may know: a customer's other cases must not tell who stands behind a confidential one. */
    public static Condition complainantKnown(Viewer v) {
        return v.doer().can(Permission.CONFIDENTIAL_READ) ? DSL.noCondition() : CASE_FILE.CONFIDENTIAL.isFalse();
    }

    /** Last, because it costs nothing for a case that is not restricted. */
    private static Condition unrestricted(Viewer v) {
        if (v.can(Permission.RESTRICTED_READ)) return DSL.noCondition();
        return CASE_FILE
                .RESTRICTED
                .isFalse()
                .or(ownPart(v.staffId()))
                .or(CartableSql.involvedByName(CASE_FILE.ID, v.staffId()));
    }

    /** Nobody complained of, whatever their role. */
    static Condition notAbout(long staffId) {
        return DSL.val(staffId).ne(DSL.all(CASE_FILE.SUBJECT_IDS));
    }

    /** Owned or worked on by this person, or offered to them. */
    static Condition ownPart(long staffId) {
        return CASE_FILE
                .OWNER_ID
                .eq(staffId)
                .or(CASE_FILE.ASSIGNEE_ID.eq(staffId))
                .or(DSL.exists(DSL.selectOne()
                        .from(OWNERSHIP_TRANSFER)
                        .where(
                                OWNERSHIP_TRANSFER.CASE_ID.eq(CASE_FILE.ID),
                                OWNERSHIP_TRANSFER.TO_ID.eq(staffId),
                                OWNERSHIP_TRANSFER.STATE.eq("OFFERED"))));
    }

    /**
     * Ids among which all are that a person without a right to all units may see, and more; some come twice. Each part by its
     * index, so that it costs what the person has, not what there is.
     */
    static Select<Record1<Long>> candidates(Viewer viewer) {
        Viewer v = viewer.doer();
        Select<Record1<Long>> own = parts(v.staffId(), v.unitId());
        for (Deputyship d : v.deputyships()) own = own.unionAll(parts(d.absentId(), d.unitId()));
        return v.can(Permission.CASE_READ)
                ? own.unionAll(DSL.select(CASE_FILE.ID).from(CASE_FILE).where(CASE_FILE.UNIT_ID.in(v.unitScope())))
                : own;
    }

    private static Select<Record1<Long>> parts(long staffId, long unitId) {
        return DSL.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.OWNER_ID.eq(staffId))
                .unionAll(DSL.select(CASE_FILE.ID).from(CASE_FILE).where(CASE_FILE.ASSIGNEE_ID.eq(staffId)))
                .unionAll(DSL.select(OWNERSHIP_TRANSFER.CASE_ID)
                        .from(OWNERSHIP_TRANSFER)
                        .where(OWNERSHIP_TRANSFER.TO_ID.eq(staffId), OWNERSHIP_TRANSFER.STATE.eq("OFFERED")))
                .unionAll(CartableSql.subjectsInvolving(staffId, unitId));
    }

    private static Condition scope(Viewer v) {
        if (!v.can(Permission.CASE_READ)) return DSL.falseCondition();
        return v.allUnits() ? DSL.trueCondition() : CASE_FILE.UNIT_ID.in(v.unitScope());
    }
}
