package org.peygir.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * A statement on a path that everybody waits on, such as registration: its text is made once, later only values are bound.
 * Rendering the same jOOQ query for every call cost more than the database took to answer it (docs/how/hot-statements.md).
 * Joins the caller's transaction; what the database refuses comes as Spring's {@link DataAccessException}, as from jOOQ.
 */
public final class FixedStatement {
    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final ConnectionProvider connections;
    private final String text;
    private final int[] types;

    private FixedStatement(DSLContext db, String text, int[] types) {
        this(RunningTransaction.connections(db.configuration().connectionProvider()), text, types);
    }

    private FixedStatement(ConnectionProvider connections, String text, int[] types) {
        this.connections = connections;
        this.text = text;
        this.types = types;
    }

    /** One row into these columns, values in the same order. */
    @SafeVarargs
    public static <R extends org.jooq.Record> FixedStatement insert(DSLContext db, TableField<R, ?>... columns) {
        return of(db, db.insertInto(table(columns)).columns(columns).values(blanks(columns)));
    }

    private static FixedStatement of(DSLContext db, Query query) {
        int[] types = query.getParams().values().stream()
                .mapToInt(p -> p.getDataType().getSQLType())
                .toArray();
        return new FixedStatement(db, query.getSQL(), types);
    }

    /** @param text with {@code ?} for values; @param types of the values, from {@link Types}, in their order */
    public static FixedStatement of(DSLContext db, String text, int... types) {
        return new FixedStatement(db, text, types.clone());
    }

    /** Reads the columns of one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @return how many rows were written; values are strings, numbers, booleans, bytes or {@link Instant}s, or null */
    public int execute(@Nullable Object... values) {
        return send(bound(values), PreparedStatement::getUpdateCount);
    }

    /**
     * Writes, and waits for no answer: inside a transaction the rows travel with its next statement, at the latest with the commit,
     * and what the database says against them is thrown there. Every statement of this class and of jOOQ sees them; one that is
     * sent to the driver by hand need not.
     */
    public void later(@Nullable Object... values) {
        Gathered gathered = Gathered.open();
        if (gathered == null) execute(values);
        else gathered.add(bound(values));
    }

    /**
     * Asks early for a number that is needed later: inside a transaction it comes along with the next statement that is waited for, and
     * costs no round trip of its own.
     */
    public Awaited soon(@Nullable Object... values) {
        Gathered gathered = Gathered.open();
        if (gathered == null) return new Awaited(number(values));
        Awaited awaited = new Awaited();
        gathered.add(bound(values).into(awaited));
        return awaited;
    }

    /** The first column of the one row that comes back. */
    public long number(@Nullable Object... values) {
        return single(row -> row.getLong(1), values);
    }

    /** @throws IllegalStateException when not exactly one row comes back */
    public <T> T single(Reading<T> reading, @Nullable Object... values) {
        return send(bound(values), statement -> {
            try (ResultSet rows = statement.getResultSet()) {
                if (!rows.next()) throw new IllegalStateException("no row: " + text);
                T read = reading.of(rows);
                if (rows.next()) throw new IllegalStateException("more than one row: " + text);
                return read;
            }
        });
    }

    /** All rows that come back, in their order. */
    public <T> List<T> rows(Reading<T> reading, @Nullable Object... values) {
        return send(bound(values), statement -> {
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) read.add(reading.of(rows));
            }
            return read;
        });
    }

    /** Makes every jOOQ statement see what {@link #later} wrote before it. */
    public static ExecuteListenerProvider listener() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                send();
            }
        });
    }

    /** Sends what waits and the commit behind it, in one round trip; with nothing waiting the commit is left to whoever leads the transaction. */
    static void sendAndCommit() {
        List<Bound> waiting = Gathered.take();
        if (waiting.isEmpty()) return;
        List<Bound> all = new ArrayList<>(waiting);
        FixedStatement first = waiting.getFirst().statement();
        all.add(new Bound(new FixedStatement(first.connections, "commit", new int[0]), new Object[0], null));
        first.send(all, PreparedStatement::getUpdateCount);
    }

    /** Sends what waits, if anything does. */
    static void send() {
        List<Bound> waiting = Gathered.take();
        if (!waiting.isEmpty()) waiting.getLast().statement().send(waiting, PreparedStatement::getUpdateCount);
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** A statement with its values, not sent yet; {@code awaited} takes the number that it gives back, if anybody waits for it. */
    record Bound(
            FixedStatement statement,
            @Nullable Object[] values,
            @Nullable Awaited awaited) {
        Bound into(Awaited waiting) {
            return new Bound(statement, values, waiting);
        }

        void arrived(PreparedStatement answer) throws SQLException {
            if (awaited == null) return;
            try (ResultSet rows = answer.getResultSet()) {
                rows.next();
                awaited.arrived(rows.getLong(1));
            }
        }

        int bind(PreparedStatement to, int from) throws SQLException {
            for (int i = 0; i < values.length; i++) FixedStatement.bind(to, from + i, values[i], statement.types[i]);
            return from + values.length;
        }
    }

    private Bound bound(@Nullable Object[] values) {
        if (values.length != types.length)
            throw new IllegalArgumentException(values.length + " values for " + types.length + ": " + text);
        return new Bound(this, values, null);
    }

    private <T> T send(Bound last, Use<T> use) {
        List<Bound> waiting = Gathered.take();
        if (waiting.isEmpty()) return send(List.of(last), use);
        List<Bound> all = new ArrayList<>(waiting);
        all.add(last);
        return send(all, use);
    }

    /** All in one round trip: the driver sends the parts of such a text one behind the other and reads the answers together. */
    private <T> T send(List<Bound> all, Use<T> use) {
        Connection connection = connections.acquire();
        if (connection == null) throw new IllegalStateException("no connection");
        String together = all.size() == 1
                ? text
                : all.stream().map(b -> b.statement().text).collect(Collectors.joining(";"));
        try (PreparedStatement statement = connection.prepareStatement(together)) {
            int place = 1;
            for (Bound one : all) place = one.bind(statement, place);
            statement.execute();
            for (int i = 1; i < all.size(); i++) {
                all.get(i - 1).arrived(statement);
                statement.getMoreResults();
            }
            all.getLast().arrived(statement);
            return use.of(statement);
        } catch (SQLException e) {
            DataAccessException translated = TRANSLATOR.translate("fixed statement", together, e);
            throw translated != null ? translated : new IllegalStateException(e);
        } finally {
            connections.release(connection);
        }
    }

    /** Null with its type: without, the server would have to prepare the statement anew for every mix of nulls. */
    private static void bind(PreparedStatement to, int at, @Nullable Object value, int type) throws SQLException {
        if (value == null) to.setNull(at, type);
        else if (value instanceof Instant instant)
            to.setObject(at, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        else to.setObject(at, value, type);
    }

    private static <R extends org.jooq.Record> Table<R> table(TableField<R, ?>[] columns) {
        Table<R> table = columns[0].getTable();
        if (table == null) throw new IllegalArgumentException("a column of no table");
        return table;
    }

    private static List<Field<?>> blanks(TableField<?, ?>[] columns) {
        return Arrays.<TableField<?, ?>>stream(columns)
                .<Field<?>>map(c -> DSL.val(null, c))
                .toList();
    }
}
