package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Entry;
import org.peygir.cases.TrackingCode;
import org.peygir.deadlines.spi.DeadlineSubjects.Moved;
import org.peygir.deadlines.spi.DeadlineSubjects.Shown;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Due times of many cases at once: a statement for all of them, never one each. */
@Repository
public class DueStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;

    DueStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One complainant and the case they are told of. */
    public record Told(CaseNumber number, String code, Locale locale, long complainantId) {}

    public void lock(Collection<Long> cases) {
        sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(cases))
                .orderBy(CASE_FILE.ID)
                .forUpdate()
                .execute();
    }

    /** @return the numbers of the cases, in the order given */
    public List<CaseNumber> due(List<Moved> moved) {
        Long[] ids = ids(moved);
        String[] due = moved.stream().map(m -> m.dueAt().toString()).toArray(String[]::new);
        String[] promised = moved.stream()
                .map(m -> m.promisedAt() == null ? null : m.promisedAt().toString())
                .toArray(String[]::new);
        sql.execute("""
                update cases.case_file c set due_at = v.due, promised_at = coalesce(v.promised, c.promised_at)
                from unnest(?::bigint[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) as v (id, due, promised)
                where c.id = v.id and c.closed_at is null
                """, ids, due, promised);
        Map<Long, CaseNumber> numbers = sql.select(CASE_FILE.ID, CASE_FILE.YEAR)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids))
                .fetchMap(CASE_FILE.ID, r -> new CaseNumber(r.value2(), r.value1()));
        return moved.stream()
                .map(m -> Objects.requireNonNull(numbers.get(m.subject())))
                .toList();
    }

    /** An entry each; the customer sees it when what was promised to them moved. */
    public void tell(List<Moved> moved, List<Map<String, String>> data, @Nullable Long staffId, Instant now) {
        Boolean[] visible = moved.stream().map(Moved::promiseMoved).toArray(Boolean[]::new);
        String[] json = data.stream().map(JSON::writeValueAsString).toArray(String[]::new);
        sql.execute("""
                insert into cases.entry (case_id, kind, at, staff_id, public, data)
                select v.id, ?, ?::text::timestamptz, ?::bigint, v.visible, v.data
                from unnest(?::bigint[], ?::boolean[], ?::text[]::jsonb[]) as v (id, visible, data)
                """, Entry.Kind.DEADLINE_MOVED.name(), now.toString(), staffId, ids(moved), visible, json);
    }

    /** Whom to tell, and in which language; anonymous complainants are missing. */
    public List<Told> told(Collection<Long> cases) {
        return sql.select(
                        CASE_FILE.ID,
                        CASE_FILE.YEAR,
                        CASE_FILE.TRACKING_CODE,
                        CASE_FILE.LOCALE,
                        CASE_FILE.COMPLAINANT_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(cases), CASE_FILE.COMPLAINANT_ID.isNotNull())
                .fetch(r -> new Told(
                        new CaseNumber(r.value2(), r.value1()),
                        new TrackingCode(r.value3()).grouped(),
                        Locale.of(r.value4()),
                        r.value5()));
    }

    /** In which unit each of these is. */
    public Map<Long, Long> units(Collection<Long> cases) {
        return sql.select(CASE_FILE.ID, CASE_FILE.UNIT_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(cases))
                .fetchMap(CASE_FILE.ID, CASE_FILE.UNIT_ID);
    }

    /** Those that the person may see. */
    public Map<Long, Shown> show(Collection<Long> cases, Viewer viewer) {
        Map<Long, Shown> shown = new HashMap<>();
        sql.select(CASE_FILE.ID, CASE_FILE.YEAR, CASE_FILE.SUBJECT)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(cases).and(CaseVisibility.visible(viewer)))
                .forEach(r -> {
                    String number = new CaseNumber(r.value2(), r.value1()).toString();
                    shown.put(r.value1(), new Shown(r.value1(), number, r.value3(), "/cases/" + number));
                });
        return shown;
    }

    private static Long[] ids(List<Moved> moved) {
        return moved.stream().map(Moved::subject).toArray(Long[]::new);
    }
}
