package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.FirstPlace.Decided;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about who answers, as those who lead complaints make them, and what they would do to a complaint (ORG-01). */
@Component
public class CaseStructures {
    private final Structures structures;
    private final FirstPlaces firstPlaces;
    private final Audit audit;
    private final Clock clock;

    CaseStructures(Structures structures, FirstPlaces firstPlaces, Audit audit, Clock clock) {
        this.structures = structures;
        this.firstPlaces = firstPlaces;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would happen to a complaint. @param rule that decides; null where nothing was decided */
    public record Foreseen(@Nullable StructureRule rule, Decided decided) {}

    /** @param recorderUnit where it is told; null when the customer writes it themselves */
    public Foreseen foresee(@Nullable Long recorderUnit, About about, int severity, Triage triage) {
        FirstPlaces.Ruling ruling =
                firstPlaces.ruling(recorderUnit != null, recorderUnit, about, severity, triage, clock.instant());
        return new Foreseen(ruling.rule(), ruling.decided());
    }

    /**
     * Writes a decision down. It counts from its own date on, at the earliest from now: nothing is decided for the past.
     *
     * @return key of the refusal, or nothing when it was written
     */
    @Transactional
    public Optional<String> decide(StructureRule rule, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        Instant now = clock.instant();
        if (rule.structure() == null && rule.unitId() == null && rule.category().isEmpty())
            return Optional.of("structure.error.end-house");
        StructureRule dated = rule.from().isBefore(now) ? rule.beginning(now) : rule;
        long id = structures.decide(dated, viewer.staffId());
        audit.record(viewer.actor(), "organization.structure-decided", "structure", Long.toString(id), told(dated));
        return Optional.empty();
    }

    private static Map<String, String> told(StructureRule rule) {
        HandlingStructure structure = rule.structure();
        Map<String, String> told = new TreeMap<>();
        told.put("structure", structure == null ? "" : structure.name());
        told.put("unit", rule.unitId() == null ? "" : rule.unitId().toString());
        told.put("category", rule.category());
        told.put("from", rule.from().toString());
        if (structure == HandlingStructure.HYBRID) {
            told.put("severity", Integer.toString(rule.maxSeverity()));
            told.put("minutes", Integer.toString(rule.localMinutes()));
            if (rule.maxRial() != null) told.put("rial", rule.maxRial().toString());
        }
        return told;
    }
}
