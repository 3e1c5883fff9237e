package org.peygir.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        return mayEdit(viewer, rule.unitId());
    }

    private static boolean mayEdit(Viewer viewer, @Nullable Long unit) {
        boolean house = viewer.can(Permission.ORGANIZATION_ADMINISTER)
                || viewer.can(Permission.ESCALATION_EDIT) && viewer.allUnits();
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

    /** At which times people are told, those for all first. */
    @Transactional(readOnly = true)
    public List<DigestHours> digests() {
        return store.digests();
    }

    /** Sets or replaces the times of all units, or of one; what waits already keeps its time. Whoever edits the rules there. */
    @Transactional
    public void put(DigestHours hours, Viewer viewer) {
        require(viewer, hours.unitId());
        store.put(hours);
        String times = hours.times().stream().map(LocalTime::toString).collect(Collectors.joining(" "));
        noteDigest(viewer, hours.unitId(), Map.of("times", times, "night", Boolean.toString(hours.atNight())));
    }

    /** People are told a quarter of an hour later again, or as the unit above says. @param unitId null for all units */
    @Transactional
    public void removeDigest(@Nullable Long unitId, Viewer viewer) {
        require(viewer, unitId);
        store.removeDigest(unitId);
        noteDigest(viewer, unitId, Map.of("times", ""));
    }

    private void noteDigest(Viewer viewer, @Nullable Long unitId, Map<String, String> details) {
        String unit = unitId == null ? "" : unitId.toString();
        audit.record(viewer.actor(), "deadlines.digest-hours-changed", "escalation-digest", unit, details);
    }

    private void note(Viewer viewer, String action, long id, Map<String, String> details) {
        audit.record(viewer.actor(), action, "escalation-rule", Long.toString(id), details);
    }

    private static void require(Viewer viewer, EscalationRule rule) {
        require(viewer, rule.unitId());
    }

    private static void require(Viewer viewer, @Nullable Long unit) {
        if (!mayEdit(viewer, unit)) throw Viewer.refusal(Permission.ESCALATION_EDIT);
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
