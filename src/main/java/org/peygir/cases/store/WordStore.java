package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.ENTRY;
import static org.peygir.cases.store.db.Tables.SEARCH_PROGRESS;
import static org.peygir.cases.store.db.Tables.SEARCH_WORD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.text.TextWord;
import org.springframework.stereotype.Repository;

/** The words that were ever written, for the nearest spelling. Behind by a minute, never in the way of a change. */
@Repository
public class WordStore {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int CANDIDATES = 30;
    /** Ids that a transaction may still have held back when later ones were read. */
    private static final long OVERLAP = 500;

    private final DSLContext sql;

    WordStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Words like this one, the most alike first, by key; the value is how somebody wrote it. */
    public Map<String, String> like(String word) {
        return sql.select(SEARCH_WORD.WORD, SEARCH_WORD.SHOWN)
                .from(SEARCH_WORD)
                .where(DSL.condition("{0} operator(public.%) {1}", SEARCH_WORD.WORD, DSL.inline(word)))
                .orderBy(
                        DSL.field("public.similarity({0}, {1})", Float.class, SEARCH_WORD.WORD, DSL.inline(word))
                                .desc(),
                        SEARCH_WORD.WORD)
                .limit(DSL.inline(CANDIDATES))
                .fetchMap(SEARCH_WORD.WORD, SEARCH_WORD.SHOWN);
    }

    /** Reads the next texts that were written since; @return how many */
    public int learn(int batch) {
        Field<String> told = DSL.concat(
                CASE_FILE.SUBJECT,
                DSL.inline("\n"),
                CASE_FILE.WORDS,
                DSL.inline("\n"),
                DSL.when(CASE_FILE.CONFIDENTIAL, DSL.inline("")).otherwise(CASE_FILE.COMPLAINANT_NAME));
        return learn("CASE_WORDS", CASE_FILE, CASE_FILE.ID, told, batch)
                + learn("ENTRY_WORDS", ENTRY, ENTRY.ID, ENTRY.BODY, batch);
    }

    private int learn(String work, Table<?> table, Field<Long> id, Field<String> text, int batch) {
        Optional<Long> next = sql.select(SEARCH_PROGRESS.NEXT_ID)
                .from(SEARCH_PROGRESS)
                .where(SEARCH_PROGRESS.WORK.eq(work))
                .forUpdate()
                .skipLocked()
                .fetchOptional(SEARCH_PROGRESS.NEXT_ID);
        if (next.isEmpty()) return 0;
        Result<Record2<Long, String>> rows = sql.select(id, text)
                .from(table)
                .where(id.ge(next.get() - OVERLAP))
                .orderBy(id)
                .limit(DSL.inline(batch + (int) OVERLAP))
                .fetch();
        long last = rows.isEmpty() ? 0 : rows.getLast().value1();
        if (last < next.get()) return 0;
        put(rows.getValues(1, String.class));
        sql.update(SEARCH_PROGRESS)
                .set(SEARCH_PROGRESS.NEXT_ID, last + 1)
                .where(SEARCH_PROGRESS.WORK.eq(work))
                .execute();
        return rows.size();
    }

    /** In the order of their keys, so that two who learn at once wait for each other instead of dying together. */
    public void put(List<String> texts) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String text : texts)
            for (TextWord word : PersianText.words(text)) {
                String key = word.surface();
                boolean letters = key.chars().allMatch(Character::isLetter);
                if (letters && key.length() >= SHORTEST && key.length() <= LONGEST)
                    words.putIfAbsent(key, text.substring(word.start(), word.end()));
            }
        if (words.isEmpty()) return;
        sql.execute(
                "insert into cases.search_word (word, shown) select * from unnest(?::text[], ?::text[]) on conflict do nothing",
                words.keySet().toArray(String[]::new),
                words.values().toArray(String[]::new));
    }
}
