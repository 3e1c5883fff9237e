package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.deadlines.DeadlineSql;
import org.springframework.stereotype.Repository;

/** The folders of the cartable: one statement a group of rows, permission in the WHERE, keyset paging. */
@Repository
public class FolderQuery {
    private final DSLContext sql;
    private final Clock clock;

    FolderQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Rows after {@code after} (null: from the top), at most {@code limit}. */
    public List<FolderRow> rows(Folder folder, FolderFilter filter, @Nullable FolderCursor after, int limit, Viewer v) {
        if (folder != Folder.RECEIVED) return group(folder, false, filter, after, limit, v);
        List<FolderRow> rows = new ArrayList<>();
        if (after == null || after.mine()) rows.addAll(group(folder, true, filter, after, limit, v));
        if (rows.size() < limit && filter != FolderFilter.UNREAD) {
            FolderCursor rest = after != null && !after.mine() ? after : null;
            rows.addAll(group(folder, false, filter, rest, limit - rows.size(), v));
        }
        return rows;
    }

    private List<FolderRow> group(
            Folder folder, boolean mine, FolderFilter filter, @Nullable FolderCursor after, int limit, Viewer v) {
        Instant now = clock.instant();
        Condition where = FolderSql.visible(folder, v).and(FolderSql.filter(folder, filter, v));
        if (after != null) where = where.and(FolderSql.after(folder, after));
        if (mine) where = where.and(ReceivedSql.first(where, FolderSql.order(folder), limit, v));
        boolean byUnit = (folder == Folder.UNIT || folder == Folder.LATE) && !v.allUnits();
        where = byUnit
                ? UnitSql.mostUrgent(
                        v.unitScope(), where.and(FolderSql.late(folder, now)), FolderSql.order(folder), limit)
                : FolderSql.condition(folder, mine, v, now).and(where);
        Field<Boolean> waits = mine ? inline(true) : folder == Folder.RECEIVED ? inline(false) : waits(v);
        return select(where, waits, FolderSql.order(folder), limit, folder, v);
    }

    private static Field<Boolean> waits(Viewer v) {
        return DSL.field(CartableSql.waitsFor(CASE_FILE.ID, v.staffId(), v.unitId()));
    }

    /** Newest first, whatever folder they are in. */
    public List<FolderRow> ofCustomers(List<Long> customerIds, int limit, Viewer v) {
        Condition where = CASE_FILE
                .COMPLAINANT_ID
                .in(customerIds)
                .and(CaseVisibility.visible(v))
                .and(CaseVisibility.complainantKnown(v));
        return newest(where, limit, v);
    }

    /** Newest first, what the condition says and nothing more: the caller has put permission into it. */
    List<FolderRow> newest(Condition where, int limit, Viewer v) {
        return select(
                where, waits(v), List.of(CASE_FILE.REGISTERED_AT.desc(), CASE_FILE.ID.desc()), limit, Folder.UNIT, v);
    }

    /** The next due of open cases of these units, what the condition says and nothing more: the caller has put permission into it. */
    List<FolderRow> nextDue(Collection<Long> units, Condition where, int limit, Viewer v) {
        List<SortField<?>> order = List.of(CASE_FILE.DUE_AT.asc(), CASE_FILE.ID.asc());
        return select(UnitSql.nextDue(units, where, order, limit), waits(v), order, limit, Folder.UNIT, v);
    }

    /** Those of a folder on which a clock of this code runs, the next due first; {@code dueAt} of a row is that of the clock. */
    public List<FolderRow> byClock(Folder folder, String code, @Nullable FolderCursor after, int limit, Viewer v) {
        var running = DeadlineSql.running(code);
        Field<Instant> due = DeadlineSql.due(running);
        Condition where = within(folder, v).and(FolderSql.visible(folder, v));
        if (after != null) where = where.and(row(due, CASE_FILE.ID).gt(after.at(), after.id()));
        return sql.select(FolderRowSql.columns(waits(v), folder, v))
                .select(due.as("clock_due"))
                .from(running)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(DeadlineSql.subject(running)))
                .where(where)
                .orderBy(due, CASE_FILE.ID)
                .limit(inline(limit))
                .fetch(r -> FolderRowSql.read(r, folder, v).dueBy(r.get("clock_due", Instant.class)));
    }

    /** These cases in the order of their ids' list, those that the person may see. */
    public List<FolderRow> ofIds(List<Long> ids, Viewer v) {
        if (ids.isEmpty()) return List.of();
        Condition where = CASE_FILE.ID.in(ids).and(CaseVisibility.visible(v));
        List<FolderRow> rows = new ArrayList<>(select(where, waits(v), List.of(), ids.size(), Folder.UNIT, v));
        rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.number().id())));
        return rows;
    }

    private List<FolderRow> select(
            Condition where, Field<Boolean> waits, List<SortField<?>> order, int limit, Folder folder, Viewer v) {
        return sql.select(FolderRowSql.columns(waits, folder, v))
                .from(CASE_FILE)
                .where(where)
                .orderBy(order)
                .limit(inline(limit))
                .fetch(r -> FolderRowSql.read(r, folder, v));
    }

    /** All of a folder, whichever group of it. */
    Condition within(Folder folder, Viewer v) {
        return FolderSql.within(folder, v, clock.instant());
    }
}
