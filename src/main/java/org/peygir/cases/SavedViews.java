package org.peygir.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.peygir.access.Viewer;
import org.peygir.cases.store.SavedViewStore;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Searches that a person keeps. A view holds no rights: it finds what its owner may see when it is opened. */
@Component
public class SavedViews {
    /** What another node kept or dropped shows in the rail after so long; the search page itself always reads. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SavedViewStore store;
    private final Clock clock;
    private final Map<Long, Read> read = new ConcurrentHashMap<>();

    SavedViews(SavedViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param at of the machine's own time: age in memory is no business of the organisation's clock */
    private record Read(long at, List<SavedView> views) {}

    /** The same out of memory, for the rail of every page: at most half a minute old. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<SavedView> recent(long staffId) {
        Read known = read.get(staffId);
        if (known != null && System.nanoTime() - known.at < FRESH.toNanos()) return known.views;
        Read fresh = new Read(System.nanoTime(), store.of(staffId));
        read.put(staffId, fresh);
        return fresh.views;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer) {
        return store.of(viewer.staffId());
    }

    /** Keeps a search under a name; a view of the same name is replaced. */
    @Transactional
    public Keeping keep(String name, String query, Viewer viewer) {
        String clean = name.strip();
        if (clean.isEmpty()) return Keeping.NAMELESS;
        if (clean.length() > SavedView.NAME_LIMIT || query.length() > SavedView.QUERY_LIMIT) return Keeping.TOO_LONG;
        read.remove(viewer.staffId());
        return store.put(viewer.staffId(), clean, query, clock.instant()) ? Keeping.KEPT : Keeping.TOO_MANY;
    }

    /** @throws NotFound when it is not this person's */
    @Transactional
    public void drop(long id, Viewer viewer) {
        read.remove(viewer.staffId());
        if (!store.remove(id, viewer.staffId())) throw new NotFound();
    }

    /** What became of a view that was to be kept. */
    public enum Keeping {
        KEPT,
        NAMELESS,
        TOO_LONG,
        TOO_MANY
    }
}
