package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.ATTACHMENT;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.ENTRY;
import static org.peygir.cases.store.db.Tables.FILE_TEXT;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.cases.Entry;
import org.peygir.cases.Found;
import org.springframework.stereotype.Repository;

/** Reads the texts of found cases, to show the place that was hit. The caller has found them with the person's rights. */
@Repository
public class SearchTexts {
    /** Characters of a file that are looked through for the line to show. */
    private static final int FILE = 20_000;

    private final DSLContext sql;

    SearchTexts(DSLContext sql) {
        this.sql = sql;
    }

    /** One text of a case. */
    public record Text(long caseId, Found.Source source, String content) {}

    /** What was told and said, by case, in order; one statement for all. */
    public Map<Long, List<Text>> said(List<Long> ids) {
        return sql.select(CASE_FILE.ID, DSL.inline(""), CASE_FILE.WORDS)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids))
                .unionAll(DSL.select(CASE_FILE.ID, DSL.inline(""), CASE_FILE.OUTCOME_SOUGHT)
                        .from(CASE_FILE)
                        .where(CASE_FILE.ID.in(ids), CASE_FILE.OUTCOME_SOUGHT.ne("")))
                .unionAll(DSL.select(ENTRY.CASE_ID, ENTRY.KIND, ENTRY.BODY)
                        .from(ENTRY)
                        .where(ENTRY.CASE_ID.in(ids), ENTRY.BODY.ne("")))
                .fetchGroups(r -> r.value1(), r -> new Text(r.value1(), source(r.value2()), r.value3()));
    }

    /** What stands in their files. */
    public Map<Long, List<Text>> files(List<Long> ids) {
        return sql.select(ATTACHMENT.CASE_ID, DSL.left(FILE_TEXT.CONTENT, FILE))
                .from(ATTACHMENT)
                .join(FILE_TEXT)
                .on(FILE_TEXT.FILE_ID.eq(ATTACHMENT.FILE_ID))
                .where(ATTACHMENT.CASE_ID.in(ids), FILE_TEXT.CONTENT.ne(""))
                .fetchGroups(r -> r.value1(), r -> new Text(r.value1(), Found.Source.FILE, r.value2()));
    }

    private static Found.Source source(String kind) {
        if (kind.isEmpty()) return Found.Source.CASE;
        return switch (Entry.Kind.valueOf(kind)) {
            case REPLY, CUSTOMER_MESSAGE, OBJECTED -> Found.Source.MESSAGE;
            case OPINION -> Found.Source.OPINION;
            default -> Found.Source.NOTE;
        };
    }
}
