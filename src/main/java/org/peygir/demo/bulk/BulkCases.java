package org.peygir.demo.bulk;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Fills the database with made-up cases of the last three years, in order of time, on both processors of a small machine. */
public final class BulkCases {
    private static final int BATCH = 2_000;
    private static final int WORKERS = 2;
    /** From so many on it pays to make the indexes anew. */
    private static final int MANY = 20_000;

    /** Texts that the search reads to learn how words are spelled. */
    private static final int LEARNT_FROM = 5_000;

    private static final long SPAN = Duration.ofDays(3 * 365).toSeconds();

    private final DataSource source;

    public BulkCases(DataSource source) {
        this.source = source;
    }

    /** How far it is. */
    public interface Progress {
        void written(int cases);

        /** All are written; their indexes are made anew, which takes about half as long again. */
        default void indexing() {}
    }

    /**
     * @param openPercent how many of a hundred cases are still open
     * @param progress told from any thread
     */
    public void write(int count, int openPercent, long intakeUnit, List<Long> officers, Instant now, Progress progress)
            throws SQLException, IOException, InterruptedException {
        Workers workers = new Workers(source, WORKERS);
        boolean many = count >= MANY;
        if (many) BulkIndexes.drop(source, workers);
        try (Connection connection = source.getConnection()) {
            Ground ground = Ground.read(connection, intakeUnit, officers);
            MadeCase.Ids first = reserve(connection, count);
            batches(workers, count, openPercent, ground, first, now, progress);
        } finally {
            progress.indexing();
            if (many) BulkIndexes.mend(source, workers);
        }
        learnFromTheLast();
        BulkIndexes.vacuum(source, workers);
    }

    /** The last made cases hold nearly all words there are; the search need not read a million texts to learn their spelling. */
    private void learnFromTheLast() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement s = connection.createStatement()) {
            learnFromTheLast(s, "CASE_WORDS", "cases.case_file");
            learnFromTheLast(s, "ENTRY_WORDS", "cases.entry");
        }
    }

    private static void learnFromTheLast(Statement s, String work, String table) throws SQLException {
        s.execute("update cases.search_progress set next_id = greatest(next_id, (select coalesce(max(id), 0) - "
                + LEARNT_FROM + " from " + table + ")) where work = '" + work + "'");
    }

    private static void batches(
            Workers workers,
            int count,
            int openPercent,
            Ground ground,
            MadeCase.Ids first,
            Instant now,
            Progress progress)
            throws IOException, SQLException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Phrases phrases = new Phrases();
        workers.run(connection -> {
            begin(connection);
            BulkTables to = new BulkTables();
            for (int from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
                int size = Math.min(BATCH, count - from);
                batch(connection, to, phrases, ground, first, from, size, count, openPercent, now);
                progress.written(done.addAndGet(size));
            }
            end(connection);
        });
    }

    /** The rows are right by making; checking each foreign key would take longer than writing them. */
    private static void begin(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("set session_replication_role = replica");
            s.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
    }

    private static void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement s = connection.createStatement()) {
            s.execute("reset session_replication_role");
            s.execute("reset synchronous_commit");
        }
    }

    private static void batch(
            Connection connection,
            BulkTables to,
            Phrases phrases,
            Ground ground,
            MadeCase.Ids first,
            int from,
            int size,
            int count,
            int openPercent,
            Instant now)
            throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(first.caseId() + from);
        SecureRandom codes = new SecureRandom();
        MadeCase made = new MadeCase(phrases, ground, random, to);
        Map<Integer, List<Receipt>> receipts = new TreeMap<>();
        for (int i = from; i < from + size; i++) {
            Instant registered = now.minusSeconds(60 + SPAN - SPAN * i / count);
            MadeCase.Ids ids = new MadeCase.Ids(first.caseId() + i, first.partyId() + i, first.runId() + i);
            int year = made.write(ids, registered, random.nextInt(100) < openPercent, now, codes);
            receipts.computeIfAbsent(year, y -> new ArrayList<>()).add(new Receipt(ids.caseId(), registered));
        }
        to.send(connection);
        for (var year : receipts.entrySet()) number(connection, to.receipt, year.getKey(), year.getValue());
        to.receipt.send(connection);
        connection.commit();
    }

    private record Receipt(long caseId, Instant at) {}

    /** Takes the numbers last, under the series' lock, so that there are no gaps whoever registers meanwhile. */
    private static void number(Connection connection, CopyTable to, int year, List<Receipt> receipts)
            throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "insert into communications.receipt_series as s (series, year, last_number) values ('C', ?, ?)"
                        + " on conflict (series, year) do update set last_number = s.last_number + excluded.last_number returning last_number")) {
            s.setInt(1, year);
            s.setInt(2, receipts.size());
            try (ResultSet r = s.executeQuery()) {
                r.next();
                int number = r.getInt(1) - receipts.size();
                for (Receipt receipt : receipts) to.add("C", year, ++number, receipt.caseId(), receipt.at());
            }
        }
    }

    private static MadeCase.Ids reserve(Connection connection, int count) throws SQLException {
        return new MadeCase.Ids(
                reserve(connection, "cases.case_file", count),
                reserve(connection, "customers.party", count),
                reserve(connection, "routines.run", count));
    }

    /** The first of so many ids that nobody else gets. */
    private static long reserve(Connection connection, String table, int count) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement s = connection.createStatement()) {
            s.execute("lock table " + table + " in share row exclusive mode");
            try (ResultSet r = s.executeQuery("select setval(pg_get_serial_sequence('" + table
                    + "', 'id'), nextval(pg_get_serial_sequence('" + table + "', 'id')) + " + count + ")")) {
                r.next();
                return r.getLong(1) - count;
            }
        } finally {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
