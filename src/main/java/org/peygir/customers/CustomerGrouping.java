package org.peygir.customers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.customers.domain.GroupRules;
import org.peygir.customers.store.GroupStore;
import org.peygir.organization.CustomerGroup;
import org.peygir.organization.CustomerGroups;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which customers belong to which group. A case takes the group over when it is registered; cases that are open keep what was promised,
 * until triage says otherwise.
 */
@Component
public class CustomerGrouping {
    private final GroupStore store;
    private final CustomerGroups groups;
    private final Audit audit;
    private final Clock clock;

    CustomerGrouping(GroupStore store, CustomerGroups groups, Audit audit, Clock clock) {
        this.store = store;
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a customer into a group, or out of every one.
     *
     * @param version of the party that the person read
     * @param group empty for none
     * @throws NotFound when there is no such party
     */
    @Transactional
    public Grouping put(long partyId, int version, String group, String reason, Viewer viewer) {
        viewer.require(Permission.CUSTOMER_EDIT);
        GroupStore.Row row = store.lock(partyId).orElseThrow(NotFound::new);
        if (row.version() != version) return new Grouping.Stale();
        Optional<String> refusal = GroupRules.refusal(groups.names(), row.group(), group, reason);
        if (refusal.isPresent()) return new Grouping.Refused(refusal.get());
        GroupChange change =
                new GroupChange(clock.instant(), viewer.doer().staffId(), row.group(), group, reason.strip());
        store.put(partyId, change);
        // The reason may hold a person's words: it stands in the history of the customer, not in the chain that is
        // never cut.
        audit.record(
                viewer.actor(),
                "customers.grouped",
                "customer",
                Long.toString(partyId),
                Map.of("before", row.group(), "after", group));
        return new Grouping.Done();
    }

    /** What was changed, the newest first. */
    @Transactional(readOnly = true)
    public List<GroupChange> history(long partyId) {
        return store.history(partyId);
    }

    /** How many customers belong to each group; groups that nobody belongs to are missing. */
    @Transactional(readOnly = true)
    public Map<String, Integer> sizes() {
        return store.sizes();
    }

    /** Names a group, or gives a known one another note. */
    @Transactional
    public Grouping name(CustomerGroup group, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        Optional<String> refusal = GroupRules.naming(groups.names(), group);
        if (refusal.isPresent()) return new Grouping.Refused(refusal.get());
        groups.put(group);
        audit.record(viewer.actor(), "customers.group-named", "customer-group", group.name(), Map.of());
        return new Grouping.Done();
    }

    /** Takes a group off the list; who belongs to it goes on doing so. @throws NotFound when it is not on it */
    @Transactional
    public void remove(String name, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        if (!groups.remove(name)) throw new NotFound();
        audit.record(viewer.actor(), "customers.group-removed", "customer-group", name, Map.of());
    }
}
