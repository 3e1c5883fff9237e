package org.peygir.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
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
        this.connections = db.configuration().connectionProvider();
        this.text = text;
        this.types = types;
    }

    /** One row into these columns, values in the same order. */
    @SafeVarargs
    public static <R extends org.jooq.Record> FixedStatement insert(DSLContext db, TableField<R, ?>... columns) {
        return of(db, db.insertInto(table(columns)).columns(columns).values(blanks(columns)));
    }

    /** The same, for {@link #number}: gives back the {@code key} of the new row. */
    @SafeVarargs
    public static <R extends org.jooq.Record> FixedStatement insertReturning(
            TableField<R, Long> key, DSLContext db, TableField<R, ?>... columns) {
        return of(
                db,
                db.insertInto(table(columns))
                        .columns(columns)
                        .values(blanks(columns))
                        .returningResult(key));
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
        return with(values, PreparedStatement::executeUpdate);
    }

    /** The first column of the one row that comes back. */
    public long number(@Nullable Object... values) {
        return single(row -> row.getLong(1), values);
    }

    /** @throws IllegalStateException when not exactly one row comes back */
    public <T> T single(Reading<T> reading, @Nullable Object... values) {
        return with(values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) throw new IllegalStateException("no row: " + text);
                T read = reading.of(rows);
                if (rows.next()) throw new IllegalStateException("more than one row: " + text);
                return read;
            }
        });
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(@Nullable Object[] values, Use<T> use) {
        if (values.length != types.length)
            throw new IllegalArgumentException(values.length + " values for " + types.length + ": " + text);
        Connection connection = connections.acquire();
        if (connection == null) throw new IllegalStateException("no connection");
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) bind(statement, i, values[i]);
            return use.of(statement);
        } catch (SQLException e) {
            DataAccessException translated = TRANSLATOR.translate("fixed statement", text, e);
            throw translated != null ? translated : new IllegalStateException(e);
        } finally {
            connections.release(connection);
        }
    }

    /** Null with its type: without, the server would have to prepare the statement anew for every mix of nulls. */
    private void bind(PreparedStatement statement, int i, @Nullable Object value) throws SQLException {
        if (value == null) statement.setNull(i + 1, types[i]);
        else if (value instanceof Instant instant)
            statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        else statement.setObject(i + 1, value, types[i]);
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
