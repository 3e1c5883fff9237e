package org.peygir.cases.jobs;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.peygir.cases.store.FileTextStore;
import org.peygir.cases.store.FileTextStore.Unread;
import org.peygir.cases.store.Lexemes;
import org.peygir.cases.store.SearchIndex;
import org.peygir.cases.store.SearchProgress;
import org.peygir.cases.store.SearchProgress.Work;
import org.peygir.cases.store.WordStore;
import org.peygir.platform.files.FileText;
import org.peygir.platform.files.FileTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the search does after the change: texts of files, words for the nearest spelling, rows of cases from before it. */
@Component
class SearchUpkeep {
    private static final int CASES = 200;
    /** Only read, which takes far less than to make them anew. */
    private static final int LISTED = 2_000;

    private static final int TEXTS = 2_000;
    private static final int FILES = 20;

    private final SearchIndex index;
    private final SearchProgress progress;
    private final WordStore words;
    private final Lexemes lexemes;
    private final FileTextStore texts;
    private final FileTexts files;
    private final TransactionTemplate transaction;

    SearchUpkeep(
            SearchIndex index,
            SearchProgress progress,
            WordStore words,
            Lexemes lexemes,
            FileTextStore texts,
            FileTexts files,
            PlatformTransactionManager transactions) {
        this.index = index;
        this.progress = progress;
        this.words = words;
        this.lexemes = lexemes;
        this.texts = texts;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins over all cases there are now. */
    void begin() {
        transaction.executeWithoutResult(status -> progress.begin(Work.REINDEX));
    }

    Optional<SearchProgress.Range> unfinished() {
        return Optional.ofNullable(
                transaction.execute(status -> progress.unfinished(Work.REINDEX).orElse(null)));
    }

    /** One small transaction after the other, until it is done or the thread is told to stop; goes on where it ended. */
    void reindex(LongConsumer reached) {
        all(Work.REINDEX, CASES, (from, to) -> words.put(index.rebuild(from, to)), reached);
    }

    /** Lists the terms of cases from before there was a list; in the same small steps. */
    void list() {
        all(Work.LEXEMES, LISTED, lexemes::gather, next -> {});
    }

    /** What is done with some cases, both ids inclusive. */
    private interface Step {
        void of(long from, long to);
    }

    private void all(Work work, int cases, Step step, LongConsumer reached) {
        while (!Thread.currentThread().isInterrupted()) {
            long next = requireNonNullElse(transaction.execute(status -> next(work, cases, step)), 0L);
            if (next == 0) return;
            reached.accept(next);
        }
    }

    /** @return the id to go on with; 0 when there is nothing to do, or another node does it */
    private long next(Work work, int cases, Step step) {
        Optional<SearchProgress.Range> range = progress.lock(work);
        if (range.isEmpty() || range.get().done()) return 0;
        long from = range.get().next();
        long to = Math.min(range.get().last(), from + cases - 1);
        step.of(from, to);
        progress.reached(work, to + 1);
        return to + 1;
    }

    /** New words of cases and entries. */
    void learn() {
        while (!Thread.currentThread().isInterrupted()) {
            int read = requireNonNullElse(transaction.execute(status -> words.learn(TEXTS)), 0);
            if (read < TEXTS) return;
        }
    }

    /** Files that came since: read outside of any transaction, then found from one moment to the next. */
    void readFiles() {
        while (!Thread.currentThread().isInterrupted()) {
            List<Unread> unread = texts.unread(FILES);
            if (unread.isEmpty()) return;
            for (Unread file : unread) {
                if (!file.known()) {
                    FileText text = files.of(file.fileId());
                    texts.keep(file.fileId(), text.content(), text.state().name());
                }
                transaction.executeWithoutResult(
                        status -> texts.claim(file).ifPresent(content -> index.append(file.caseId(), content)));
            }
        }
    }
}
