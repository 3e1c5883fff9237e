package org.peygir.communications;

import static org.peygir.communications.store.db.Tables.RECEIPT;
import static org.peygir.communications.store.db.Tables.RECEIPT_SERIES;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.communications.store.db.tables.records.ReceiptRecord;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbered receipts, without gaps in a series and Jalali year (AFS-24). */
@Component
public class Receipts {
    private final DSLContext sql;
    private final Clock clock;

    Receipts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes the next number under a lock on the series held until the commit: call it last in the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt issue(String series, long subjectId) {
        Instant now = clock.instant();
        int year = JalaliDate.of(now.atZone(OrganizationZone.TEHRAN).toLocalDate()).year();
        var next = sql.insertInto(RECEIPT_SERIES)
                .columns(RECEIPT_SERIES.SERIES, RECEIPT_SERIES.YEAR, RECEIPT_SERIES.LAST_NUMBER)
                .values(series, year, 1)
                .onConflict(RECEIPT_SERIES.SERIES, RECEIPT_SERIES.YEAR)
                .doUpdate()
                .set(RECEIPT_SERIES.LAST_NUMBER, RECEIPT_SERIES.LAST_NUMBER.plus(1))
                .returningResult(RECEIPT_SERIES.LAST_NUMBER);
        return sql.with("next")
                .as(DSL.resultQuery("{0}", next))
                .insertInto(RECEIPT)
                .columns(RECEIPT.SERIES, RECEIPT.YEAR, RECEIPT.NUMBER, RECEIPT.SUBJECT_ID, RECEIPT.ISSUED_AT)
                .select(DSL.select(
                                DSL.val(series),
                                DSL.val(year),
                                DSL.field("last_number", Integer.class),
                                DSL.val(subjectId),
                                DSL.val(now))
                        .from("next"))
                .returning()
                .fetchSingle(Receipts::receipt);
    }

    /** Notes one more printing; true when it was printed before, so that this copy is marked المثنی. */
    @Transactional
    public boolean printed(long id) {
        return sql.update(RECEIPT)
                        .set(RECEIPT.PRINTED, RECEIPT.PRINTED.plus(1))
                        .where(RECEIPT.ID.eq(id))
                        .returningResult(RECEIPT.PRINTED)
                        .fetchSingle()
                        .value1()
                > 1;
    }

    public List<Receipt> of(long subjectId) {
        return sql.selectFrom(RECEIPT)
                .where(RECEIPT.SUBJECT_ID.eq(subjectId))
                .orderBy(RECEIPT.ID)
                .fetch(Receipts::receipt);
    }

    private static Receipt receipt(ReceiptRecord r) {
        return new Receipt(
                r.getId(), r.getSeries(), r.getYear(), r.getNumber(), r.getSubjectId(), r.getIssuedAt(), r.getPrinted());
    }
}
