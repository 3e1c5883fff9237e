package org.peygir.cases.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
import static org.peygir.cases.store.db.Tables.ATTACHMENT;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.ENTRY;
import static org.peygir.cases.store.db.Tables.FILE_TEXT;
import static org.peygir.cases.store.db.Tables.RESOLUTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.peygir.cases.CaseFile;
import org.peygir.cases.domain.SearchTerms;
import org.peygir.platform.db.FixedStatement;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Repository;

/** Writes what cases are found by: one statement for a new case, one for each text that is added, in the caller's transaction. */
@Repository
public class SearchIndex {
    /**
     * Characters a case; more are kept but not found. A tsvector holds a megabyte, and each character may cost six bytes of it
     * (two bytes, three forms of a word), so that even words made to fill it never break the change they come with.
     */
    static final int MOST = 100_000;

    private static final String ADD = """
            insert into cases.search_text (case_id, registered_at, serial_key, chars, terms)
            values (?, ?::timestamptz, ?, ?, ?::tsvector)
            on conflict (case_id) do update
               set serial_key = excluded.serial_key, chars = excluded.chars, terms = excluded.terms
            """;

    /** The places of the new words begin behind the old ones. */
    private static final String APPEND = """
            update cases.search_text set terms = terms || ?::tsvector, chars = chars + ?
             where case_id = ? and chars < 100000
            """;

    private final DSLContext sql;
    private final FixedStatement add;
    private final FixedStatement append;
    private final Lexemes lexemes;

    SearchIndex(DSLContext sql, Lexemes lexemes) {
        this.sql = sql;
        this.lexemes = lexemes;
        add = FixedStatement.of(sql, ADD, BIGINT, TIMESTAMP_WITH_TIMEZONE, VARCHAR, INTEGER, VARCHAR);
        append = FixedStatement.of(sql, APPEND, VARCHAR, INTEGER, BIGINT);
    }

    /** A new case as it was told. */
    public void add(
            long caseId,
            Instant registeredAt,
            String subject,
            String words,
            String outcome,
            String person,
            String model,
            String serial) {
        SearchTerms terms = begun(registeredAt, subject, words, outcome, person, model, serial);
        add.later(caseId, registeredAt, serialKey(serial), terms.chars(), terms.text());
        lexemes.list(terms.lexemes());
    }

    /** Words that came later: of an entry, an answer or a file. */
    public void append(long caseId, String text) {
        if (text.isBlank()) return;
        String read = text.length() > MOST ? text.substring(0, MOST) : text;
        SearchTerms terms = new SearchTerms().add(read, SearchTerms.LATER);
        append.later(terms.text(), terms.chars(), caseId);
        lexemes.list(terms.lexemes());
    }

    /**
     * Makes the rows of these cases anew from all that is written on them, their rows locked meanwhile so that no entry is lost.
     *
     * @return all their texts, names of confidential complainants left out
     */
    public List<String> rebuild(long fromId, long toId) {
        List<CaseFile> files = sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.between(fromId, toId))
                .orderBy(CASE_FILE.ID)
                .forUpdate()
                .fetch(CaseRows::file);
        if (files.isEmpty()) return List.of();
        List<Long> ids = files.stream().map(CaseFile::id).toList();
        Map<Long, List<String>> later = later(ids);
        List<Query> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        later.values().forEach(texts::addAll);
        for (CaseFile f : files) {
            SearchTerms terms = begun(
                    f.registeredAt(),
                    f.subject(),
                    f.words(),
                    f.outcomeSought() + f.answers().words(),
                    f.complainantName(),
                    f.productModel(),
                    f.productSerial());
            for (String text : later.getOrDefault(f.id(), List.of()))
                if (terms.chars() < MOST) terms.add(text, SearchTerms.LATER);
            texts.addAll(List.of(f.subject(), f.words(), f.confidential() ? "" : f.complainantName()));
            rows.add(row(f.id(), f.registeredAt(), f.productSerial(), terms));
            lexemes.list(terms.lexemes());
        }
        sql.batch(rows).execute();
        return texts;
    }

    private Map<Long, List<String>> later(List<Long> ids) {
        return sql.select(ENTRY.CASE_ID, ENTRY.BODY)
                .from(ENTRY)
                .where(ENTRY.CASE_ID.in(ids), ENTRY.BODY.ne(""))
                .unionAll(DSL.select(
                                RESOLUTION.CASE_ID,
                                DSL.concat(
                                        RESOLUTION.UNDERSTANDING,
                                        DSL.inline(" "),
                                        RESOLUTION.REASONS,
                                        DSL.inline(" "),
                                        RESOLUTION.CAUSE,
                                        DSL.inline(" "),
                                        RESOLUTION.FIX))
                        .from(RESOLUTION)
                        .where(RESOLUTION.CASE_ID.in(ids)))
                .unionAll(
                        DSL.select(ATTACHMENT.CASE_ID, DSL.concat(ATTACHMENT.NAME, DSL.inline(" "), FILE_TEXT.CONTENT))
                                .from(ATTACHMENT)
                                .join(FILE_TEXT)
                                .on(FILE_TEXT.FILE_ID.eq(ATTACHMENT.FILE_ID))
                                .where(ATTACHMENT.CASE_ID.in(ids), ATTACHMENT.INDEXED.isTrue()))
                .fetchGroups(ENTRY.CASE_ID, ENTRY.BODY);
    }

    private static SearchTerms begun(
            Instant registeredAt,
            String subject,
            String words,
            String outcome,
            String person,
            String model,
            String serial) {
        return SearchTerms.told(registeredAt, subject, words, outcome, model, serial, person);
    }

    private Query row(long caseId, Instant registeredAt, String serial, SearchTerms terms) {
        return sql.query(
                ADD,
                caseId,
                DSL.val(registeredAt, org.jooq.impl.SQLDataType.INSTANT),
                serialKey(serial),
                terms.chars(),
                terms.text());
    }

    /** As serials are compared: folded, without blanks and dashes. */
    static String serialKey(String serial) {
        return PersianText.joined(serial);
    }
}
