package org.peygir.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What must be true of the database whatever was sent: every thing whole, nothing left of what was refused. */
final class Ground {
    /** Each counts what is half. */
    private static final Map<String, String> HALVES = new LinkedHashMap<>();

    static {
        HALVES.put(
                "a case without its run",
                "cases.case_file c where not exists (select from routines.run r where r.subject_id = c.id)");
        HALVES.put(
                "a case without a receipt",
                "cases.case_file c where not exists (select from communications.receipt r where r.subject_id = c.id)");
        HALVES.put(
                "a case that the search does not know",
                "cases.case_file c where not exists (select from cases.search_text s where s.case_id = c.id)");
        HALVES.put(
                "a case without clocks",
                "cases.case_file c where not exists (select from deadlines.clock k where k.subject_id = c.id)");
        HALVES.put(
                "an open case on nobody's desk",
                "cases.case_file c where closed_at is null and not exists (select from cartable.work_item w where w.subject_id = c.id and w.closed_at is null)");
        HALVES.put(
                "an open case in nobody's hands",
                "cases.case_file c where closed_at is null and not exists (select from cartable.holding h where h.subject_id = c.id and h.until is null)");
        HALVES.put(
                "a closed case on a desk",
                "cases.case_file c join cartable.work_item w on w.subject_id = c.id and w.closed_at is null where c.closed_at is not null and w.kind = 'STAGE'");
        HALVES.put(
                "an open referral on nobody's desk",
                "cartable.referral r where state in ('SENT', 'SEEN') and not exists (select from cartable.work_item w where w.referral_id = r.id and w.closed_at is null)");
        HALVES.put(
                "an opinion on an open referral",
                "cartable.opinion o join cartable.referral r on r.id = o.referral_id where r.state in ('SENT', 'SEEN')");
        HALVES.put(
                "a file that lacks bytes",
                "platform.file f where size <> (select coalesce(sum(length(bytes)), 0) from platform.file_chunk k where k.file_id = f.id)");
        HALVES.put(
                "a gap in the receipts",
                "communications.receipt_series s where last_number <> (select count(*) from communications.receipt r where r.series = s.series and r.year = s.year and r.number is not null)");
        HALVES.put(
                "a connection left within a transaction",
                "pg_stat_activity where datname = current_database() and state like 'idle in transaction%' and state_change < now() - interval '5 seconds'");
        HALVES.put(
                "somebody without a role",
                "organization.staff s where not exists (select from organization.staff_role r where r.staff_id = s.id)");
    }

    private static final List<String> KEPT =
            List.of("cases", "cartable", "communications", "customers", "organization", "routines", "deadlines", "api");

    private final DSLContext sql;
    private final String counts;

    Ground(DSLContext sql) {
        this.sql = sql;
        List<String> each = new ArrayList<>();
        for (Record table : sql.fetch(
                "select schemaname || '.' || tablename t from pg_tables where schemaname = any (?) order by 1",
                (Object) KEPT.toArray(String[]::new)))
            each.add("select '" + table.get("t") + "' t, count(*) n from " + table.get("t"));
        counts = String.join(" union all ", each);
    }

    List<String> halves() {
        List<String> found = new ArrayList<>();
        HALVES.forEach((what, from) -> {
            Object count = sql.fetchValue("select count(*) from " + from);
            if (count instanceof Number number && number.longValue() > 0) found.add(number + " × " + what);
        });
        return found;
    }

    /** Rows of every table that a refusal has nothing to add to. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (Record row : sql.fetch(counts)) rows.put(row.get("t", String.class), row.get("n", Long.class));
        return rows;
    }
}
