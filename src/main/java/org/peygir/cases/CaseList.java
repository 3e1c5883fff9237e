package org.peygir.cases;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.store.CaseListQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All cases that a person may see, newest registration first, narrowed as they wish. */
@Component
public class CaseList {
    private final CaseListQuery query;
    private final CaseSearch search;

    CaseList(CaseListQuery query, CaseSearch search) {
        this.query = query;
        this.search = search;
    }

    /**
     * What to list; null and blank narrow nothing.
     *
     * @param typed as in {@link CaseSearch}
     * @param stageIds the case stands in one of these
     */
    public record Wish(
            @Nullable Folder folder,
            String typed,
            @Nullable Set<Long> stageIds,
            @Nullable Long unitId) {}

    /** At most {@code limit} after {@code after}; {@link FolderCursor#at} of a row is its registration. */
    @Transactional(readOnly = true)
    public List<FolderRow> rows(Wish wish, @Nullable FolderCursor after, int limit, Viewer viewer) {
        List<Long> found = wish.typed().isBlank() ? null : search.ids(wish.typed(), CaseSearch.MOST, viewer);
        if (found != null && found.isEmpty()) return List.of();
        return query.rows(wish, found, after, limit, viewer);
    }
}
