package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.SEARCH_TEXT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.SearchCursor;
import org.peygir.cases.domain.SearchWindow;
import org.peygir.cases.domain.TextQuery;

/**
 * Goes back in time from the newest case until enough are found, window by window: the index brings words and days together, so
 * what is read is what is shown, however common a word is. A rare one is looked for in all that is older after two or three windows
 * that tell nothing, and costs no more.
 */
final class SearchWalk {
    /** Cases of any words in the first window; of a common word it then holds a page and the thousand that are counted. */
    private static final int FIRST = 1_300;
    /** The same for the beginning of a word: each look gathers all words that begin so, thus one long look takes less than two. */
    private static final int FIRST_OF_A_BEGINNING = 10_000;
    /** When its days are so many times as long as the first window, as after an import: to read its cases takes less than to weigh those of all day. */
    private static final int CROWDED = 4;

    private static final Name FOUND = DSL.name("found");
    private static final Name LISTED = DSL.name("listed");
    private static final Field<Instant> AT =
            DSL.field(FOUND.append("registered_at"), SEARCH_TEXT.REGISTERED_AT.getDataType());
    private static final Field<Long> ID = DSL.field(FOUND.append("case_id"), Long.class);

    private final DSLContext sql;
    private final Clock clock;

    SearchWalk(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most {@code limit}, and so many when there are. */
    List<SearchCursor> newest(Words words, @Nullable SearchCursor after, int limit) {
        return top(words, after, limit, limit).newest();
    }

    /**
     * The newest, and how many there are. What is only counted is not sent: a thousand rows take longer to read than to find.
     *
     * @param wanted so many are listed, when there are
     * @param counted up to so many are counted, not less than are wanted
     */
    SearchQuery.Top top(Words words, @Nullable SearchCursor after, int wanted, int counted) {
        Tally tally = new Tally(wanted, counted);
        if (words.few()) {
            tally.add(DSL.select(AT, ID).from(FOUND).where(behind(DSL.noCondition(), after)), among(words));
            return tally.top();
        }
        Instant now = clock.instant();
        boolean open = words.text().open();
        SearchWindow newest = first(after, open ? FIRST_OF_A_BEGINNING : FIRST);
        SearchWindow days = newest.whole(now);
        boolean crowded = days.longer(CROWDED, newest, last(after, now));
        SearchWindow window = crowded ? newest : days;
        int more = crowded
                ? tally.add(found(words, newest, after), read(words, newest))
                : tally.add(found(words, days, after), within(words, days, now, open));
        while (tally.left() > 0 && window.from() != null) {
            window = window.before(more, tally.left(), now).whole(now);
            more = tally.add(found(words, window, after), within(words, window, now, true));
        }
        return tally.top();
    }

    /** What was found so far. */
    private final class Tally {
        private final int wanted;
        private final int counted;
        private final List<SearchCursor> newest = new ArrayList<>();
        private int count;

        Tally(int wanted, int counted) {
            this.wanted = wanted;
            this.counted = counted;
        }

        int left() {
            return counted - count;
        }

        SearchQuery.Top top() {
            return new SearchQuery.Top(newest, count);
        }

        /**
         * @param visible what is found by words and may be seen
         * @param matches what {@link #FOUND} stands for
         * @return how many were found now
         */
        int add(SelectConditionStep<Record2<Instant, Long>> visible, Select<Record2<Instant, Long>> matches) {
            int before = count;
            var with = sql.with(FOUND.fields(AT.getUnqualifiedName(), ID.getUnqualifiedName())
                    .asMaterialized(matches));
            int rows = wanted - newest.size();
            if (rows <= 0) {
                count += with.selectCount()
                        .from(visible.limit(inline(left())).asTable(LISTED))
                        .fetchSingle()
                        .value1();
            } else {
                var listed = visible.orderBy(AT.desc(), ID.desc())
                        .limit(inline(left()))
                        .asTable(LISTED);
                Field<Instant> at = DSL.field(LISTED.append("registered_at"), AT.getDataType());
                Field<Long> id = DSL.field(LISTED.append("case_id"), Long.class);
                with.select(at, id, DSL.count().over())
                        .from(listed)
                        .orderBy(at.desc(), id.desc())
                        .limit(inline(rows))
                        .forEach(r -> {
                            newest.add(new SearchCursor(0, r.value1(), r.value2()));
                            count = before + r.value3();
                        });
            }
            return count - before;
        }
    }

    /** As long as it took so many of the newest cases, of any words, to come; everything, when there are no more than those. */
    private SearchWindow first(@Nullable SearchCursor after, int cases) {
        Instant to = after == null ? null : after.at().plusMillis(1);
        Instant from = sql.select(SEARCH_TEXT.REGISTERED_AT)
                .from(SEARCH_TEXT)
                .where(to == null ? DSL.noCondition() : SEARCH_TEXT.REGISTERED_AT.lt(to))
                .orderBy(SEARCH_TEXT.REGISTERED_AT.desc(), SEARCH_TEXT.CASE_ID.desc())
                .offset(inline(cases))
                .limit(inline(1))
                .fetchOne(SEARCH_TEXT.REGISTERED_AT);
        return new SearchWindow(from, to);
    }

    /** When the newest case came: what is empty since then makes no window longer. Now when there is none. */
    private Instant last(@Nullable SearchCursor after, Instant now) {
        Instant last = sql.select(DSL.max(SEARCH_TEXT.REGISTERED_AT))
                .from(SEARCH_TEXT)
                .where(after == null ? DSL.noCondition() : SEARCH_TEXT.REGISTERED_AT.le(after.at()))
                .fetchSingle()
                .value1();
        return last == null ? now : last;
    }

    /**
     * The index first, materialized: left to itself the planner reads words in the order of time, since it does not know what it costs
     * to unpack those of a case.
     *
     * @param apart the words are not so common that a short window would do, so the days are a condition of their own: as part of the words
     *     the index would weigh every case of those days, for one of the days must be there; of two conditions it goes by that which leaves
     *     out more. For common words that takes longer than weighing the cases of some days.
     */
    private static Select<Record2<Instant, Long>> within(Words words, SearchWindow window, Instant now, boolean apart) {
        String all = words.text().tsquery();
        String days = window.tsquery(now);
        Condition then =
                days.isEmpty() ? matches(all) : apart ? matches(all).and(matches(days)) : matches(all + " & " + days);
        return DSL.select(SEARCH_TEXT.REGISTERED_AT, SEARCH_TEXT.CASE_ID)
                .from(SEARCH_TEXT)
                .where(then);
    }

    /** Without the index: the words of each case of the window are read. */
    private static Select<Record2<Instant, Long>> read(Words words, SearchWindow window) {
        var cases = DSL.select(SEARCH_TEXT.REGISTERED_AT, SEARCH_TEXT.CASE_ID, SEARCH_TEXT.TERMS)
                .from(SEARCH_TEXT)
                .where(SEARCH_TEXT.REGISTERED_AT.ge(Objects.requireNonNull(window.from())))
                .and(window.to() == null ? DSL.noCondition() : SEARCH_TEXT.REGISTERED_AT.lt(window.to()))
                // A fence: the planner would go back to the index.
                .offset(inline(0))
                .asTable(SEARCH_TEXT.getName());
        return DSL.select(cases.field(SEARCH_TEXT.REGISTERED_AT), cases.field(SEARCH_TEXT.CASE_ID))
                .from(cases)
                .where(DSL.condition(
                        "{0} @@ {1}",
                        cases.field(SEARCH_TEXT.TERMS), tsquery(words.text().tsquery())));
    }

    /** Those of the found that the person may see. */
    private static SelectConditionStep<Record2<Instant, Long>> found(
            Words words, SearchWindow window, @Nullable SearchCursor after) {
        Condition then = DSL.noCondition();
        if (window.from() != null) then = then.and(AT.ge(window.from()));
        if (window.to() != null) then = then.and(AT.lt(window.to()));
        // In order before it is joined: whatever is behind the last that is wanted is not looked up.
        var inOrder = DSL.select(AT, ID)
                .from(FOUND)
                .where(behind(then, after))
                .orderBy(AT.desc(), ID.desc())
                .asTable(FOUND);
        return DSL.select(AT, ID)
                .from(inOrder)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(ID))
                .where(words.where().and(known(words.text(), words.viewer())));
    }

    /** Few cases are in question: their words are read. */
    private static Select<Record2<Instant, Long>> among(Words words) {
        return DSL.select(SEARCH_TEXT.REGISTERED_AT, SEARCH_TEXT.CASE_ID)
                .from(SEARCH_TEXT)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(SEARCH_TEXT.CASE_ID))
                .where(words.where().and(matches(words.text().tsquery())).and(known(words.text(), words.viewer())));
    }

    private static Condition behind(Condition where, @Nullable SearchCursor after) {
        return after == null ? where : where.and(row(AT, ID).lt(after.at(), after.id()));
    }

    /** Who may not know a confidential complainant does not find the case by that name either. */
    static Condition known(TextQuery text, Viewer viewer) {
        if (viewer.can(Permission.CONFIDENTIAL_READ)) return DSL.noCondition();
        return CASE_FILE
                .CONFIDENTIAL
                .isFalse()
                .or(DSL.exists(DSL.selectOne()
                        .from(SEARCH_TEXT)
                        .where(SEARCH_TEXT.CASE_ID.eq(CASE_FILE.ID), matches(text.nameless()))));
    }

    static Condition matches(String tsquery) {
        return DSL.condition("{0} @@ {1}", SEARCH_TEXT.TERMS, tsquery(tsquery));
    }

    static Field<Object> tsquery(String words) {
        return DSL.field("{0}::tsquery", Object.class, inline(words));
    }
}
