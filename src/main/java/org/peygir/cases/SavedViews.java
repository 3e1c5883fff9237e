package org.peygir.cases;

import java.time.Clock;
import java.util.List;
import org.peygir.access.Viewer;
import org.peygir.cases.store.SavedViewStore;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches that a person keeps. A view holds no rights: it finds what its owner may see when it is opened. */
@Component
public class SavedViews {
    private final SavedViewStore store;
    private final Clock clock;

    SavedViews(SavedViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
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
        return store.put(viewer.staffId(), clean, query, clock.instant()) ? Keeping.KEPT : Keeping.TOO_MANY;
    }

    /** @throws NotFound when it is not this person's */
    @Transactional
    public void drop(long id, Viewer viewer) {
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
