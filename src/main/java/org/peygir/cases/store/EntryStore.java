package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.ATTACHMENT;
import static org.peygir.cases.store.db.Tables.ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.cases.Attachment;
import org.peygir.cases.Entry;
import org.peygir.cases.Evidence;
import org.peygir.cases.store.db.tables.records.AttachmentRecord;
import org.peygir.cases.store.db.tables.records.EntryRecord;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stream of a case and the files on it. */
@Repository
public class EntryStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final DSLContext sql;

    EntryStore(DSLContext sql) {
        this.sql = sql;
    }

    public long add(
            long caseId,
            Entry.Kind kind,
            Instant at,
            Actor actor,
            boolean visible,
            String body,
            Map<String, String> data) {
        return sql.insertInto(ENTRY)
                .columns(
                        ENTRY.CASE_ID,
                        ENTRY.KIND,
                        ENTRY.AT,
                        ENTRY.STAFF_ID,
                        ENTRY.BEHALF_OF,
                        ENTRY.PUBLIC,
                        ENTRY.BODY,
                        ENTRY.DATA)
                .values(
                        caseId,
                        kind.name(),
                        at,
                        actor.staffId(),
                        actor.behalfOf(),
                        visible,
                        body,
                        JSONB.valueOf(JSON.writeValueAsString(data)))
                .returningResult(ENTRY.ID)
                .fetchSingle()
                .value1();
    }

    /** In order of time, all of them. */
    public List<Entry> of(long caseId) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.CASE_ID.eq(caseId))
                .orderBy(ENTRY.ID)
                .fetch(EntryStore::entry);
    }

    static Entry entry(EntryRecord r) {
        return new Entry(
                r.getId(),
                Entry.Kind.valueOf(r.getKind()),
                r.getAt(),
                r.getStaffId(),
                r.getPublic(),
                r.getBody(),
                data(r.getData()),
                r.getBehalfOf());
    }

    public void attach(
            long caseId,
            @Nullable Long entryId,
            List<Evidence> files,
            @Nullable Long staffId,
            boolean visible,
            Instant at) {
        if (files.isEmpty()) return;
        var insert = sql.insertInto(ATTACHMENT)
                .columns(
                        ATTACHMENT.CASE_ID,
                        ATTACHMENT.ENTRY_ID,
                        ATTACHMENT.FILE_ID,
                        ATTACHMENT.NAME,
                        ATTACHMENT.STAFF_ID,
                        ATTACHMENT.PUBLIC,
                        ATTACHMENT.AT);
        for (Evidence f : files) insert = insert.values(caseId, entryId, f.fileId(), f.name(), staffId, visible, at);
        insert.execute();
    }

    public List<Attachment> attachments(long caseId) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.CASE_ID.eq(caseId))
                .orderBy(ATTACHMENT.ID)
                .fetch(EntryStore::attachment);
    }

    public Optional<Attachment> attachment(long caseId, long id) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.CASE_ID.eq(caseId), ATTACHMENT.ID.eq(id))
                .fetchOptional(EntryStore::attachment);
    }

    static Attachment attachment(AttachmentRecord r) {
        return new Attachment(
                r.getId(), r.getEntryId(), r.getFileId(), r.getName(), r.getStaffId(), r.getPublic(), r.getAt());
    }

    private static Map<String, String> data(JSONB json) {
        Map<String, String> data = new TreeMap<>();
        JSON.readTree(json.data())
                .properties()
                .forEach(p -> data.put(p.getKey(), p.getValue().asString()));
        return data;
    }
}
