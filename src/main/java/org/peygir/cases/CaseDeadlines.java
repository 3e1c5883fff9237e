package org.peygir.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peygir.access.Actor;
import org.peygir.access.Audit;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cases.store.DueStore;
import org.peygir.deadlines.spi.DeadlineSubjects;
import org.springframework.stereotype.Component;

/** Cases are what the clocks of deadlines run on: takes over times that were recomputed, says so in the stream and to the complainant. */
@Component
class CaseDeadlines implements DeadlineSubjects {
    private final DueStore store;
    private final Cartable cartable;
    private final Letters letters;
    private final Audit audit;
    private final Standing standing;

    CaseDeadlines(DueStore store, Cartable cartable, Letters letters, Audit audit, Standing standing) {
        this.store = store;
        this.cartable = cartable;
        this.letters = letters;
        this.audit = audit;
        this.standing = standing;
    }

    @Override
    public void lock(Collection<Long> subjects) {
        store.lock(subjects);
    }

    /** The version of the case stays: nobody who is just writing loses their text because a calendar changed. */
    @Override
    public void moved(List<Moved> moved, String reason, Actor actor, Instant now) {
        List<CaseNumber> numbers = store.due(moved);
        List<Map<String, String>> data =
                moved.stream().map(m -> data(m, reason)).toList();
        store.tell(moved, data, actor.staffId(), now);
        cartable.due(
                moved.stream().map(Moved::subject).toList(),
                moved.stream().map(Moved::dueAt).toList());
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        for (int i = 0; i < moved.size(); i++) entries.put(numbers.get(i).toString(), data.get(i));
        audit.record(actor, "case.deadline-moved", "case", entries);
        tell(moved, reason);
    }

    /** Whoever was promised another day hears of it, once a move. */
    private void tell(List<Moved> moved, String reason) {
        Map<Long, Instant> promised = new HashMap<>();
        for (Moved m : moved) {
            Instant day = m.promisedAt();
            if (m.promiseMoved() && day != null) promised.put(m.subject(), day);
        }
        if (!promised.isEmpty()) letters.promisesMoved(store.told(promised.keySet()), promised, reason);
    }

    @Override
    public void recounted(Collection<Long> subjects) {
        standing.recounted(subjects);
    }

    @Override
    public Map<Long, Shown> show(Collection<Long> subjects, Viewer viewer) {
        return store.show(subjects, viewer);
    }

    private static Map<String, String> data(Moved m, String reason) {
        Map<String, String> data = new TreeMap<>();
        data.put("from", m.dueBefore().toString());
        data.put("to", m.dueAt().toString());
        if (m.promisedAt() != null) data.put("promised", m.promisedAt().toString());
        data.put("reason", reason);
        return data;
    }
}
