package org.peygir.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.ClassificationRules;
import org.peygir.cases.domain.PriorityRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.PriorityStore;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.CustomerGroups;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Triage: how severe, on which track, for which group of customers (HDL-02). What was promised then is what is promised to such
 * cases, counted from when it began; the customer is told when their date moves.
 */
@Component
public class CaseClassification {
    private final CaseStore store;
    private final PriorityStore priorities;
    private final CaseClocks clocks;
    private final CaseRetiming retiming;
    private final Deadlines deadlines;
    private final CustomerGroups groups;

    CaseClassification(
            CaseStore store,
            PriorityStore priorities,
            CaseClocks clocks,
            CaseRetiming retiming,
            Deadlines deadlines,
            CustomerGroups groups) {
        this.store = store;
        this.priorities = priorities;
        this.clocks = clocks;
        this.retiming = retiming;
        this.deadlines = deadlines;
        this.groups = groups;
    }

    /** Whoever may act on the case. @param version the version the person read */
    @Transactional
    public Doing classify(CaseNumber number, int version, Classification said, String reason, Viewer viewer) {
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        if (file.version() != version) return new Doing.Stale(file.version());
        Optional<String> refusal = CaseHandling.act(file, viewer);
        if (refusal.isEmpty() && !file.open()) refusal = Optional.of("cases.refusal.closed");
        if (refusal.isEmpty())
            refusal = ClassificationRules.refusal(file.classification(), said, groups(file.customerGroup()), reason);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        if (said.equals(file.classification())) return new Doing.Done(file.version());
        store.classify(file.id(), said);
        CaseFile after = store.lock(number, viewer).orElseThrow(NotFound::new);
        priorities.save(after, after.reopened(), after.priority());
        clocks.classified(after, reason.strip());
        return new Doing.Done(retiming.carry(
                file, Entry.Kind.CLASSIFIED, data(file, after, reason.strip()), reason.strip(), viewer.actor()));
    }

    /** The groups of customers to choose from: the organisation's, those that commitments name, and the one the case has. */
    public List<String> groups(String known) {
        return Stream.of(groups.names(), deadlines.customerGroups(), List.of(known))
                .flatMap(List::stream)
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> data(CaseFile before, CaseFile after, String reason) {
        Map<String, String> data = new TreeMap<>();
        data.put("severity", Integer.toString(after.severity()));
        data.put("track", after.track().name());
        if (!after.customerGroup().isEmpty()) data.put("group", after.customerGroup());
        data.put("from-severity", Integer.toString(before.severity()));
        data.put("from-track", before.track().name());
        data.put(
                "priority",
                PriorityRules.explain(after.severity(), after.reopened(), after.priority())
                        .level()
                        .name());
        if (!reason.isEmpty()) data.put("reason", reason);
        return data;
    }
}
