package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.ANSWER_CHANGE;
import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.AnswerChange;
import org.peygir.cases.store.db.tables.records.AnswerChangeRecord;
import org.peygir.routines.FormAnswers;
import org.springframework.stereotype.Repository;

/** Answers to the routine's own form: on the row of the case, and every later change of one. */
@Repository
public class CaseAnswerStore {
    /** In the page of changes; more than anybody reads. */
    private static final int MOST = 200;

    private static final String VALUE = "v";

    private final DSLContext sql;

    CaseAnswerStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The row of the case is locked by the caller. @return codes of what changed */
    public Set<String> save(
            long caseId, FormAnswers before, FormAnswers after, long versionId, long staffId, Instant now) {
        Set<String> codes = new LinkedHashSet<>(before.values().keySet());
        codes.addAll(after.values().keySet());
        codes.removeIf(code -> Objects.equals(before.of(code), after.of(code)));
        if (codes.isEmpty()) return codes;
        sql.update(CASE_FILE)
                .set(CASE_FILE.ANSWERS, JSONB.valueOf(after.json()))
                .set(CASE_FILE.ANSWERS_VERSION_ID, versionId)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
        List<AnswerChangeRecord> rows = new ArrayList<>();
        for (String code : codes) {
            AnswerChangeRecord row = sql.newRecord(ANSWER_CHANGE);
            row.setCaseId(caseId);
            row.setAt(now);
            row.setStaffId(staffId);
            row.setCode(code);
            row.setVersionId(versionId);
            row.setBefore(json(before.of(code)));
            row.setAfter(json(after.of(code)));
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
        return codes;
    }

    /** The newest first. */
    public List<AnswerChange> changes(long caseId) {
        return sql.selectFrom(ANSWER_CHANGE)
                .where(ANSWER_CHANGE.CASE_ID.eq(caseId))
                .orderBy(ANSWER_CHANGE.ID.desc())
                .limit(DSL.inline(MOST))
                .fetch(row -> new AnswerChange(
                        row.getAt(),
                        row.getStaffId(),
                        row.getCode(),
                        row.getVersionId(),
                        value(row.getBefore()),
                        value(row.getAfter())));
    }

    private static @Nullable JSONB json(@Nullable Object value) {
        return value == null
                ? null
                : JSONB.valueOf(FormAnswers.NONE.with(VALUE, value).json());
    }

    private static @Nullable Object value(@Nullable JSONB json) {
        return json == null ? null : FormAnswers.read(json.data()).of(VALUE);
    }
}
