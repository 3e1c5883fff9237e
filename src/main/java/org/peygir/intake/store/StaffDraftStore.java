package org.peygir.intake.store;

import static org.peygir.intake.store.db.Tables.DRAFT;
import static org.peygir.intake.store.db.Tables.DRAFT_FILE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Complaints that staff are still writing. Every statement names the writer: nobody meets another's draft. */
@Repository
public class StaffDraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final List<SelectField<?>> COLUMNS =
            List.of(DRAFT.ID, DRAFT.FORM_KEY, DRAFT.ANSWERS, DRAFT.UPDATED_AT, DRAFT.CASE_ID);

    private final DSLContext db;
    /** The rail of every page shows it: seconds old where another node wrote, at once where this one did. */
    private final Cache<Long, Integer> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(3))
            .maximumSize(10_000)
            .build();

    public StaffDraftStore(DSLContext db) {
        this.db = db;
    }

    /** @param caseId the case it became; then the answers are gone */
    public record Row(
            long id,
            UUID form,
            Map<String, String> answers,
            Instant updatedAt,
            @Nullable Long caseId) {}

    /** @param id of the row, not of the content */
    public record File(long id, long fileId, String name) {}

    /** Reads the draft of this form, made now if there is none, and keeps others waiting until the transaction ends. */
    public Row lock(long staffId, UUID form, Instant now) {
        counts.invalidate(staffId);
        return db.insertInto(DRAFT)
                .columns(DRAFT.STAFF_ID, DRAFT.FORM_KEY, DRAFT.CREATED_AT, DRAFT.UPDATED_AT)
                .values(staffId, form, now, now)
                .onConflict(DRAFT.STAFF_ID, DRAFT.FORM_KEY)
                .doUpdate()
                .set(DRAFT.FORM_KEY, form)
                .returningResult(COLUMNS)
                .fetchSingle(StaffDraftStore::row);
    }

    public void save(long id, Map<String, String> answers, Instant now) {
        db.update(DRAFT)
                .set(DRAFT.ANSWERS, json(answers))
                .set(DRAFT.UPDATED_AT, now)
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    /** The case has it all now: what was typed is not kept twice. */
    public void became(long id, long caseId, Instant now) {
        counts.invalidateAll();
        db.deleteFrom(DRAFT_FILE).where(DRAFT_FILE.DRAFT_ID.eq(id)).execute();
        db.update(DRAFT)
                .set(DRAFT.ANSWERS, json(Map.of()))
                .set(DRAFT.CASE_ID, caseId)
                .set(DRAFT.UPDATED_AT, now)
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    public Optional<Row> find(long staffId, long id) {
        return db.select(COLUMNS)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id))
                .and(DRAFT.STAFF_ID.eq(staffId))
                .fetchOptional(StaffDraftStore::row);
    }

    public Optional<Row> find(long staffId, UUID form) {
        return db.select(COLUMNS)
                .from(DRAFT)
                .where(DRAFT.FORM_KEY.eq(form))
                .and(DRAFT.STAFF_ID.eq(staffId))
                .fetchOptional(StaffDraftStore::row);
    }

    /** Open ones, last touched first. */
    public List<Row> open(long staffId, int limit) {
        return db.select(COLUMNS)
                .from(DRAFT)
                .where(mine(staffId))
                .orderBy(DRAFT.UPDATED_AT.desc(), DRAFT.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(StaffDraftStore::row);
    }

    /** Open ones, never counted past {@code limit}; what other nodes did may be missing for three seconds. */
    public int count(long staffId, int limit) {
        return counts.get(
                staffId,
                id -> db.fetchCount(DSL.selectOne().from(DRAFT).where(mine(id)).limit(DSL.inline(limit))));
    }

    /** False when there is no such draft of this person, or it has become a case. */
    public boolean delete(long staffId, long id) {
        counts.invalidate(staffId);
        return db.deleteFrom(DRAFT).where(mine(staffId)).and(DRAFT.ID.eq(id)).execute() == 1;
    }

    public List<File> files(long draftId) {
        return db.select(DRAFT_FILE.ID, DRAFT_FILE.FILE_ID, DRAFT_FILE.NAME)
                .from(DRAFT_FILE)
                .where(DRAFT_FILE.DRAFT_ID.eq(draftId))
                .orderBy(DRAFT_FILE.ID)
                .fetch(r -> new File(r.value1(), r.value2(), r.value3()));
    }

    /** Nothing happens when this content is there already. */
    public void addFile(long draftId, long fileId, String name) {
        db.insertInto(DRAFT_FILE)
                .columns(DRAFT_FILE.DRAFT_ID, DRAFT_FILE.FILE_ID, DRAFT_FILE.NAME)
                .values(draftId, fileId, name)
                .onConflictDoNothing()
                .execute();
    }

    public void removeFile(long draftId, long id) {
        db.deleteFrom(DRAFT_FILE)
                .where(DRAFT_FILE.ID.eq(id))
                .and(DRAFT_FILE.DRAFT_ID.eq(draftId))
                .execute();
    }

    private static Condition mine(long staffId) {
        return DRAFT.STAFF_ID.eq(staffId).and(DRAFT.CASE_ID.isNull());
    }

    private static Row row(Record r) {
        return new Row(
                r.get(DRAFT.ID),
                r.get(DRAFT.FORM_KEY),
                JSON.readValue(r.get(DRAFT.ANSWERS).data(), TEXTS),
                r.get(DRAFT.UPDATED_AT),
                r.get(DRAFT.CASE_ID));
    }

    private static JSONB json(Map<String, String> answers) {
        return JSONB.valueOf(JSON.writeValueAsString(answers));
    }
}
