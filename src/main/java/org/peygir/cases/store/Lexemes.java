package org.peygir.cases.store;

import static java.sql.Types.VARCHAR;
import static org.peygir.cases.store.db.Tables.SEARCH_LEXEME;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.cases.domain.Lexeme;
import org.peygir.platform.db.FixedStatement;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The list of all terms that cases are found by: complete at any moment, for a term comes with the first case that holds it. */
@Repository
public class Lexemes {
    /** With more words than that the index may as well look for the beginning. */
    static final int MOST = 64;
    /** Terms that are remembered to be listed; the rest is asked for. */
    private static final int REMEMBERED = 50_000;

    /** Whether they are listed is seen as of now; what others list meanwhile is there twice then. */
    private static final String LIST = """
            insert into cases.search_lexeme (lexeme)
            select term from unnest(string_to_array(?, ' ')) term
             where not exists (select from cases.search_lexeme l where l.lexeme = term)
            """;

    private static final String TERMS =
            "select distinct term from cases.search_text, unnest(tsvector_to_array(terms)) term where case_id between ? and ?";

    private final DSLContext sql;
    private final FixedStatement list;
    private final SearchProgress progress;
    private final Set<String> listed = ConcurrentHashMap.newKeySet();
    private volatile boolean complete;

    Lexemes(DSLContext sql, SearchProgress progress) {
        this.sql = sql;
        this.progress = progress;
        list = FixedStatement.of(sql, LIST, VARCHAR);
    }

    /** Those that are new, in the caller's transaction. */
    void list(List<String> lexemes) {
        Set<String> fresh = new LinkedHashSet<>();
        for (String lexeme : lexemes) if (!listed.contains(lexeme)) fresh.add(lexeme);
        if (fresh.isEmpty()) return;
        list.later(String.join(" ", fresh));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (listed.size() > REMEMBERED) listed.clear();
                listed.addAll(fresh);
            }
        });
    }

    /** Those that begin so; empty when they are not all listed yet, or too many to be told. */
    public Optional<List<String>> beginning(String letters) {
        if (!isComplete()) return Optional.empty();
        List<String> found = sql.selectDistinct(SEARCH_LEXEME.LEXEME)
                .from(SEARCH_LEXEME)
                .where(SEARCH_LEXEME.LEXEME.ge(letters))
                .and(SEARCH_LEXEME.LEXEME.lt(letters + Character.toString(Character.MAX_CODE_POINT)))
                .orderBy(SEARCH_LEXEME.LEXEME)
                .limit(DSL.inline(MOST + 1))
                .fetch(SEARCH_LEXEME.LEXEME);
        return found.size() > MOST ? Optional.empty() : Optional.of(found);
    }

    /** Once it is, it stays so. */
    private boolean isComplete() {
        if (!complete)
            complete = progress.unfinished(SearchProgress.Work.LEXEMES).isEmpty();
        return complete;
    }

    /** Of cases that were there before the list was, both ids inclusive. */
    public void gather(long fromId, long toId) {
        list(sql.fetch(TERMS, fromId, toId).getValues("term", String.class).stream()
                .map(Lexeme::listed)
                .filter(Objects::nonNull)
                .toList());
    }
}
