package org.peygir.demo.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The terms that made cases are found by, for the list in which beginnings of words are looked up. */
final class BulkLexemes {
    private static final String LIST =
            "insert into cases.search_lexeme (lexeme) select term from unnest(string_to_array(?, ' ')) term"
                    + " where not exists (select from cases.search_lexeme l where l.lexeme = term)";

    private final Set<String> listed = new HashSet<>();
    private final Set<String> fresh = new HashSet<>();

    void addAll(Collection<String> lexemes) {
        for (String lexeme : lexemes) if (listed.add(lexeme)) fresh.add(lexeme);
    }

    /** With the cases, in the same transaction. */
    void send(Connection connection) throws SQLException {
        if (fresh.isEmpty()) return;
        try (PreparedStatement s = connection.prepareStatement(LIST)) {
            s.setString(1, String.join(" ", fresh));
            s.executeUpdate();
        }
        fresh.clear();
    }
}
