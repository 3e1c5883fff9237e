package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.RESOLUTION;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.peygir.cases.Finding;
import org.peygir.cases.Resolution;
import org.peygir.cases.Satisfaction;
import org.peygir.cases.store.db.tables.records.ResolutionRecord;
import org.peygir.organization.RemedyType;
import org.springframework.stereotype.Repository;

/** The resolution of a case; none is stored until something of it is known. */
@Repository
public class ResolutionStore {
    private final DSLContext sql;

    ResolutionStore(DSLContext sql) {
        this.sql = sql;
    }

    public Resolution read(long caseId) {
        return sql.selectFrom(RESOLUTION)
                .where(RESOLUTION.CASE_ID.eq(caseId))
                .fetchOptional(ResolutionStore::resolution)
                .orElse(Resolution.NONE);
    }

    /** By case; of what nothing is known is left out. */
    public Map<Long, Resolution> read(Collection<Long> caseIds) {
        return sql.selectFrom(RESOLUTION)
                .where(RESOLUTION.CASE_ID.in(caseIds))
                .fetchMap(RESOLUTION.CASE_ID, ResolutionStore::resolution);
    }

    static Resolution resolution(ResolutionRecord r) {
        return new Resolution(
                r.getUnderstanding(),
                r.getUnderstandingState(),
                r.getWaiverReason(),
                r.getFinding() == null ? null : Finding.valueOf(r.getFinding()),
                r.getReasons(),
                r.getCause(),
                r.getResponse(),
                r.getFix(),
                r.getFixedAt(),
                r.getFixedBy(),
                r.getSatisfaction() == null ? null : Satisfaction.valueOf(r.getSatisfaction()),
                r.getSatisfactionNote(),
                r.getSatisfiedAt(),
                r.getContactTries(),
                r.getRemedy() == null ? null : RemedyType.valueOf(r.getRemedy()),
                r.getRemedyRial());
    }

    public void save(long caseId, Resolution r) {
        var row = sql.newRecord(RESOLUTION);
        row.setCaseId(caseId);
        row.setUnderstanding(r.understanding());
        row.setUnderstandingState(r.understandingState());
        row.setWaiverReason(r.waiverReason());
        row.setFinding(r.finding() == null ? null : r.finding().name());
        row.setReasons(r.reasons());
        row.setCause(r.cause());
        row.setResponse(r.response());
        row.setFix(r.fix());
        row.setFixedAt(r.fixedAt());
        row.setFixedBy(r.fixedBy());
        row.setSatisfaction(r.satisfaction() == null ? null : r.satisfaction().name());
        row.setSatisfactionNote(r.satisfactionNote());
        row.setSatisfiedAt(r.satisfiedAt());
        row.setContactTries(r.contactTries());
        RemedyType remedy = r.remedy();
        row.setRemedy(remedy == null ? null : remedy.name());
        row.setRemedyRial(r.remedyRial());
        sql.insertInto(RESOLUTION)
                .set(row)
                .onConflict(RESOLUTION.CASE_ID)
                .doUpdate()
                .set(row)
                .execute();
    }
}
