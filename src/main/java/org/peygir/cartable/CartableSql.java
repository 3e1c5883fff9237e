package org.peygir.cartable;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.peygir.cartable.store.db.Tables.FOLLOW_UP;
import static org.peygir.cartable.store.db.Tables.HOLDING;
import static org.peygir.cartable.store.db.Tables.REFERRAL;
import static org.peygir.cartable.store.db.Tables.WORK_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * The cartable's part of another module's list query: conditions on the subject's id. Folders stay queries, one statement asks
 * for a page, and no other module reads the cartable's tables.
 */
public final class CartableSql {
    private CartableSql() {}

    /** An open item lies on this person's desk, or untaken in the queue of this unit. */
    public static Condition waitsFor(Field<Long> subjectId, long staffId, long unitId) {
        return exists(selectOne()
                .from(WORK_ITEM)
                .where(WORK_ITEM.SUBJECT_ID.eq(subjectId), WORK_ITEM.CLOSED_AT.isNull())
                .and(WORK_ITEM
                        .STAFF_ID
                        .eq(staffId)
                        .or(WORK_ITEM.STAFF_ID.isNull().and(WORK_ITEM.UNIT_ID.eq(unitId)))));
    }

    /** What open referrals ask of this person, or of this unit as a whole. */
    public static Select<Record1<Long>> subjectsAsked(long staffId, long unitId) {
        return asked(WORK_ITEM.STAFF_ID.eq(staffId))
                .unionAll(asked(WORK_ITEM.STAFF_ID.isNull().and(WORK_ITEM.UNIT_ID.eq(unitId))));
    }

    private static Select<Record1<Long>> asked(Condition whom) {
        return DSL.select(WORK_ITEM.SUBJECT_ID)
                .from(WORK_ITEM)
                // As the index says it, so that every plan may take that.
                .where(WORK_ITEM.CLOSED_AT.isNull(), WORK_ITEM.KIND.eq(inline("REFERRAL")), whom);
    }

    /** An open item lies on this person's desk. */
    public static Select<Record1<Long>> subjectsOnDeskOf(long staffId) {
        return DSL.select(WORK_ITEM.SUBJECT_ID)
                .from(WORK_ITEM)
                .where(WORK_ITEM.CLOSED_AT.isNull(), WORK_ITEM.STAFF_ID.eq(staffId));
    }

    /** An open referral asks this person by name. */
    public static Select<Record1<Long>> subjectsAskedByName(long staffId) {
        return DSL.select(REFERRAL.SUBJECT_ID)
                .from(REFERRAL)
                .where(REFERRAL.TO_STAFF_ID.eq(staffId), REFERRAL.STATE.in("SENT", "SEEN"));
    }

    /** A referral asks this person by name, or once did. */
    public static Condition askedByName(Field<Long> subjectId, long staffId) {
        return exists(
                selectOne().from(REFERRAL).where(REFERRAL.SUBJECT_ID.eq(subjectId), REFERRAL.TO_STAFF_ID.eq(staffId)));
    }

    /** That referral of the subject asks this person by name. */
    public static Condition asks(long referralId, Field<Long> subjectId, long staffId) {
        return exists(selectOne()
                .from(REFERRAL)
                .where(
                        REFERRAL.ID.eq(referralId),
                        REFERRAL.SUBJECT_ID.eq(subjectId),
                        REFERRAL.TO_STAFF_ID.eq(staffId)));
    }

    /** Of one referral; none when there is no such. */
    public static Select<Record1<Long>> subjectOf(long referralId) {
        return DSL.select(REFERRAL.SUBJECT_ID).from(REFERRAL).where(REFERRAL.ID.eq(referralId));
    }

    public static Select<Record1<Long>> subjectsWaitingFor(long staffId, long unitId) {
        return DSL.select(WORK_ITEM.SUBJECT_ID)
                .from(WORK_ITEM)
                .where(WORK_ITEM.CLOSED_AT.isNull(), WORK_ITEM.STAFF_ID.eq(staffId))
                .unionAll(DSL.select(WORK_ITEM.SUBJECT_ID)
                        .from(WORK_ITEM)
                        .where(
                                WORK_ITEM.CLOSED_AT.isNull(),
                                WORK_ITEM.STAFF_ID.isNull(),
                                WORK_ITEM.UNIT_ID.eq(unitId)));
    }

    /** Ever referred to or by this person, or to this unit as a whole: they keep seeing what they were asked about. */
    public static Condition involved(Field<Long> subjectId, long staffId, long unitId) {
        return exists(selectOne()
                        .from(REFERRAL)
                        .where(REFERRAL.SUBJECT_ID.eq(subjectId))
                        .and(REFERRAL.TO_STAFF_ID
                                .eq(staffId)
                                .or(REFERRAL.FROM_STAFF_ID.eq(staffId))
                                .or(REFERRAL.TO_UNIT_ID.eq(unitId).and(REFERRAL.TO_STAFF_ID.isNull()))))
                .or(exists(selectOne()
                        .from(WORK_ITEM)
                        .where(WORK_ITEM.SUBJECT_ID.eq(subjectId), WORK_ITEM.CLOSED_AT.isNull())
                        .and(WORK_ITEM
                                .STAFF_ID
                                .eq(staffId)
                                .or(WORK_ITEM.UNIT_ID.eq(unitId).and(WORK_ITEM.STAFF_ID.isNull())))));
    }

    /** As {@link #involved}, but in the person's own name: what was asked of a whole unit does not count. */
    public static Condition involvedByName(Field<Long> subjectId, long staffId) {
        return exists(selectOne()
                        .from(REFERRAL)
                        .where(REFERRAL.SUBJECT_ID.eq(subjectId))
                        .and(REFERRAL.TO_STAFF_ID.eq(staffId).or(REFERRAL.FROM_STAFF_ID.eq(staffId))))
                .or(exists(selectOne()
                        .from(WORK_ITEM)
                        .where(
                                WORK_ITEM.SUBJECT_ID.eq(subjectId),
                                WORK_ITEM.CLOSED_AT.isNull(),
                                WORK_ITEM.STAFF_ID.eq(staffId))));
    }

    /** The same as {@link #involved} as a list of subjects, each condition by its index; some come twice. */
    public static Select<Record1<Long>> subjectsInvolving(long staffId, long unitId) {
        return DSL.select(REFERRAL.SUBJECT_ID)
                .from(REFERRAL)
                .where(REFERRAL.TO_STAFF_ID.eq(staffId))
                .unionAll(DSL.select(REFERRAL.SUBJECT_ID).from(REFERRAL).where(REFERRAL.FROM_STAFF_ID.eq(staffId)))
                .unionAll(DSL.select(REFERRAL.SUBJECT_ID)
                        .from(REFERRAL)
                        .where(REFERRAL.TO_UNIT_ID.eq(unitId), REFERRAL.TO_STAFF_ID.isNull()))
                .unionAll(subjectsWaitingFor(staffId, unitId));
    }

    /** Came onto the desk of this person, or untaken into the queue of this unit, after that moment. */
    public static Condition arrived(Field<Long> subjectId, long staffId, long unitId, Instant since) {
        return subjectId.in(DSL.select(WORK_ITEM.SUBJECT_ID)
                .from(WORK_ITEM)
                .where(WORK_ITEM.CLOSED_AT.isNull(), WORK_ITEM.OPENED_AT.gt(since))
                .and(WORK_ITEM
                        .STAFF_ID
                        .eq(staffId)
                        .or(WORK_ITEM.STAFF_ID.isNull().and(WORK_ITEM.UNIT_ID.eq(unitId)))));
    }

    public static Condition sentBy(Field<Long> subjectId, long staffId) {
        return subjectId.in(DSL.select(REFERRAL.SUBJECT_ID).from(REFERRAL).where(REFERRAL.FROM_STAFF_ID.eq(staffId)));
    }

    /** The person who has the subject now: the one last asked, else the assignee; null in a queue. */
    public static Field<Long> holder(Field<Long> subjectId) {
        var h = org.peygir.cartable.store.db.Tables.HOLDING;
        return DSL.field(DSL.select(h.STAFF_ID).from(h).where(h.SUBJECT_ID.eq(subjectId), h.UNTIL.isNull()));
    }

    public static Field<Long> holderUnit(Field<Long> subjectId) {
        var h = org.peygir.cartable.store.db.Tables.HOLDING;
        return DSL.field(DSL.select(h.UNIT_ID).from(h).where(h.SUBJECT_ID.eq(subjectId), h.UNTIL.isNull()));
    }

    /** Since when nobody has the subject: it waits in a queue; null while somebody does, or when it is closed. */
    public static Field<Instant> queuedSince(Field<Long> subjectId) {
        return DSL.field(DSL.select(HOLDING.SINCE)
                .from(HOLDING)
                .where(HOLDING.SUBJECT_ID.eq(subjectId), HOLDING.UNTIL.isNull(), HOLDING.STAFF_ID.isNull()));
    }

    /** How often the subject went from one unit to another. */
    public static Field<Integer> handovers(Field<Long> subjectId) {
        Field<Long> before = DSL.lag(HOLDING.UNIT_ID).over().orderBy(HOLDING.ID).as("before");
        var ways = DSL.select(HOLDING.UNIT_ID, before)
                .from(HOLDING)
                .where(HOLDING.SUBJECT_ID.eq(subjectId))
                .asTable("ways");
        Field<Long> here = Objects.requireNonNull(ways.field(HOLDING.UNIT_ID));
        return DSL.field(DSL.select(DSL.count()).from(ways).where(here.ne(ways.field(before))));
    }

    /** Handed to units that have terms, neither taken nor answered nor returned, in the order of sending. */
    public static Field<List<Untaken>> untaken(Field<Long> subjectId) {
        return DSL.multiset(DSL.select(REFERRAL.ID, REFERRAL.TO_UNIT_ID, REFERRAL.SENT_AT, REFERRAL.ACCEPT_BY)
                        .from(REFERRAL)
                        .where(REFERRAL.SUBJECT_ID.eq(subjectId), REFERRAL.STATE.in("SENT", "SEEN"))
                        .and(REFERRAL.ACCEPT_BY.isNotNull())
                        .and(REFERRAL.ACCEPTED_AT.isNull())
                        .orderBy(REFERRAL.ID))
                .convertFrom(all -> all.map(r -> new Untaken(r.value1(), r.value2(), r.value3(), r.value4())));
    }

    /** Subjects whose follow-up of this person is due, for a list with more in it. */
    public static Select<Record1<Long>> subjectsToFollowUp(long staffId, Instant until) {
        return DSL.select(FOLLOW_UP.SUBJECT_ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.STAFF_ID.eq(staffId), FOLLOW_UP.DONE_AT.isNull(), FOLLOW_UP.AT.le(until));
    }

    /** Whether this person has not opened the item that waits for them. */
    public static Field<Boolean> unread(Field<Long> subjectId, long staffId) {
        return DSL.field(exists(selectOne()
                .from(WORK_ITEM)
                .where(
                        WORK_ITEM.SUBJECT_ID.eq(subjectId),
                        WORK_ITEM.STAFF_ID.eq(staffId),
                        WORK_ITEM.CLOSED_AT.isNull(),
                        WORK_ITEM.SEEN_AT.isNull())));
    }
}
