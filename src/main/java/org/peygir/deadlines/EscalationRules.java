package org.peygir.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.store.EscalationRuleStore;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of escalation as supervisors edit them. A change reaches what already runs within two minutes. */
@Component
public class EscalationRules {
    /** Longer than a node keeps rules in memory. */
    private static final Duration SPREADING = Duration.ofSeconds(45);

    private final EscalationRuleStore store;
    private final Audit audit;
    private final Clock clock;

    public EscalationRules(EscalationRuleStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are off too. */
    @Transactional(readOnly = true)
    public List<EscalationRule> all() {
        return store.all();
    }

    /** Rules of a unit by those who lead it or a unit above; rules for all by those who lead the house. */
    public static boolean mayEdit(Viewer viewer, EscalationRule rule) {
        boolean house = viewer.can(Permission.ORGANIZATION_ADMINISTER)
                || viewer.can(Permission.ESCALATION_EDIT) && viewer.allUnits();
        Long unit = rule.unitId();
        return house || unit != null && viewer.can(Permission.ESCALATION_EDIT, unit);
    }

    /** Adds a rule, or changes the one with its id; switched off it stays for the record. */
    @Transactional
    public void save(EscalationRule rule, Viewer viewer) {
        require(viewer, rule);
        if (rule.id() == 0) {
            long id = store.add(rule, clock.instant().plus(SPREADING));
            note(viewer, "deadlines.escalation-rule-added", id, told(rule));
            return;
        }
        EscalationRule before = store.lock(rule.id()).orElseThrow(NotFound::new);
        require(viewer, before);
        if (before.version() != rule.version()) throw new Stale();
        store.change(rule, clock.instant().plus(SPREADING));
        Map<String, String> details = told(rule);
        told(before).forEach((name, value) -> details.put("before." + name, value));
        note(viewer, "deadlines.escalation-rule-changed", rule.id(), details);
    }

    private void note(Viewer viewer, String action, long id, Map<String, String> details) {
        audit.record(viewer.actor(), action, "escalation-rule", Long.toString(id), details);
    }

    private static void require(Viewer viewer, EscalationRule rule) {
        if (!mayEdit(viewer, rule)) throw Viewer.refusal(Permission.ESCALATION_EDIT);
    }

    private static Map<String, String> told(EscalationRule rule) {
        Map<String, String> told = new TreeMap<>();
        told.put("trigger", rule.trigger().name());
        if (rule.trigger() == Trigger.CLOCK) told.put("clock", rule.clockCode());
        told.put("threshold", Integer.toString(rule.threshold()));
        told.put("deed", rule.deed().name());
        if (rule.deed() == Deed.REFER_UP) told.put("rung", Integer.toString(rule.rung()));
        Long unit = rule.unitId();
        if (unit != null) told.put("unit", unit.toString());
        told.put("severity", Integer.toString(rule.minSeverity()));
        told.put("night", Boolean.toString(rule.atNight()));
        told.put("active", Boolean.toString(rule.active()));
        return told;
    }
}
