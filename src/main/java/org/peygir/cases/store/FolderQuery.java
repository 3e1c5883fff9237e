package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Deputyship;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCounts;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Status;
import org.peygir.deadlines.DeadlineSql;
import org.peygir.platform.time.OrganizationZone;
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
        Condition where = visible(folder, v).and(filter(folder, filter, v));
        if (after != null) where = where.and(after(folder, after));
        if (mine) where = where.and(ReceivedSql.first(where, order(folder), limit, v));
        boolean byUnit = (folder == Folder.UNIT || folder == Folder.LATE) && !v.allUnits();
        where = byUnit
                ? UnitSql.mostUrgent(v.unitScope(), where.and(late(folder)), order(folder), limit)
                : condition(folder, mine, v).and(where);
        Field<Boolean> waits = mine ? inline(true) : folder == Folder.RECEIVED ? inline(false) : waits(v);
        return select(where, waits, order(folder), limit, folder, v);
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
        Condition where = within(folder, v).and(visible(folder, v));
        if (after != null) where = where.and(row(due, CASE_FILE.ID).gt(after.at(), after.id()));
        return sql.select(columns(waits(v), folder, v))
                .select(due.as("clock_due"))
                .from(running)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(DeadlineSql.subject(running)))
                .where(where)
                .orderBy(due, CASE_FILE.ID)
                .limit(inline(limit))
                .fetch(r -> read(r, folder, v).dueBy(r.get("clock_due", Instant.class)));
    }

    /** These cases in the order of their ids' list, those that the person may see. */
    public List<FolderRow> ofIds(List<Long> ids, Viewer v) {
        if (ids.isEmpty()) return List.of();
        Condition where = CASE_FILE.ID.in(ids).and(CaseVisibility.visible(v));
        List<FolderRow> rows = new ArrayList<>(select(where, waits(v), List.of(), ids.size(), Folder.UNIT, v));
        rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.number().id())));
        return rows;
    }

    /** Items that came onto the desk or into the queue since then. */
    public int arrived(Viewer v, Instant since) {
        return sql.fetchCount(DSL.selectOne()
                .from(CASE_FILE)
                .where(
                        CASE_FILE.CLOSED_AT.isNull(),
                        CartableSql.arrived(CASE_FILE.ID, v.staffId(), v.unitId(), since),
                        CaseVisibility.visible(v))
                .limit(inline(FolderCounts.LIMIT)));
    }

    private List<FolderRow> select(
            Condition where, Field<Boolean> waits, List<SortField<?>> order, int limit, Folder folder, Viewer v) {
        return sql.select(columns(waits, folder, v))
                .from(CASE_FILE)
                .where(where)
                .orderBy(order)
                .limit(inline(limit))
                .fetch(r -> read(r, folder, v));
    }

    private static List<SelectFieldOrAsterisk> columns(Field<Boolean> waits, Folder folder, Viewer v) {
        return List.of(
                CASE_FILE.ID,
                CASE_FILE.YEAR,
                CASE_FILE.SUBJECT,
                CASE_FILE.LAST_LINE,
                CASE_FILE.COMPLAINANT_NAME,
                CASE_FILE.ANONYMOUS,
                CASE_FILE.CONFIDENTIAL,
                CASE_FILE.RESTRICTED,
                CASE_FILE.PRODUCT_MODEL,
                CASE_FILE.PRODUCT_SERIAL,
                CASE_FILE.UNIT_ID,
                CASE_FILE.OWNER_ID,
                CASE_FILE.ASSIGNEE_ID,
                CASE_FILE.SEVERITY,
                CASE_FILE.PRIORITY,
                CASE_FILE.STATUS,
                CASE_FILE.STAGE_ID,
                CASE_FILE.REGISTERED_AT,
                CASE_FILE.DUE_AT,
                CASE_FILE.LAST_ACTIVITY_AT,
                CASE_FILE.LAST_CUSTOMER_AT,
                CASE_FILE.ARCHIVED_AT,
                CartableSql.holder(CASE_FILE.ID).as("holder"),
                CartableSql.holderUnit(CASE_FILE.ID).as("holder_unit"),
                waits.as("waits"),
                unread(folder, v).as("unread"));
    }

    /** All of a folder, whichever group of it; of what is received as one list, found by its indexes. */
    Condition within(Folder folder, Viewer v) {
        if (folder != Folder.RECEIVED) return condition(folder, false, v);
        Select<Record1<Long>> own = DSL.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.OWNER_ID.eq(v.staffId()), CASE_FILE.CLOSED_AT.isNull());
        return CASE_FILE
                .CLOSED_AT
                .isNull()
                .and(CASE_FILE.ID.in(
                        CartableSql.subjectsWaitingFor(v.staffId(), v.unitId()).unionAll(own)));
    }

    private static Condition visible(Folder folder, Viewer v) {
        return switch (folder) {
            case RECEIVED, SENT -> CaseVisibility.visibleOfOwn(v);
            case UNIT, LATE -> CaseVisibility.visibleInScope(v);
            case FOLLOW_UP, DELEGATED, ARCHIVE -> CaseVisibility.visible(v);
        };
    }

    private Condition condition(Folder folder, boolean mine, Viewer v) {
        Condition open = CASE_FILE.CLOSED_AT.isNull();
        Condition waits = CartableSql.waitsFor(CASE_FILE.ID, v.staffId(), v.unitId());
        return switch (folder) {
            case RECEIVED ->
                mine
                        ? open.and(waits)
                        : open.and(CASE_FILE.OWNER_ID.eq(v.staffId())).and(waits.not());
            case SENT -> CASE_FILE.ARCHIVED_AT.isNull().and(CartableSql.sentBy(CASE_FILE.ID, v.staffId()));
            case FOLLOW_UP ->
                CASE_FILE.ID.in(CartableSql.subjectsToFollowUp(v.staffId(), endOfToday())
                        .unionAll(PromiseSql.casesToFollowUp(v.staffId(), clock.instant(), endOfToday()))
                        .unionAll(waitingForCustomer(v.staffId())));
            case DELEGATED -> {
                Condition lent = DSL.falseCondition();
                for (Deputyship d : v.deputyships()) lent = lent.or(DeputySql.lies(d, v));
                yield lent;
            }
            case UNIT, LATE -> open.and(inScope(v)).and(late(folder));
            case ARCHIVE -> CASE_FILE.ARCHIVED_AT.isNotNull();
        };
    }

    private Condition late(Folder folder) {
        return folder == Folder.LATE ? CASE_FILE.DUE_AT.lt(clock.instant()) : DSL.noCondition();
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
    private static Field<Boolean> unread(Folder folder, Viewer v) {
        boolean lent = folder == Folder.DELEGATED && v.deputyships().size() == 1;
        return CartableSql.unread(
                CASE_FILE.ID, lent ? v.deputyships().getFirst().absentId() : v.staffId());
    }

    static Condition inScope(Viewer v) {
        return v.allUnits() ? DSL.noCondition() : CASE_FILE.UNIT_ID.in(v.unitScope());
    }

    private static Condition filter(Folder folder, FolderFilter filter, Viewer v) {
        return switch (filter) {
            case ALL -> DSL.noCondition();
            case UNREAD -> DSL.condition(unread(folder, v));
            case SEVERE -> CASE_FILE.SEVERITY.ge((short) 3);
        };
    }

    private static List<SortField<?>> order(Folder folder) {
        return folder == Folder.ARCHIVE
                ? List.of(CASE_FILE.ARCHIVED_AT.desc(), CASE_FILE.ID.desc())
                : List.of(CASE_FILE.PRIORITY.desc(), CASE_FILE.LAST_CUSTOMER_AT.asc(), CASE_FILE.ID.asc());
    }

    /** The row comparison of the sort order, spelled out because its columns run in different directions. */
    private static Condition after(Folder folder, FolderCursor c) {
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

    private static FolderRow read(Record r, Folder folder, Viewer v) {
        boolean waits = r.get("waits", Boolean.class);
        int priority = r.get(CASE_FILE.PRIORITY);
        Instant archived = r.get(CASE_FILE.ARCHIVED_AT);
        Instant at = folder == Folder.ARCHIVE && archived != null ? archived : r.get(CASE_FILE.LAST_CUSTOMER_AT);
        long id = r.get(CASE_FILE.ID);
        boolean named = !r.get(CASE_FILE.CONFIDENTIAL) || v.can(Permission.CONFIDENTIAL_READ);
        return new FolderRow(
                new CaseNumber(r.get(CASE_FILE.YEAR), id),
                r.get(CASE_FILE.SUBJECT),
                r.get(CASE_FILE.LAST_LINE),
                named ? r.get(CASE_FILE.COMPLAINANT_NAME) : "",
                r.get(CASE_FILE.ANONYMOUS),
                r.get(CASE_FILE.CONFIDENTIAL),
                r.get(CASE_FILE.PRODUCT_MODEL),
                r.get(CASE_FILE.PRODUCT_SERIAL),
                r.get(CASE_FILE.UNIT_ID),
                r.get(CASE_FILE.OWNER_ID),
                r.get(CASE_FILE.ASSIGNEE_ID),
                r.get("holder", Long.class),
                r.get("holder_unit", Long.class),
                r.get(CASE_FILE.SEVERITY),
                PriorityLevel.of(priority),
                Status.valueOf(r.get(CASE_FILE.STATUS)),
                r.get(CASE_FILE.STAGE_ID),
                r.get(CASE_FILE.REGISTERED_AT),
                r.get(CASE_FILE.DUE_AT),
                r.get(CASE_FILE.LAST_ACTIVITY_AT),
                waits,
                r.get("unread", Boolean.class),
                new FolderCursor(folder == Folder.RECEIVED && waits, folder == Folder.ARCHIVE ? 0 : priority, at, id));
    }

    /** All counts in one statement, each stopping at {@link FolderCounts#LIMIT}. Nobody needs the number of what is done with. */
    public FolderCounts counts(Viewer v) {
        List<Field<Integer>> fields = new ArrayList<>();
        List<Folder> asked = Arrays.stream(Folder.values())
                .filter(folder -> folder != Folder.ARCHIVE)
                .filter(folder -> folder != Folder.DELEGATED || !v.deputyships().isEmpty())
                .toList();
        for (Folder folder : asked) fields.add(count(folder, v).as(folder.name()));
        Record counted = sql.select(fields).fetchSingle();
        Map<Folder, Integer> counts = new EnumMap<>(Folder.class);
        for (Folder folder : asked) counts.put(folder, counted.get(folder.name(), Integer.class));
        return new FolderCounts(counts);
    }

    public int archived(Viewer v) {
        return sql.select(count(Folder.ARCHIVE, v)).fetchSingle().value1();
    }

    /** How much lies with each of those that the person stands in for, by their ids, as {@link #counts} counts. */
    public Map<Long, Integer> lent(Viewer v) {
        Map<Long, Field<Integer>> fields = new LinkedHashMap<>();
        for (long absent :
                v.deputyships().stream().map(Deputyship::absentId).distinct().toList()) {
            Viewer one = v.standingInFor(absent);
            fields.put(absent, count(Folder.DELEGATED, one).as("of" + absent));
        }
        if (fields.isEmpty()) return Map.of();
        Record counted = sql.select(fields.values()).fetchSingle();
        Map<Long, Integer> counts = new HashMap<>();
        fields.forEach((absent, field) -> counts.put(absent, counted.get("of" + absent, Integer.class)));
        return counts;
    }

    private Field<Integer> count(Folder folder, Viewer v) {
        Condition visible = visible(folder, v);
        Condition where = folder == Folder.RECEIVED
                ? CASE_FILE.CLOSED_AT.isNull().and(visible).and(ReceivedSql.some(visible, FolderCounts.LIMIT, v))
                : within(folder, v).and(visible);
        return DSL.field(DSL.select(DSL.count())
                .from(DSL.selectOne().from(CASE_FILE).where(where).limit(inline(FolderCounts.LIMIT))));
    }

    private Instant endOfToday() {
        return clock.instant()
                .atZone(OrganizationZone.TEHRAN)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(OrganizationZone.TEHRAN)
                .toInstant();
    }
}
