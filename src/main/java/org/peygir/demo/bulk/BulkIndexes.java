package org.peygir.demo.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the plain indexes of the filled tables away and makes them anew afterwards: sorting once is many times quicker than
 * inserting in no order. What was taken is noted in the database, so that a run that was killed is mended by the next.
 */
final class BulkIndexes {
    private static final String NOTED = "public.populate_index";
    private static final String TABLES =
            "('customers', 'cases', 'routines', 'cartable', 'deadlines', 'communications')";

    private BulkIndexes() {}

    static void drop(Connection connection) throws SQLException {
        mend(connection);
        try (Statement s = connection.createStatement()) {
            s.execute("create table " + NOTED + " (name text not null, definition text not null)");
            s.execute("insert into " + NOTED
                    + " select quote_ident(n.nspname) || '.' || quote_ident(c.relname), pg_get_indexdef(i.indexrelid)"
                    + " from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname in " + TABLES + " and not i.indisunique and i.indexprs is null");
            for (String name : column(connection, "name")) s.execute("drop index " + name);
        }
    }

    /** Makes what is missing; nothing when nothing is noted. */
    static void mend(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            try (ResultSet r = s.executeQuery("select to_regclass('" + NOTED + "') is not null")) {
                r.next();
                if (!r.getBoolean(1)) return;
            }
            s.execute("set maintenance_work_mem = '512MB'");
            for (String definition : column(connection, "definition"))
                s.execute(definition.replaceFirst("INDEX ", "INDEX IF NOT EXISTS "));
            s.execute("drop table " + NOTED);
            s.execute("reset maintenance_work_mem");
        }
    }

    private static List<String> column(Connection connection, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("select " + name + " from " + NOTED)) {
            while (r.next()) values.add(r.getString(1));
        }
        return values;
    }
}
