package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Capacities.Found;
import org.peygir.access.Deputyship;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.domain.InWhosePart;
import org.peygir.cases.domain.InWhosePart.Part;
import org.springframework.stereotype.Repository;

/** How a case stands to a deputy and to those they stand in for: one statement, asked for deputies only. */
@Repository
public class CapacityQuery {
    private final DSLContext sql;

    CapacityQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** @param referral the one that the request is about, or null */
    public Optional<Found> of(CaseNumber number, @Nullable Long referral, Viewer deputy) {
        return read(CASE_FILE.ID.eq(number.id()).and(CASE_FILE.YEAR.eq((short) number.year())), referral, deputy);
    }

    /** For an address that names the referral alone. */
    public Optional<Found> ofReferral(long referral, Viewer deputy) {
        return read(CASE_FILE.ID.in(CartableSql.subjectOf(referral)), referral, deputy);
    }

    private Optional<Found> read(Condition which, @Nullable Long referral, Viewer deputy) {
        List<Deputyship> all = deputy.deputyships();
        List<Field<Boolean>> fields = new ArrayList<>();
        fields.add(DSL.field(CaseVisibility.ownPart(deputy.staffId())
                .or(CartableSql.waitsFor(CASE_FILE.ID, deputy.staffId(), deputy.unitId()))));
        fields.add(DSL.field(CaseVisibility.own(deputy)));
        for (Deputyship d : all) {
            fields.add(DSL.field(
                    referral == null ? DSL.falseCondition() : CartableSql.asks(referral, CASE_FILE.ID, d.absentId())));
            fields.add(DSL.field(DeputySql.lies(d, deputy)));
            fields.add(DSL.field(DeputySql.lent(d, deputy)));
        }
        Record r = sql.select(fields).from(CASE_FILE).where(which).fetchOne();
        if (r == null) return Optional.empty();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            parts.add(new Part(all.get(i), is(r, 2 + 3 * i), is(r, 3 + 3 * i), is(r, 4 + 3 * i)));
        boolean ownToo = is(r, 1);
        return InWhosePart.choose(parts, is(r, 0), ownToo).map(d -> new Found(d, ownToo));
    }

    private static boolean is(Record r, int column) {
        return Boolean.TRUE.equals(r.get(column, Boolean.class));
    }
}
