package org.peygir.demo.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Takes the plain indexes of the filled tables away and makes them anew afterwards: sorting once is many times quicker than
 * inserting in no order. What was taken is noted in the database, so that a run that was killed is mended by the next.
 */
final class BulkIndexes {
    private static final String NOTED = "public.populate_index";
    private static final String TABLES =
            "('customers', 'cases', 'routines', 'cartable', 'deadlines', 'communications')";

    private BulkIndexes() {}

    /** What was left by a run that was killed is made first. */
    static void drop(DataSource source, Workers workers) throws SQLException, IOException, InterruptedException {
        mend(source, workers);
        try (Connection connection = source.getConnection()) {
            drop(connection);
        }
    }

    private static void drop(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("create table " + NOTED + " (name text not null, definition text not null)");
            s.execute("insert into " + NOTED
                    + " select quote_ident(n.nspname) || '.' || quote_ident(c.relname), pg_get_indexdef(i.indexrelid)"
                    + " from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname in " + TABLES + " and not i.indisunique and i.indexprs is null");
            for (String name : column(connection, "name", "")) s.execute("drop index " + name);
        }
    }

    /** Makes what is missing, the largest tables first; nothing when nothing is noted. */
    static void mend(DataSource source, Workers workers) throws SQLException, IOException, InterruptedException {
        try (Connection connection = source.getConnection();
                Statement s = connection.createStatement()) {
            try (ResultSet r = s.executeQuery("select to_regclass('" + NOTED + "') is not null")) {
                r.next();
                if (!r.getBoolean(1)) return;
            }
            List<String> definitions = column(
                    connection,
                    "definition",
                    " order by pg_relation_size(substring(definition from ' ON (?:ONLY )?([^ ]+)')::regclass) desc");
            workers.execute(definitions.stream()
                    .map(d -> d.replaceFirst("INDEX ", "INDEX IF NOT EXISTS "))
                    .toList());
            s.execute("drop table " + NOTED);
        }
    }

    /** Tells the planner what there is now, and that all of it is visible. */
    static void vacuum(DataSource source, Workers workers) throws SQLException, IOException, InterruptedException {
        List<String> statements;
        try (Connection connection = source.getConnection()) {
            statements = rows(
                    connection,
                    "select 'vacuum analyze ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where c.relkind = 'r' and n.nspname in " + TABLES
                            + " order by pg_total_relation_size(c.oid) desc");
        }
        workers.execute(statements);
    }

    private static List<String> column(Connection connection, String name, String order) throws SQLException {
        return rows(connection, "select " + name + " from " + NOTED + order);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) values.add(r.getString(1));
        }
        return values;
    }
}
