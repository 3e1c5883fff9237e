package org.peygir.cases.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.SEARCH_TEXT;

import java.time.Instant;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
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

/** What finds cases by their words, in the parts of which a {@link SearchWalk} makes its statements. */
final class FoundSql {
    /** What words find, whoever may see it. */
    static final Name FOUND = DSL.name("found");

    static final Field<Instant> AT = DSL.field(FOUND.append("registered_at"), SEARCH_TEXT.REGISTERED_AT.getDataType());
    static final Field<Long> ID = DSL.field(FOUND.append("case_id"), Long.class);

    private FoundSql() {}

    /**
     * Those of the found that the person may see.
     *
     * @param which of the found
     * @param where of their cases; null when nothing else was looked for
     */
    record Seen(Condition which, @Nullable Condition where) {
        SelectConditionStep<Record2<Instant, Long>> inOrder() {
            if (where == null) return DSL.select(AT, ID).from(FOUND).where(which);
            // In order before it is joined: whatever is behind the last that is wanted is not looked up.
            var inOrder = DSL.select(AT, ID)
                    .from(FOUND)
                    .where(which)
                    .orderBy(AT.desc(), ID.desc())
                    .asTable(FOUND);
            return DSL.select(AT, ID)
                    .from(inOrder)
                    .join(CASE_FILE)
                    .on(CASE_FILE.ID.eq(ID))
                    .where(where);
        }

        /** In no order, to be counted: looked up together, which takes half as long as one by one. */
        SelectConditionStep<Record1<Integer>> some() {
            if (where == null) return DSL.selectOne().from(FOUND).where(which);
            var ids = DSL.array(DSL.select(ID).from(FOUND).where(which));
            return DSL.selectOne().from(CASE_FILE).where(CASE_FILE.ID.eq(DSL.any(ids)), where);
        }
    }

    /**
     * The index first, materialized: left to itself the planner reads words in the order of time, since it does not know what it costs
     * to unpack those of a case.
     *
     * @param apart the words are not so common that a short window would do, so the days are a condition of their own: as part of the words
     *     the index would weigh every case of those days, for one of the days must be there; of two conditions it goes by that which leaves
     *     out more. For common words that takes longer than weighing the cases of some days.
     */
    static Select<Record2<Instant, Long>> within(Words words, SearchWindow window, Instant now, boolean apart) {
        String all = words.text().tsquery();
        String days = window.tsquery(now);
        Condition then =
                days.isEmpty() ? matches(all) : apart ? matches(all).and(matches(days)) : matches(all + " & " + days);
        return DSL.select(SEARCH_TEXT.REGISTERED_AT, SEARCH_TEXT.CASE_ID)
                .from(SEARCH_TEXT)
                .where(then);
    }

    /** Without the index: the words of each case of the window are read. */
    static Select<Record2<Instant, Long>> read(Words words, SearchWindow window) {
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

    static Seen seen(Words words, SearchWindow window, @Nullable SearchCursor after) {
        Condition then = DSL.noCondition();
        if (window.from() != null) then = then.and(AT.ge(window.from()));
        if (window.to() != null) then = then.and(AT.lt(window.to()));
        return new Seen(behind(then, after), words.where().and(known(words.text(), words.viewer())));
    }

    /** Few cases are in question: their words are read. */
    static Select<Record2<Instant, Long>> among(Words words) {
        return DSL.select(SEARCH_TEXT.REGISTERED_AT, SEARCH_TEXT.CASE_ID)
                .from(SEARCH_TEXT)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(SEARCH_TEXT.CASE_ID))
                .where(words.where().and(matches(words.text().tsquery())).and(known(words.text(), words.viewer())));
    }

    static Condition behind(Condition where, @Nullable SearchCursor after) {
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
