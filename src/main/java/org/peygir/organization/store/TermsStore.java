package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.UNIT_TERMS;

import java.util.List;
import org.jooq.DSLContext;
import org.peygir.organization.UnitTerms;
import org.springframework.stereotype.Repository;

/** Terms between units, one row a unit that has any. */
@Repository
public class TermsStore {
    private final DSLContext jooq;

    public TermsStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    static List<UnitTerms> all(DSLContext jooq) {
        return jooq.selectFrom(UNIT_TERMS)
                .orderBy(UNIT_TERMS.UNIT_ID)
                .fetch(row -> new UnitTerms(row.getUnitId(), row.getAcceptMinutes(), row.getGuidance()));
    }

    public void put(UnitTerms terms) {
        jooq.insertInto(UNIT_TERMS)
                .set(UNIT_TERMS.UNIT_ID, terms.unitId())
                .set(UNIT_TERMS.ACCEPT_MINUTES, terms.acceptMinutes())
                .set(UNIT_TERMS.GUIDANCE, terms.guidance())
                .onConflict(UNIT_TERMS.UNIT_ID)
                .doUpdate()
                .set(UNIT_TERMS.ACCEPT_MINUTES, terms.acceptMinutes())
                .set(UNIT_TERMS.GUIDANCE, terms.guidance())
                .execute();
    }

    public void remove(long unitId) {
        jooq.deleteFrom(UNIT_TERMS).where(UNIT_TERMS.UNIT_ID.eq(unitId)).execute();
    }
}
