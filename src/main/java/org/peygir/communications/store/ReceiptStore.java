package org.peygir.communications.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
import static org.peygir.communications.store.db.Tables.RECEIPT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.communications.Receipt;
import org.peygir.communications.store.db.tables.records.ReceiptRecord;
import org.peygir.platform.db.FixedStatement;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Repository;

/** Receipts and the last number of each series and year; 0 stands for a number that is still to come. */
@Repository
public class ReceiptStore {
    /** Any number that no other advisory lock of ours has ("PEYGRECP" in bytes). */
    private static final long LOCK = 0x5045_5947_5245_4350L;

    private static final String ISSUE = """
            insert into communications.receipt (series, year, subject_id, issued_at) values (?, ?, ?, ?::timestamptz)
            """;

    /** What is not committed is not seen, and comes next time: a sequence would leave gaps where something was rolled back. */
    private static final String NUMBER = """
            with waiting as (
              select id, series, year, row_number() over (partition by series, year order by id) as place
              from communications.receipt where number is null
            ), counted as (
              select series, year, count(*)::int as many from waiting group by series, year
            ), last as (
              insert into communications.receipt_series as s (series, year, last_number) select series, year, many from counted
              on conflict (series, year) do update set last_number = s.last_number + excluded.last_number
              returning series, year, last_number
            )
            update communications.receipt r set number = l.last_number - c.many + w.place
            from waiting w join counted c using (series, year) join last l using (series, year)
            where r.id = w.id
            """;

    private static final int MANY = 1000;

    private final DSLContext db;
    private final FixedStatement issue;

    public ReceiptStore(DSLContext db) {
        this.db = db;
        issue = FixedStatement.of(db, ISSUE, VARCHAR, INTEGER, BIGINT, TIMESTAMP_WITH_TIMEZONE);
    }

    /** Without a number. */
    public void issue(String series, int year, long subjectId, Instant now) {
        issue.later(series, year, subjectId, now);
    }

    /** Numbers all that have none, in the order of their issue. One caller at a time over all nodes; others wait and find nothing left to do. */
    public void number() {
        // A statement of its own: the next one then sees what the holder before committed.
        db.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        db.execute(NUMBER);
    }

    public boolean unnumbered() {
        return db.fetchExists(DSL.selectOne().from(RECEIPT).where(RECEIPT.NUMBER.isNull()));
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

    private static Receipt receipt(ReceiptRecord row) {
        return new Receipt(
                row.getId(),
                row.getSeries(),
                row.getYear(),
                Objects.requireNonNullElse(row.getNumber(), 0),
                row.getSubjectId(),
                row.getIssuedAt(),
                row.getPrinted(),
                row.getVoidedAt(),
                row.getVoidReason());
    }
}
