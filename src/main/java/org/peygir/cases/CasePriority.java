package org.peygir.cases;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.PriorityRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.PriorityStore;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The priority of a case as people weigh it, or set it against the reckoning with a reason (HDL-01). */
@Component
public class CasePriority {
    private final CaseStore store;
    private final PriorityStore priorities;
    private final Journal journal;

    CasePriority(CaseStore store, PriorityStore priorities, Journal journal) {
        this.store = store;
        this.priorities = priorities;
        this.journal = journal;
    }

    /** Which factor gave how many points. */
    public static Reckoning explain(CaseFile file) {
        return PriorityRules.explain(file.severity(), file.reopened(), file.priority());
    }

    /**
     * Weighs the case anew.
     *
     * @param version the version the person read
     * @param override null lets the points decide
     */
    @Transactional
    public Doing weigh(
            CaseNumber number,
            int version,
            Weighing weighing,
            @Nullable PriorityLevel override,
            String reason,
            Viewer viewer) {
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        if (file.version() != version) return new Doing.Stale(file.version());
        Optional<String> refusal = CaseHandling.act(file, viewer);
        if (refusal.isEmpty()) refusal = PriorityRules.override(override, reason);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Priority before = file.priority();
        Priority after = new Priority(weighing, before.raised(), override, override == null ? "" : reason.strip());
        if (after.equals(before)) return new Doing.Done(file.version());
        priorities.save(file, file.reopened(), after);
        Reckoning explained = PriorityRules.explain(file.severity(), file.reopened(), after);
        Map<String, String> data = new TreeMap<>();
        data.put("from", explain(file).level().name());
        data.put("to", explained.level().name());
        data.put("points", Integer.toString(explained.points()));
        data.put("urgency", weighing.urgency().name());
        data.put("factors", weighing.factors().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        if (override != null) data.put("reason", after.reason());
        return new Doing.Done(journal.event(file, viewer.actor(), Entry.Kind.PRIORITY_SET, false, data));
    }
}
