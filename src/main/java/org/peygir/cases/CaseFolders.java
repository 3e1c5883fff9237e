package org.peygir.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.store.FolderCountQuery;
import org.peygir.cases.store.FolderQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The folders of a person's cartable. Permission is in the queries; counts are counted after it. */
@Component
public class CaseFolders {
    /** Counts on the rail may be this old; what the person does themselves shows at once. */
    private static final Duration AGE = Duration.ofSeconds(3);

    private final FolderQuery query;
    private final FolderCountQuery counting;
    private final Cache<Long, FolderCounts> counts =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(10_000).build();

    CaseFolders(FolderQuery query, FolderCountQuery counting) {
        this.query = query;
        this.counting = counting;
    }

    /** In the folder's order: what needs the person first, then by priority, then who waits longest for a word from us. */
    @Transactional(readOnly = true)
    public List<FolderRow> rows(
            Folder folder, FolderFilter filter, @Nullable FolderCursor after, int limit, Viewer viewer) {
        return query.rows(folder, filter, after, limit, viewer);
    }

    /** Those with a running deadline of this code, the next due first, each row due by that deadline. */
    @Transactional(readOnly = true)
    public List<FolderRow> byClock(Folder folder, String code, @Nullable FolderCursor after, int limit, Viewer viewer) {
        return query.byClock(folder, code, after, limit, viewer);
    }

    @Transactional(readOnly = true)
    public FolderCounts counts(Viewer viewer) {
        return counts.get(viewer.doer().staffId(), id -> counting.counts(viewer));
    }

    /** What {@link #counts} leaves out: how much is done with; at most {@link FolderCounts#LIMIT}. */
    @Transactional(readOnly = true)
    public int archived(Viewer viewer) {
        return counting.archived(viewer);
    }

    /** How much lies with each person for whom this one stands in, by their id. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> lent(Viewer viewer) {
        return counting.lent(viewer);
    }

    /** After an action of this person. */
    public void changed(Viewer viewer) {
        counts.invalidate(viewer.doer().staffId());
    }

    /** How many cases came to the person's attention after {@code since}; at most {@link FolderCounts#LIMIT}. */
    @Transactional(readOnly = true)
    public int arrived(Viewer viewer, Instant since) {
        return counting.arrived(viewer, since);
    }

    /** Cases of these customers that the person may see, newest first. */
    @Transactional(readOnly = true)
    public List<FolderRow> ofCustomers(List<Long> customerIds, int limit, Viewer viewer) {
        return customerIds.isEmpty() ? List.of() : query.ofCustomers(customerIds, limit, viewer);
    }
}
