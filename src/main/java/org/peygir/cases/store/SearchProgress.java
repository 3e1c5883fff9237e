package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.SEARCH_PROGRESS;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How far work over all search rows has come. */
@Repository
public class SearchProgress {
    private final DSLContext sql;

    SearchProgress(DSLContext sql) {
        this.sql = sql;
    }

    public enum Work {
        /** All rows are made anew. */
        REINDEX,
        /** Terms of rows from before there was a list of them. */
        LEXEMES
    }

    /** Ids still to do, both inclusive. */
    public record Range(long next, long last) {
        public boolean done() {
            return next > last;
        }
    }

    public void begin(Work work) {
        sql.update(SEARCH_PROGRESS)
                .set(SEARCH_PROGRESS.NEXT_ID, 1L)
                .set(
                        SEARCH_PROGRESS.LAST_ID,
                        DSL.select(DSL.coalesce(DSL.max(CASE_FILE.ID), DSL.inline(0L)))
                                .from(CASE_FILE))
                .where(SEARCH_PROGRESS.WORK.eq(work.name()))
                .execute();
    }

    public Optional<Range> unfinished(Work work) {
        return sql.selectFrom(SEARCH_PROGRESS)
                .where(SEARCH_PROGRESS.WORK.eq(work.name()), SEARCH_PROGRESS.NEXT_ID.le(SEARCH_PROGRESS.LAST_ID))
                .fetchOptional(SearchProgress::range);
    }

    /** Empty when another node holds it. */
    public Optional<Range> lock(Work work) {
        return sql.selectFrom(SEARCH_PROGRESS)
                .where(SEARCH_PROGRESS.WORK.eq(work.name()))
                .forUpdate()
                .skipLocked()
                .fetchOptional(SearchProgress::range);
    }

    public void reached(Work work, long next) {
        sql.update(SEARCH_PROGRESS)
                .set(SEARCH_PROGRESS.NEXT_ID, next)
                .where(SEARCH_PROGRESS.WORK.eq(work.name()))
                .execute();
    }

    private static Range range(Record r) {
        return new Range(r.get(SEARCH_PROGRESS.NEXT_ID), r.get(SEARCH_PROGRESS.LAST_ID));
    }
}
