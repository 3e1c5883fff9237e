package org.peygir.communications.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
import static org.peygir.communications.store.db.Tables.RECEIPT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.communications.Receipt;
import org.peygir.communications.store.db.tables.records.ReceiptRecord;
import org.peygir.platform.db.FixedStatement;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Repository;

/** Receipts and the last number of each series and year. */
@Repository
public class ReceiptStore {
    /**
     * The counter row is the lock: a second taker waits at it until the first one's transaction ends, and then counts on from what
     * that left. A sequence would not wait, and would leave gaps.
     */
    private static final String ISSUE = """
            with next as (
              insert into communications.receipt_series as s (series, year, last_number) values (?, ?, 1)
              on conflict (series, year) do update set last_number = s.last_number + 1
              returning series, year, last_number
            )
            insert into communications.receipt (series, year, number, subject_id, issued_at)
            select series, year, last_number, ?, ?::timestamptz from next
            returning id, number
            """;

    private static final int MANY = 1000;

    private final DSLContext db;
    private final FixedStatement issue;

    public ReceiptStore(DSLContext db) {
        this.db = db;
        issue = FixedStatement.of(db, ISSUE, VARCHAR, INTEGER, BIGINT, TIMESTAMP_WITH_TIMEZONE);
    }

    public Receipt issue(String series, int year, long subjectId, Instant now) {
        return issue.single(
                row -> new Receipt(row.getLong(1), series, year, row.getInt(2), subjectId, now, 0, null, null),
                series,
                year,
                subjectId,
                now);
    }

    /** How often it was printed, this time included. */
    public int countPrint(long id) {
        return db.update(RECEIPT)
                .set(RECEIPT.PRINTED, RECEIPT.PRINTED.plus(1))
                .where(RECEIPT.ID.eq(id))
                .returningResult(RECEIPT.PRINTED)
                .fetchOptional(RECEIPT.PRINTED)
                .orElseThrow(() -> new NotFound("receipt " + id));
    }

    public Optional<Receipt> makeVoid(long id, String reason, Instant now) {
        return db.update(RECEIPT)
                .set(RECEIPT.VOIDED_AT, now)
                .set(RECEIPT.VOID_REASON, reason)
                .where(RECEIPT.ID.eq(id))
                .and(RECEIPT.VOIDED_AT.isNull())
                .returning()
                .fetchOptional(ReceiptStore::receipt);
    }

    public List<Receipt> of(long subjectId) {
        return db.selectFrom(RECEIPT)
                .where(RECEIPT.SUBJECT_ID.eq(subjectId))
                .orderBy(RECEIPT.ID)
                .limit(DSL.inline(MANY))
                .fetch(ReceiptStore::receipt);
    }

    public Optional<Receipt> receipt(long id) {
        return db.selectFrom(RECEIPT).where(RECEIPT.ID.eq(id)).fetchOptional(ReceiptStore::receipt);
    }

    private static Receipt receipt(ReceiptRecord row) {
        return new Receipt(
                row.getId(),
                row.getSeries(),
                row.getYear(),
                row.getNumber(),
                row.getSubjectId(),
                row.getIssuedAt(),
                row.getPrinted(),
                row.getVoidedAt(),
                row.getVoidReason());
    }
}
