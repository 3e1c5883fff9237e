package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.SAVED_VIEW;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.cases.SavedView;
import org.springframework.stereotype.Repository;

/** Saved searches, each its owner's alone. */
@Repository
public class SavedViewStore {
    private final DSLContext sql;

    SavedViewStore(DSLContext sql) {
        this.sql = sql;
    }

    public List<SavedView> of(long staffId) {
        return sql.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.STAFF_ID.eq(staffId))
                .orderBy(SAVED_VIEW.ID)
                .limit(DSL.inline(SavedView.MOST))
                .fetch(r -> new SavedView(r.getId(), r.getName(), r.getQuery()));
    }

    /** A view of that name takes the new query; @return false when the person has all they may have */
    public boolean put(long staffId, String name, String query, Instant now) {
        int own = sql.fetchCount(SAVED_VIEW, SAVED_VIEW.STAFF_ID.eq(staffId), SAVED_VIEW.NAME.ne(name));
        if (own >= SavedView.MOST) return false;
        sql.insertInto(SAVED_VIEW)
                .columns(SAVED_VIEW.STAFF_ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY, SAVED_VIEW.CREATED_AT)
                .values(staffId, name, query, now)
                .onConflict(SAVED_VIEW.STAFF_ID, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.QUERY, query)
                .execute();
        return true;
    }

    /** @return false when it is not this person's */
    public boolean remove(long id, long staffId) {
        return sql.deleteFrom(SAVED_VIEW)
                        .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.STAFF_ID.eq(staffId))
                        .execute()
                == 1;
    }
}
