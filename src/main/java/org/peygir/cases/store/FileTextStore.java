package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.ATTACHMENT;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.FILE_TEXT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Texts of files, one a content, and which attachments are not yet found by theirs. */
@Repository
public class FileTextStore {
    private final DSLContext sql;

    FileTextStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param known whether its content was read already, for another case */
    public record Unread(long id, long caseId, long fileId, String name, boolean known) {}

    /** The oldest attachments that are not found by their text. */
    public List<Unread> unread(int limit) {
        return sql.select(ATTACHMENT.ID, ATTACHMENT.CASE_ID, ATTACHMENT.FILE_ID, ATTACHMENT.NAME, FILE_TEXT.FILE_ID)
                .from(ATTACHMENT)
                .leftJoin(FILE_TEXT)
                .on(FILE_TEXT.FILE_ID.eq(ATTACHMENT.FILE_ID))
                .where(ATTACHMENT.INDEXED.isFalse())
                .orderBy(ATTACHMENT.ID)
                .limit(DSL.inline(limit))
                .fetch(r -> new Unread(r.value1(), r.value2(), r.value3(), r.value4(), r.value5() != null));
    }

    public void keep(long fileId, String content, String state) {
        sql.insertInto(FILE_TEXT)
                .columns(FILE_TEXT.FILE_ID, FILE_TEXT.CONTENT, FILE_TEXT.STATE)
                .values(fileId, content, state)
                .onConflictDoNothing()
                .execute();
    }

    /**
     * Marks the attachment as found by its text, the case locked as a rebuild locks it.
     *
     * @return name and text to add; empty when somebody was first
     */
    public Optional<String> claim(Unread file) {
        sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(file.caseId()))
                .forUpdate()
                .fetch();
        int marked = sql.update(ATTACHMENT)
                .set(ATTACHMENT.INDEXED, true)
                .where(ATTACHMENT.ID.eq(file.id()), ATTACHMENT.INDEXED.isFalse())
                .execute();
        if (marked == 0) return Optional.empty();
        return sql.select(FILE_TEXT.CONTENT)
                .from(FILE_TEXT)
                .where(FILE_TEXT.FILE_ID.eq(file.fileId()))
                .fetchOptional(r -> file.name() + "\n" + r.value1());
    }
}
