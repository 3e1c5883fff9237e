package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.STRUCTURE_RULE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;
import org.peygir.organization.store.db.tables.records.StructureRuleRecord;
import org.springframework.stereotype.Repository;

/** Decisions about who answers: read all at once, added one by one. */
@Repository
public class StructureStore {
    private final DSLContext jooq;

    public StructureStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** In the order they were made. */
    static List<StructureRule> all(DSLContext jooq) {
        return jooq.selectFrom(STRUCTURE_RULE).orderBy(STRUCTURE_RULE.ID).fetch(StructureStore::rule);
    }

    public long add(StructureRule rule, Instant now, long staffId) {
        HandlingStructure structure = rule.structure();
        StructureRuleRecord row = jooq.newRecord(STRUCTURE_RULE);
        row.setUnitId(rule.unitId());
        row.setCategory(rule.category());
        row.setStructure(structure == null ? null : structure.name());
        row.setMaxSeverity((short) rule.maxSeverity());
        row.setMaxRial(rule.maxRial());
        row.setLocalMinutes(rule.localMinutes());
        row.setEffectiveFrom(rule.from());
        row.setSetAt(now);
        row.setSetBy(staffId);
        return Objects.requireNonNull(jooq.insertInto(STRUCTURE_RULE)
                .set(row)
                .returning(STRUCTURE_RULE.ID)
                .fetchOne(STRUCTURE_RULE.ID));
    }

    private static StructureRule rule(StructureRuleRecord row) {
        return new StructureRule(
                row.getId(),
                row.getUnitId(),
                row.getCategory(),
                row.getStructure() == null ? null : HandlingStructure.valueOf(row.getStructure()),
                row.getMaxSeverity(),
                row.getMaxRial(),
                row.getLocalMinutes(),
                row.getEffectiveFrom(),
                row.getSetAt(),
                row.getSetBy());
    }
}
