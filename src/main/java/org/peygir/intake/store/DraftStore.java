package org.peygir.intake.store;

import static org.peygir.intake.store.db.Tables.DRAFT;
import static org.peygir.intake.store.db.Tables.DRAFT_FILE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.domain.Answers;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Complaints that the public is still writing, found by the hash of their secret. Those of staff are another story. */
@Repository
public class DraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;

    public DraftStore(DSLContext db) {
        this.db = db;
    }

    /** @param caseId the case it became; then the answers are gone */
    public record Row(
            long id,
            Answers answers,
            Instant updatedAt,
            @Nullable Long caseId) {
        public boolean open() {
            return caseId == null;
        }
    }

    /** @param id of the row, not of the content */
    public record File(long id, long fileId, String name) {}

    public long add(byte[] hash, Answers answers, Instant now) {
        return db.insertInto(DRAFT)
                .columns(DRAFT.TOKEN_HASH, DRAFT.ANSWERS, DRAFT.CREATED_AT, DRAFT.UPDATED_AT)
                .values(hash, json(answers), now, now)
                .returningResult(DRAFT.ID)
                .fetchSingle()
                .value1();
    }

    /** Those last touched before {@code since} are as good as gone, though the job has not come yet. */
    public Optional<Row> find(byte[] hash, Instant since) {
        return db.select(DRAFT.ID, DRAFT.ANSWERS, DRAFT.UPDATED_AT, DRAFT.CASE_ID)
                .from(DRAFT)
                .where(DRAFT.TOKEN_HASH.eq(hash))
                .and(DRAFT.UPDATED_AT.ge(since))
                .fetchOptional(DraftStore::row);
    }

    /** Reads it and keeps others waiting until the transaction ends: two tabs answer one after the other. */
    public Optional<Row> lock(long id) {
        return db.select(DRAFT.ID, DRAFT.ANSWERS, DRAFT.UPDATED_AT, DRAFT.CASE_ID)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id))
                .and(DRAFT.TOKEN_HASH.isNotNull())
                .forUpdate()
                .fetchOptional(DraftStore::row);
    }

    public void save(long id, Answers answers, Instant now) {
        db.update(DRAFT)
                .set(DRAFT.ANSWERS, json(answers))
                .set(DRAFT.UPDATED_AT, now)
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    /** The case has it all now: what was typed is not kept twice, only {@code left}. */
    public void became(long id, long caseId, Answers left, Instant now) {
        db.deleteFrom(DRAFT_FILE).where(DRAFT_FILE.DRAFT_ID.eq(id)).execute();
        db.update(DRAFT)
                .set(DRAFT.ANSWERS, json(left))
                .set(DRAFT.CASE_ID, caseId)
                .set(DRAFT.UPDATED_AT, now)
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    public void delete(long id) {
        db.deleteFrom(DRAFT)
                .where(DRAFT.ID.eq(id))
                .and(DRAFT.TOKEN_HASH.isNotNull())
                .execute();
    }

    public List<File> files(long draftId) {
        return db.select(DRAFT_FILE.ID, DRAFT_FILE.FILE_ID, DRAFT_FILE.NAME)
                .from(DRAFT_FILE)
                .where(DRAFT_FILE.DRAFT_ID.eq(draftId))
                .orderBy(DRAFT_FILE.ID)
                .fetch(r -> new File(r.value1(), r.value2(), r.value3()));
    }

    /** False when this content is there already. */
    public boolean addFile(long draftId, long fileId, String name) {
        return db.insertInto(DRAFT_FILE)
                        .columns(DRAFT_FILE.DRAFT_ID, DRAFT_FILE.FILE_ID, DRAFT_FILE.NAME)
                        .values(draftId, fileId, name)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void removeFile(long draftId, long id) {
        db.deleteFrom(DRAFT_FILE)
                .where(DRAFT_FILE.ID.eq(id))
                .and(DRAFT_FILE.DRAFT_ID.eq(draftId))
                .execute();
    }

    /** Removes up to {@code limit} public drafts untouched since {@code moment}; returns how many. */
    public int deleteBefore(Instant moment, int limit) {
        var old = DSL.select(DRAFT.ID)
                .from(DRAFT)
                .where(DRAFT.TOKEN_HASH.isNotNull())
                .and(DRAFT.UPDATED_AT.lt(moment))
                .limit(DSL.inline(limit));
        return db.deleteFrom(DRAFT).where(DRAFT.ID.in(old)).execute();
    }

    private static Row row(Record r) {
        return new Row(r.get(DRAFT.ID), answers(r.get(DRAFT.ANSWERS)), r.get(DRAFT.UPDATED_AT), r.get(DRAFT.CASE_ID));
    }

    private static Answers answers(JSONB json) {
        return new Answers(JSON.readValue(json.data(), TEXTS));
    }

    private static JSONB json(Answers answers) {
        return JSONB.valueOf(JSON.writeValueAsString(answers.values()));
    }
}
