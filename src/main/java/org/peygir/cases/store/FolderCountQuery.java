package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.peygir.access.Deputyship;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCounts;
import org.springframework.stereotype.Repository;

/** How much is in the folders of the cartable, permission in the WHERE. */
@Repository
public class FolderCountQuery {
    private final DSLContext sql;
    private final Clock clock;

    FolderCountQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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
        Condition visible = FolderSql.visible(folder, v);
        Condition where = folder == Folder.RECEIVED
                ? CASE_FILE.CLOSED_AT.isNull().and(visible).and(ReceivedSql.some(visible, FolderCounts.LIMIT, v))
                : FolderSql.within(folder, v, clock.instant()).and(visible);
        return DSL.field(DSL.select(DSL.count())
                .from(DSL.selectOne().from(CASE_FILE).where(where).limit(inline(FolderCounts.LIMIT))));
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
}
