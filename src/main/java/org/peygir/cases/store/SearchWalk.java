package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.peygir.cases.store.FoundSql.AT;
import static org.peygir.cases.store.FoundSql.FOUND;
import static org.peygir.cases.store.FoundSql.ID;
import static org.peygir.cases.store.db.Tables.SEARCH_TEXT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.SearchCursor;
import org.peygir.cases.domain.SearchWindow;
import org.peygir.cases.store.FoundSql.Seen;

/**
 * Goes back in time from the newest case until enough are found, window by window: the index brings words and days together, so
 * what is read is what is shown, however common a word is. A rare one is looked for in all that is older after two or three windows
 * that tell nothing, and costs no more. What is not shown is only counted, whenever it is asked for: in another transaction too, of
 * another thread. Not of two threads at once.
 */
public final class SearchWalk {
    /** Cases of any words in the first window; of a common word it then holds a page and the thousand that are counted. */
    private static final int FIRST = 1_300;
    /** The same for the beginning of a word: each look gathers all words that begin so, thus one long look takes less than two. */
    private static final int FIRST_OF_A_BEGINNING = 10_000;
    /** When its days are so many times as long as the first window, as after an import: to read its cases takes less than to weigh those of all day. */
    private static final int CROWDED = 4;

    private static final Name LISTED = DSL.name("listed");

    private final DSLContext sql;
    private final Words words;
    private final @Nullable SearchCursor after;
    private final int wanted;
    private final int counted;
    private final Instant now;
    private final List<SearchCursor> newest = new ArrayList<>();
    private int count;
    /** Where it has come to; null when nothing is older. */
    private @Nullable SearchWindow window;
    /** How many the window held. */
    private int more;

    /**
     * Lists, and counts no further than that takes.
     *
     * @param after begins behind it; null = with the newest of all
     * @param wanted so many are listed, when there are
     * @param counted up to so many are counted, not less than are wanted
     */
    SearchWalk(DSLContext sql, Clock clock, Words words, @Nullable SearchCursor after, int wanted, int counted) {
        this.sql = sql;
        this.words = words;
        this.after = after;
        this.wanted = wanted;
        this.counted = counted;
        this.now = clock.instant();
        if (words.few()) add(new Seen(FoundSql.behind(DSL.noCondition(), after), null), FoundSql.among(words));
        else begin();
        while (newest.size() < wanted && !isCounted()) goOn();
    }

    /** In their order. */
    public List<SearchCursor> newest() {
        return List.copyOf(newest);
    }

    /** There is nothing that {@link #count} would have to look for. */
    public boolean isCounted() {
        return window == null || count >= counted;
    }

    /** Goes on to the end, or to as many as are counted at most. */
    public int count() {
        while (!isCounted()) goOn();
        return count;
    }

    private void begin() {
        boolean open = words.text().open();
        SearchWindow first = first(open ? FIRST_OF_A_BEGINNING : FIRST);
        SearchWindow days = first.whole(now);
        boolean crowded = days.longer(CROWDED, first, last());
        look(crowded ? first : days, crowded ? FoundSql.read(words, first) : FoundSql.within(words, days, now, open));
    }

    private void goOn() {
        SearchWindow next = Objects.requireNonNull(window)
                .before(more, counted - count, now)
                .whole(now);
        look(next, FoundSql.within(words, next, now, true));
    }

    private void look(SearchWindow here, Select<Record2<Instant, Long>> matches) {
        more = add(FoundSql.seen(words, here, after), matches);
        window = here.from() == null ? null : here;
    }

    /**
     * @param seen which of the found are in question, and which of their cases may be seen
     * @param matches what {@link FoundSql#FOUND} stands for
     * @return how many were found now
     */
    private int add(Seen seen, Select<Record2<Instant, Long>> matches) {
        int before = count;
        int left = counted - count;
        var with = sql.with(
                FOUND.fields(AT.getUnqualifiedName(), ID.getUnqualifiedName()).asMaterialized(matches));
        int rows = wanted - newest.size();
        if (rows <= 0) {
            // Not sent: a thousand rows take longer to read than to find.
            count += with.selectCount()
                    .from(seen.some().limit(inline(left)).asTable(LISTED))
                    .fetchSingle()
                    .value1();
        } else {
            var listed = seen.inOrder()
                    .orderBy(AT.desc(), ID.desc())
                    .limit(inline(left))
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

    /** As long as it took so many of the newest cases, of any words, to come; everything, when there are no more than those. */
    private SearchWindow first(int cases) {
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
    private Instant last() {
        Instant last = sql.select(DSL.max(SEARCH_TEXT.REGISTERED_AT))
                .from(SEARCH_TEXT)
                .where(after == null ? DSL.noCondition() : SEARCH_TEXT.REGISTERED_AT.le(after.at()))
                .fetchSingle()
                .value1();
        return last == null ? now : last;
    }
}
