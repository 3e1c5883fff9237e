package org.peygir.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** With the locale C, pg_trgm sees no Persian letter and every search by similarity finds nothing, without an error. */
final class PersianCheck {
    private PersianCheck() {}

    static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            extension(statement);
            try (ResultSet found = statement.executeQuery("select cardinality(show_trgm('شکایت'))")) {
                if (!found.next() || found.getInt(1) == 0) {
                    throw new DatabaseUnavailable("The database does not see Persian letters (its locale is C);"
                            + " create it with a UTF-8 locale such as C.UTF-8 or fa_IR.UTF-8.");
                }
            }
        }
    }

    private static void extension(Statement statement) throws SQLException {
        try {
            statement.execute("create extension if not exists pg_trgm with schema public");
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database lacks pg_trgm; an administrator must run: create extension pg_trgm", e);
        }
    }
}
