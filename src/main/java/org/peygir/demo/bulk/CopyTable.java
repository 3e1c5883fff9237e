package org.peygir.demo.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows for one table, gathered and then sent by one COPY. */
final class CopyTable {
    private final String sql;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 20);
    private final StringBuilder row = new StringBuilder(1024);

    CopyTable(String table, String... columns) {
        sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** Values are text, numbers, booleans, {@link Instant}s or null. */
    void add(@Nullable Object... values) {
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) row.append('\t');
            Object value = values[i];
            if (value == null) row.append("\\N");
            else if (value instanceof String text) escape(text);
            else row.append(value);
        }
        rows.writeBytes(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\\' -> row.append("\\\\");
                default -> row.append(c);
            }
        }
    }

    /** Sends what was gathered and begins anew. */
    void send(Connection connection) throws SQLException, IOException {
        if (rows.size() == 0) return;
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        byte[] bytes = rows.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        rows.reset();
    }
}
