package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseSearch;
import org.peygir.cases.TrackingCode;
import org.springframework.stereotype.Repository;

/** Number, tracking code, or all the words typed within the subject. Reads the table for words: for tens of thousands of cases. */
@Repository
class SubjectSearch implements CaseSearch {
    /** A sentence has more words than help to find its case. */
    private static final int WORDS = 8;

    private final DSLContext sql;

    SubjectSearch(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> find(String typed, int limit, Viewer viewer) {
        return sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(matches(typed.strip()), CaseVisibility.visible(viewer))
                .orderBy(CASE_FILE.REGISTERED_AT.desc(), CASE_FILE.ID.desc())
                .limit(DSL.inline(Math.min(limit, MOST)))
                .fetch(CASE_FILE.ID);
    }

    private static Condition matches(String typed) {
        Optional<CaseNumber> number = CaseNumber.parse(typed);
        if (number.isPresent())
            return CASE_FILE.ID.eq(number.get().id()).and(CASE_FILE.YEAR.eq((short)
                    number.get().year()));
        Optional<TrackingCode> code = TrackingCode.parse(typed);
        if (code.isPresent()) return CASE_FILE.TRACKING_CODE.eq(code.get().value());
        Condition all = DSL.noCondition();
        String[] words = typed.split("\\s+");
        for (int i = 0; i < Math.min(words.length, WORDS); i++)
            all = all.and(CASE_FILE.SUBJECT.containsIgnoreCase(words[i]));
        return all;
    }
}
