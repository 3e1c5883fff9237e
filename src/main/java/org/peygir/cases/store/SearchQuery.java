package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.SEARCH_TEXT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Found;
import org.peygir.cases.SearchCursor;
import org.peygir.cases.SearchFilter;
import org.peygir.cases.TrackingCode;
import org.peygir.cases.domain.DirectWays;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.routines.FormAnswers;
import org.springframework.stereotype.Repository;

/**
 * Finds the ids of cases by their words, permission in every WHERE. The words stand in the statement itself: a plan made
 * without them does not know a rare word from a common one.
 */
@Repository
public class SearchQuery {
    /** Milliseconds; longer, and words must be narrowed. */
    private static final int PATIENCE = 2_000;
    /** To rank a hit all its words are read, so only the newest are ranked. */
    public static final int RANKED = 400;

    /** Of names, later words, complainant's words, subject. */
    private static final String WEIGHTS = "'{0.8, 0.2, 0.5, 1.0}'";

    private final DSLContext sql;
    private final Clock clock;
    /** Staff who could see too many cases a moment ago; to look at that again would take longer than to find a word. */
    private final Cache<Long, Boolean> wide = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    SearchQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * To the end of the transaction no statement takes longer, and none reads a whole table in the hope of meeting a word soon
     * that may be nowhere.
     *
     * @param words what stands in a statement is what its plan is made for, once: with the moments between which words are looked for,
     *     the planner would make one anew each time. Without words it is the values that it must know.
     */
    public void hurry(boolean words) {
        sql.fetch("select set_config('statement_timeout', '" + PATIENCE
                + "', true), set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', '"
                + (words ? "force_generic_plan" : "auto") + "', true)");
    }

    /** The cases a person without a right to all units may see and a few more, when they are few; empty: too many to list. */
    public Optional<Set<Long>> reach(Viewer viewer) {
        if (viewer.allUnits() || wide.getIfPresent(viewer.staffId()) != null) return Optional.empty();
        Set<Long> ids = ids(sql.select(DSL.field("id", Long.class))
                .from(CaseVisibility.candidates(viewer).asTable("candidate", "id"))
                .limit(inline(Found.MANY * 2)));
        if (ids.size() < Found.MANY) return Optional.of(ids);
        wide.put(viewer.staffId(), true);
        return Optional.empty();
    }

    /** As one value: a thousand rows that are then too many cost more to read than to find. Ids may come twice. */
    private Set<Long> ids(Select<Record1<Long>> ids) {
        return new HashSet<>(List.of(sql.select(DSL.array(ids)).fetchSingle().value1()));
    }

    /**
     * One condition for who looks and how it is narrowed; the words are looked for beside it.
     *
     * @param among ids among which all are, when they are known; else null
     */
    public Condition condition(@Nullable Set<Long> among, SearchFilter filter, Set<Long> stageIds, Viewer viewer) {
        Condition where = CaseVisibility.visible(viewer).and(filter(filter, stageIds));
        return among == null ? where : among(among).and(where);
    }

    /** As one value, not one for each: a thousand of them take longer to write and to read than to look up. */
    private static Condition among(Set<Long> ids) {
        return CASE_FILE.ID.eq(DSL.any(ids.toArray(Long[]::new)));
    }

    /** Without words, newest first. */
    public List<SearchCursor> newest(Condition where, @Nullable SearchCursor after, int limit) {
        Condition page = after == null
                ? where
                : where.and(row(CASE_FILE.REGISTERED_AT, CASE_FILE.ID).lt(after.at(), after.id()));
        return sql.select(CASE_FILE.REGISTERED_AT, CASE_FILE.ID)
                .from(CASE_FILE)
                .where(page)
                .orderBy(CASE_FILE.REGISTERED_AT.desc(), CASE_FILE.ID.desc())
                .limit(inline(limit))
                .fetch(r -> new SearchCursor(0, r.value1(), r.value2()));
    }

    /** Without words: how many, up to {@link Found#MANY}. */
    public int count(Condition where) {
        return sql.fetchCount(DSL.selectOne().from(CASE_FILE).where(where).limit(inline(Found.MANY)));
    }

    /** With words, newest first. */
    public List<SearchCursor> newest(Words words, @Nullable SearchCursor after, int limit) {
        return new SearchWalk(sql, clock, words, after, limit, limit).newest();
    }

    /** With words: the newest, and how many there are, up to {@link Found#MANY}. @param wanted so many are listed, at most those */
    public SearchWalk top(Words words, int wanted) {
        return new SearchWalk(sql, clock, words, null, wanted, Found.MANY);
    }

    /** By rank among the newest of those that match. @param newest at most {@link #RANKED} */
    public List<SearchCursor> best(Words words, List<SearchCursor> newest, @Nullable SearchCursor after, int limit) {
        Long[] ids = newest.stream().map(SearchCursor::id).toArray(Long[]::new);
        Field<Float> rank = DSL.field(
                "ts_rank({0}::real[], {1}, {2})",
                Float.class,
                DSL.raw(WEIGHTS),
                SEARCH_TEXT.TERMS,
                FoundSql.tsquery(words.text().tsquery()));
        return sql.select(SEARCH_TEXT.REGISTERED_AT, SEARCH_TEXT.CASE_ID, rank)
                .from(SEARCH_TEXT)
                .where(SEARCH_TEXT.CASE_ID.eq(DSL.any(ids)))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(rank, SEARCH_TEXT.CASE_ID).lt(after.rank(), after.id()))
                .orderBy(rank.desc(), SEARCH_TEXT.CASE_ID.desc())
                .limit(inline(limit))
                .fetch(r -> new SearchCursor(r.value3(), r.value1(), r.value2()));
    }

    /** Ids of cases that one of the ways leads to, newest first. */
    public List<Long> direct(DirectWays ways, SearchFilter filter, Set<Long> stageIds, Viewer viewer, int limit) {
        List<Select<Record1<Long>>> ids = new ArrayList<>();
        CaseNumber number = ways.number();
        if (number != null) ids.add(file(CASE_FILE.ID.eq(number.id()).and(CASE_FILE.YEAR.eq((short) number.year()))));
        TrackingCode code = ways.code();
        if (code != null) ids.add(file(CASE_FILE.TRACKING_CODE.eq(code.value())));
        if (!ways.customerIds().isEmpty())
            ids.add(file(CASE_FILE.COMPLAINANT_ID.in(ways.customerIds()).and(named(viewer))));
        if (!ways.serials().isEmpty())
            ids.add(DSL.select(SEARCH_TEXT.CASE_ID).from(SEARCH_TEXT).where(SEARCH_TEXT.SERIAL_KEY.in(ways.serials())));
        if (ids.isEmpty()) return List.of();
        return sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids.stream().reduce(Select::unionAll).orElseThrow()))
                .and(CaseVisibility.visible(viewer))
                .and(filter(filter, stageIds))
                .orderBy(CASE_FILE.REGISTERED_AT.desc(), CASE_FILE.ID.desc())
                .limit(inline(limit))
                .fetch(CASE_FILE.ID);
    }

    private static Select<Record1<Long>> file(Condition which) {
        return DSL.select(CASE_FILE.ID).from(CASE_FILE).where(which);
    }

    private static Condition named(Viewer viewer) {
        return viewer.can(Permission.CONFIDENTIAL_READ) ? DSL.noCondition() : CASE_FILE.CONFIDENTIAL.isFalse();
    }

    private Condition filter(SearchFilter f, Set<Long> stageIds) {
        Condition c = DSL.noCondition();
        if (f.stage() != null) c = c.and(CASE_FILE.STAGE_ID.in(stageIds));
        if (f.unitId() != null) c = c.and(CASE_FILE.UNIT_ID.eq(f.unitId()));
        if (f.open() != null) c = c.and(f.open() ? CASE_FILE.CLOSED_AT.isNull() : CASE_FILE.CLOSED_AT.isNotNull());
        if (f.channel() != null) c = c.and(CASE_FILE.CHANNEL.eq(f.channel().name()));
        if (f.severity() != null) c = c.and(CASE_FILE.SEVERITY.ge(f.severity().shortValue()));
        if (f.receivedFrom() != null) c = c.and(CASE_FILE.RECEIVED_AT.ge(start(f.receivedFrom())));
        if (f.receivedTo() != null)
            c = c.and(CASE_FILE.RECEIVED_AT.lt(start(f.receivedTo().plusDays(1))));
        if (f.answered() != null) c = c.and(answered(f.answered()));
        if (f.late()) c = c.and(CASE_FILE.CLOSED_AT.isNull()).and(CASE_FILE.DUE_AT.lt(clock.instant()));
        return c;
    }

    /** The first part is what the index is made for. */
    private static Condition answered(SearchFilter.Answered answered) {
        Condition either = DSL.or(answered.either().stream()
                .map(value -> DSL.condition(
                        "{0} @> {1}",
                        CASE_FILE.ANSWERS,
                        DSL.val(JSONB.valueOf(
                                FormAnswers.NONE.with(answered.field(), value).json()))))
                .toList());
        return DSL.condition("{0} <> '{}'", CASE_FILE.ANSWERS).and(either);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OrganizationZone.TEHRAN).toInstant();
    }
}
