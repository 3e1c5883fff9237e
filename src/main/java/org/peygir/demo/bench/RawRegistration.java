package org.peygir.demo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** The ceiling of registration: a bare JDBC loop that writes the rows that a registration writes, statement by statement. */
final class RawRegistration implements Load.Client {
    /** Receipts that wait for their numbers together, about as many as come within a second. */
    private static final int NUMBERED = 100;

    private final Connection connection;
    private final PreparedStatement party;
    private final PreparedStatement contact;
    private final PreparedStatement file;
    private final PreparedStatement run;
    private final PreparedStatement step;
    private final PreparedStatement item;
    private final PreparedStatement holding;
    private final PreparedStatement outbox;
    private final PreparedStatement audit;
    private final PreparedStatement receipt;
    private final PreparedStatement lock;
    private final PreparedStatement number;
    private int written;
    private final PreparedStatement words;
    private final PreparedStatement clocks;
    private final PreparedStatement watch;

    /** @param told as long as those that the HTTP clients send */
    RawRegistration(DataSource source, String subject, String told) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        long[] ids = ids();
        party = prepare(
                "insert into customers.party (kind, given_name, family_name, name_key, sort_key, created_at) values ('PERSON', 'مریم', 'کاظمی', ?, 'k', now()) returning id");
        contact = prepare(
                "insert into customers.contact_point (party_id, kind, value, given) values (?, 'MOBILE', ?, ?)");
        file = prepare(
                "insert into cases.case_file (year, tracking_code, channel, received_at, registered_at, subject, words, complainant_id, complainant_name, unit_id, owner_id, status, stage_id, due_at, promised_at, last_line, last_activity_at, last_customer_at) "
                        + "values (1405, ?, 'API', now(), now(), ?, ?, ?, 'مریم کاظمی', " + ids[0] + ", " + ids[1]
                        + ", 'ASSESSING', " + ids[2]
                        + ", now() + interval '1 day', now() + interval '14 days', ?, now(), now()) returning id");
        file.setString(2, subject);
        file.setString(3, told);
        file.setString(5, told.substring(0, Math.min(160, told.length())));
        run = prepare("insert into routines.run (subject_id, version_id, stage_id, entered_at) values (?, " + ids[3]
                + ", " + ids[2] + ", now()) returning id");
        step = prepare("insert into routines.run_step (run_id, step, stage_id, entered_at) values (?, 1, " + ids[2]
                + ", now())");
        item = prepare(
                "insert into cartable.work_item (subject_id, kind, staff_id, unit_id, opened_at, due_at) values (?, 'STAGE', "
                        + ids[1] + ", " + ids[0] + ", now(), now() + interval '1 day')");
        holding = prepare("insert into cartable.holding (subject_id, staff_id, unit_id, since) values (?, " + ids[1]
                + ", " + ids[0] + ", now())");
        outbox = prepare(
                "insert into communications.outbox (subject_id, channel, recipient, title, body, created_at, next_attempt_at) values (?, 'SMS', ?, 'شکایت شما ثبت شد', 'شکایت شما با شمارهٔ ۱۴۰۵ ثبت شد. کد رهگیری و تاریخ پاسخ.', now(), now() + interval '1 day')");
        audit = prepare(
                "insert into access.audit_entry (at, actor_kind, action, entity, entity_id, details) values (now(), 'API', 'case.registered', 'case', ?, '{\"channel\":\"API\"}')");
        words = prepare(
                "insert into cases.search_text (case_id, registered_at, serial_key, chars, terms) values (?, now(), '', 300, ?::tsvector)");
        words.setString(2, terms());
        clocks = prepare(
                "insert into deadlines.clock (subject_id, code, unit_id, state, started_at, amount, amount_unit, due_at, next_check_at, ended_at) select ?, code, "
                        + ids[0]
                        + ", case when ended is null then 'RUNNING' else 'MET' end, now(), 1, 'WORKING_DAYS', now() + interval '1 day', case when ended is null then now() + interval '1 day' end, ended from (select code, case when code = 'ACK' then now() end as ended from unnest(array['ACK', 'FIRST_CONTACT', 'TRIAGE', 'UPDATE_INTERVAL', 'RESOLUTION', 'CEILING', 'STAGE']) as u (code)) as c");
        watch = prepare("insert into deadlines.watch (subject_id, next_check_at) values (?, now() + interval '1 day')");
        receipt = prepare(
                "insert into communications.receipt (series, year, subject_id, issued_at) values ('RAW', 1405, ?, now())");
        // As the application does, under its lock: numbers come for many together, after their commit.
        lock = prepare("select pg_advisory_xact_lock(5784127459285091152)");
        number = prepare(
                "with waiting as (select id, row_number() over (order by id) as place from communications.receipt where number is null and series = 'RAW'), last as (insert into communications.receipt_series as s (series, year, last_number) select 'RAW', 1405, count(*)::int from waiting on conflict (series, year) do update set last_number = s.last_number + excluded.last_number returning last_number) update communications.receipt r set number = last.last_number - (select count(*) from waiting) + w.place from waiting w, last where r.id = w.id");
    }

    /** The terms of a case as long as these words; what makes them is the application's own work. */
    private String terms() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet r = statement.executeQuery(
                        "select terms::text from cases.search_text where chars between 200 and 500 limit 1")) {
            if (!r.next()) throw new IllegalStateException("run bin/populate first");
            return r.getString(1);
        }
    }

    @Override
    public void once() throws SQLException {
        String mobile = "+98900" + ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999);
        party.setString(1, "مریمکاظمی");
        long partyId = id(party);
        contact.setLong(1, partyId);
        contact.setString(2, mobile);
        contact.setString(3, mobile);
        contact.executeUpdate();
        file.setString(1, "raw" + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36));
        file.setLong(4, partyId);
        long caseId = id(file);
        run.setLong(1, caseId);
        step.setLong(1, id(run));
        step.executeUpdate();
        item.setLong(1, caseId);
        item.executeUpdate();
        holding.setLong(1, caseId);
        holding.executeUpdate();
        words.setLong(1, caseId);
        words.executeUpdate();
        clocks.setLong(1, caseId);
        clocks.executeUpdate();
        watch.setLong(1, caseId);
        watch.executeUpdate();
        outbox.setLong(1, caseId);
        outbox.setString(2, mobile);
        outbox.executeUpdate();
        audit.setString(1, "1405-" + caseId);
        audit.executeUpdate();
        receipt.setLong(1, caseId);
        receipt.executeUpdate();
        connection.commit();
        if (++written % NUMBERED == 0) {
            lock.execute();
            number.executeUpdate();
            connection.commit();
        }
    }

    private long[] ids() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet r = statement.executeQuery(
                        "select u.id, s.id, g.id, g.version_id from organization.unit u join organization.staff s on s.unit_id = u.id, routines.stage g where u.intake and g.starts order by s.id limit 1")) {
            r.next();
            return new long[] {r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)};
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private static long id(PreparedStatement statement) throws SQLException {
        try (ResultSet r = statement.executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Takes away what the loop wrote, so that the raw rows are in nobody's list. */
    static void clean(DataSource source) throws SQLException {
        try (Connection c = source.getConnection();
                var s = c.createStatement()) {
            s.execute(
                    "create temp table raw_case as select id, complainant_id from cases.case_file where tracking_code like 'raw%'");
            for (String table : new String[] {
                "communications.receipt",
                "communications.outbox",
                "cartable.holding",
                "cartable.work_item",
                "deadlines.clock",
                "deadlines.watch"
            }) s.execute("delete from " + table + " t using raw_case r where t.subject_id = r.id");
            s.execute(
                    "delete from routines.run_step t using routines.run n, raw_case r where t.run_id = n.id and n.subject_id = r.id");
            s.execute("delete from routines.run t using raw_case r where t.subject_id = r.id");
            s.execute("delete from cases.search_text t using raw_case r where t.case_id = r.id");
            s.execute("delete from cases.case_file t using raw_case r where t.id = r.id");
            // By chance the application met one of them by the same name and number: then it is its customer now.
            s.execute("delete from raw_case r using cases.case_file c where c.complainant_id = r.complainant_id");
            s.execute("delete from customers.contact_point t using raw_case r where t.party_id = r.complainant_id");
            s.execute("delete from customers.party t using raw_case r where t.id = r.complainant_id");
            s.execute("drop table raw_case");
            // Out of the indexes too: else lists are read through a hundred thousand rows that are no more.
            s.execute("vacuum");
        }
    }
}
