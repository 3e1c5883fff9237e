package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.peygir.access.Deputyship;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.Status;
import org.peygir.platform.time.OrganizationZone;

/** What is in a folder of the cartable, who sees it there and in what order. */
final class FolderSql {
    private FolderSql() {}

    /** All of a folder, whichever group of it; of what is received as one list, found by its indexes. */
    static Condition within(Folder folder, Viewer v, Instant now) {
        if (folder != Folder.RECEIVED) return condition(folder, false, v, now);
        Select<Record1<Long>> own = DSL.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.OWNER_ID.eq(v.staffId()), CASE_FILE.CLOSED_AT.isNull());
        return CASE_FILE
                .CLOSED_AT
                .isNull()
                .and(CASE_FILE.ID.in(
                        CartableSql.subjectsWaitingFor(v.staffId(), v.unitId()).unionAll(own)));
    }

    /** Who may see what is in it. */
    static Condition visible(Folder folder, Viewer v) {
        return switch (folder) {
            case RECEIVED, SENT -> CaseVisibility.visibleOfOwn(v);
            case UNIT, LATE -> CaseVisibility.visibleInScope(v);
            case FOLLOW_UP, DELEGATED, ARCHIVE -> CaseVisibility.visible(v);
        };
    }

    /** @param mine of what is received: what waits for the person, not what is only theirs */
    static Condition condition(Folder folder, boolean mine, Viewer v, Instant now) {
        Condition open = CASE_FILE.CLOSED_AT.isNull();
        Condition waits = CartableSql.waitsFor(CASE_FILE.ID, v.staffId(), v.unitId());
        return switch (folder) {
            case RECEIVED ->
                mine
                        ? open.and(waits)
                        : open.and(CASE_FILE.OWNER_ID.eq(v.staffId())).and(waits.not());
            case SENT -> CASE_FILE.ARCHIVED_AT.isNull().and(CartableSql.sentBy(CASE_FILE.ID, v.staffId()));
            case FOLLOW_UP ->
                CASE_FILE.ID.in(CartableSql.subjectsToFollowUp(v.staffId(), endOfToday(now))
                        .unionAll(PromiseSql.casesToFollowUp(v.staffId(), now, endOfToday(now)))
                        .unionAll(waitingForCustomer(v.staffId())));
            case DELEGATED -> {
                Condition lent = DSL.falseCondition();
                for (Deputyship d : v.deputyships()) lent = lent.or(DeputySql.lies(d, v));
                yield lent;
            }
            case UNIT, LATE -> open.and(inScope(v)).and(late(folder, now));
            case ARCHIVE -> CASE_FILE.ARCHIVED_AT.isNotNull();
        };
    }

    static Condition late(Folder folder, Instant now) {
        return folder == Folder.LATE ? CASE_FILE.DUE_AT.lt(now) : DSL.noCondition();
    }

    /** Cases that this person owns and that stand still until their customer answers; by an index of these alone. */
    private static Select<Record1<Long>> waitingForCustomer(long ownerId) {
        return DSL.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(
                        CASE_FILE.OWNER_ID.eq(ownerId),
                        CASE_FILE.STATUS.eq(inline(Status.WAITING_CUSTOMER.name())),
                        CASE_FILE.CLOSED_AT.isNull());
    }

    /** By whoever it waits for: of one absent person's work that is them. */
    static Field<Boolean> unread(Folder folder, Viewer v) {
        boolean lent = folder == Folder.DELEGATED && v.deputyships().size() == 1;
        return CartableSql.unread(
                CASE_FILE.ID, lent ? v.deputyships().getFirst().absentId() : v.staffId());
    }

    static Condition inScope(Viewer v) {
        return v.allUnits() ? DSL.noCondition() : CASE_FILE.UNIT_ID.in(v.unitScope());
    }

    static Condition filter(Folder folder, FolderFilter filter, Viewer v) {
        return switch (filter) {
            case ALL -> DSL.noCondition();
            case UNREAD -> DSL.condition(unread(folder, v));
            case SEVERE -> CASE_FILE.SEVERITY.ge((short) 3);
        };
    }

    static List<SortField<?>> order(Folder folder) {
        return folder == Folder.ARCHIVE
                ? List.of(CASE_FILE.ARCHIVED_AT.desc(), CASE_FILE.ID.desc())
                : List.of(CASE_FILE.PRIORITY.desc(), CASE_FILE.LAST_CUSTOMER_AT.asc(), CASE_FILE.ID.asc());
    }

    /** The row comparison of the sort order, spelled out because its columns run in different directions. */
    static Condition after(Folder folder, FolderCursor c) {
        if (folder == Folder.ARCHIVE)
            return row(CASE_FILE.ARCHIVED_AT, CASE_FILE.ID).lt(c.at(), c.id());
        short rank = (short) c.rank();
        return CASE_FILE
                .PRIORITY
                .lt(rank)
                .or(CASE_FILE
                        .PRIORITY
                        .eq(rank)
                        .and(row(CASE_FILE.LAST_CUSTOMER_AT, CASE_FILE.ID).gt(c.at(), c.id())));
    }

    private static Instant endOfToday(Instant now) {
        return now.atZone(OrganizationZone.TEHRAN)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(OrganizationZone.TEHRAN)
                .toInstant();
    }
}
