package org.peygir.demo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The ceiling of a cartable page: the bare query of fifty rows, read to the end. */
final class RawFolder implements Load.Client {
    private static final String QUERY = """
            select c.id, c.year, c.subject, c.last_line, c.complainant_name, c.product_model, c.product_serial, c.unit_id, c.owner_id,
                   c.assignee_id, c.severity, c.status, c.stage_id, c.registered_at, c.due_at, c.last_activity_at, c.last_customer_at,
                   (select h.staff_id from cartable.holding h where h.subject_id = c.id and h.until is null),
                   exists (select 1 from cartable.work_item w where w.subject_id = c.id and w.staff_id = ? and w.closed_at is null and w.seen_at is null)
            from cases.case_file c
            where c.closed_at is null and ? <> all (c.subject_ids)
              and c.id in (select subject_id from cartable.work_item where closed_at is null and staff_id = ?)
            order by c.priority desc, c.last_customer_at, c.id
            limit 50""";

    private final Connection connection;
    private final PreparedStatement query;

    RawFolder(DataSource source, long staffId) throws SQLException {
        connection = source.getConnection();
        query = connection.prepareStatement(QUERY);
        for (int i = 1; i <= 3; i++) query.setLong(i, staffId);
    }

    @Override
    public void once() throws SQLException {
        int rows = 0;
        try (ResultSet r = query.executeQuery()) {
            while (r.next()) {
                for (int i = 1; i <= 19; i++) r.getObject(i);
                rows++;
            }
        }
        if (rows != 50) throw new IllegalStateException("the bare query found " + rows + " rows, not 50");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
