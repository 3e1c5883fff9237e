package org.peygir.cases.store;

import static org.jooq.impl.DSL.row;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseList;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderRow;
import org.springframework.stereotype.Repository;

/** One statement a page, permission in the WHERE, keyset paging by registration. */
@Repository
public class CaseListQuery {
    private final FolderQuery folders;

    CaseListQuery(FolderQuery folders) {
        this.folders = folders;
    }

    /** @param ids only these; null: any */
    public List<FolderRow> rows(
            CaseList.Wish wish, @Nullable List<Long> ids, @Nullable FolderCursor after, int limit, Viewer v) {
        Condition where = CaseVisibility.visible(v);
        if (wish.folder() != null) where = where.and(folders.within(wish.folder(), v));
        if (ids != null) where = where.and(CASE_FILE.ID.in(ids));
        if (wish.stageIds() != null) where = where.and(CASE_FILE.STAGE_ID.in(wish.stageIds()));
        if (wish.unitId() != null) where = where.and(CASE_FILE.UNIT_ID.eq(wish.unitId()));
        if (after != null)
            where = where.and(row(CASE_FILE.REGISTERED_AT, CASE_FILE.ID).lt(after.at(), after.id()));
        return folders.newest(where, limit, v);
    }
}
