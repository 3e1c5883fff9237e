package org.peygir.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.DirectWays;
import org.peygir.cases.domain.TextQuery;
import org.peygir.cases.store.Lexemes;
import org.peygir.cases.store.SearchQuery;
import org.peygir.cases.store.SearchWalk;
import org.peygir.cases.store.Words;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.routines.Routines;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One box for everything (AFS-16 and all lists): page, API and job find cases by it. What the person may not open is not found,
 * not counted and not suggested; the subject of a complaint never finds it (RTN-09).
 */
@Component
public class CaseSearch {
    /** More than this is no finding but a list. */
    public static final int MOST = 1000;

    private static final int DIRECT = 20;
    private static final int CUSTOMERS = 20;
    private static final String CANCELED = "57014";

    private final SearchQuery query;
    private final SearchHits hits;
    private final NearestWords nearest;
    private final Lexemes lexemes;
    private final Customers customers;
    private final Routines routines;
    private final TransactionTemplate reading;

    CaseSearch(
            SearchQuery query,
            SearchHits hits,
            NearestWords nearest,
            Lexemes lexemes,
            Customers customers,
            Routines routines,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.hits = hits;
        this.nearest = nearest;
        this.lexemes = lexemes;
        this.customers = customers;
        this.routines = routines;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Never fails for what was typed: nonsense finds nothing. Gives up after two seconds a statement. */
    public Found find(CaseQuery q, Viewer viewer) {
        try {
            Looking looking = new Looking(q, viewer);
            Found found = hurrying(q, looking::found);
            CompletableFuture<Integer> count = looking.count;
            return count == null ? found : found.counted(count.join());
        } catch (DataAccessException | CompletionException e) {
            if (!canceled(e)) throw e;
            return new Found(List.of(), List.of(), 0, null, null, List.of(), true);
        }
    }

    private <T> T hurrying(CaseQuery q, Supplier<T> looking) {
        return Objects.requireNonNull(reading.execute(status -> {
            query.hurry(!q.text().isBlank());
            return looking.get();
        }));
    }

    private static boolean canceled(RuntimeException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                && CANCELED.equals(cause.getSQLState());
    }

    /**
     * For lists that words narrow among other things: ids of what they find, what is named directly first, then the newest; at most
     * {@code limit} (≤ {@link #MOST}) and {@value #DIRECT} named directly.
     */
    public List<Long> ids(String typed, int limit, Viewer viewer) {
        CaseQuery q = new CaseQuery(typed, SearchFilter.NONE, CaseQuery.Order.NEWEST, "", CaseQuery.MOST);
        try {
            return hurrying(q, () -> new Looking(q, viewer).ids(Math.min(limit, MOST)));
        } catch (DataAccessException e) {
            if (!canceled(e)) throw e;
            return List.of();
        }
    }

    /** One search; the words that found something are kept while it is put together. */
    private final class Looking {
        private final CaseQuery q;
        private final Viewer viewer;
        private final Set<Long> stageIds;
        private final @Nullable SearchCursor after;
        private @Nullable Optional<Set<Long>> reach;
        /** How many there are in all, when that takes longer than to list the first. */
        private @Nullable CompletableFuture<Integer> count;

        private final boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();

        Looking(CaseQuery q, Viewer viewer) {
            this.q = q;
            this.viewer = viewer;
            String stage = q.filter().stage();
            this.stageIds = stage == null ? Set.of() : routines.stageIds(stage);
            this.after = SearchCursor.parse(q.after()).orElse(null);
        }

        Found found() {
            String typed = q.text().strip();
            if (typed.isEmpty()) return page(new TextQuery(List.of()), List.of(), null, List.of());
            List<Long> direct = after == null ? direct(typed) : List.of();
            TextQuery words = TextQuery.of(q.text(), false);
            // Of nothing but particles or signs: no word to look for is not every case.
            if (words.isEmpty()) return page(List.of(), 0, words, direct, null, List.of());
            Found found = page(words, direct, null, List.of());
            if (!found.hits().isEmpty() || found.count() > 0) return found;
            TextQuery open = TextQuery.of(q.text(), true);
            if (!open.equals(words)) found = page(open, direct, null, List.of());
            if (!found.isEmpty() || found.count() > 0 || after != null) return found;
            // With filters in force it is they that leave nothing, and the page offers to take them away.
            if (!q.filter().isEmpty()) return found;
            List<String> near = nearest.of(words, this::any);
            for (int i = 0; i < near.size(); i++) {
                Found instead = page(TextQuery.word(near.get(i)), List.of(), near.get(i), others(near, i));
                if (!instead.isEmpty()) return instead;
            }
            return found;
        }

        List<Long> ids(int limit) {
            Set<Long> ids = new LinkedHashSet<>(direct(q.text().strip()));
            TextQuery words = TextQuery.of(q.text(), false);
            if (!words.isEmpty()) {
                List<SearchCursor> found = newest(words, limit);
                if (found.isEmpty()) found = newest(TextQuery.of(q.text(), true), limit);
                found.forEach(hit -> ids.add(hit.id()));
            }
            return List.copyOf(ids);
        }

        private List<SearchCursor> newest(TextQuery words, int limit) {
            return query.newest(words(words), null, limit);
        }

        private List<String> others(List<String> near, int taken) {
            return near.subList(taken + 1, near.size()).stream()
                    .filter(way -> any(TextQuery.word(way)))
                    .toList();
        }

        private boolean any(TextQuery words) {
            return !newest(words, 1).isEmpty();
        }

        private Words words(TextQuery text) {
            return new Words(text.begun(lexemes::beginning), where(), reach().isPresent(), viewer);
        }

        private Condition where() {
            return query.condition(reach().orElse(null), q.filter(), stageIds, viewer);
        }

        /** Whoever may see few cases is shown those among them; empty when they are many. */
        private Optional<Set<Long>> reach() {
            if (reach == null) reach = query.reach(viewer);
            return reach;
        }

        private List<Long> direct(String typed) {
            DirectWays ways = DirectWays.of(typed);
            if (DirectWays.mayBeCustomer(typed))
                ways = ways.of(
                        customers.find(typed, CUSTOMERS).stream().map(Party::id).toList());
            return query.direct(ways, q.filter(), stageIds, viewer, DIRECT);
        }

        private Found page(TextQuery text, List<Long> direct, @Nullable String instead, List<String> alternatives) {
            int limit = q.limit() + 1;
            if (text.isEmpty()) {
                List<SearchCursor> found = query.newest(where(), after, limit);
                boolean all = after == null && found.size() <= q.limit();
                return page(found, all ? found.size() : query.count(where()), text, direct, instead, alternatives);
            }
            Words words = words(text);
            boolean best = q.order() == CaseQuery.Order.BEST;
            int first = best ? SearchQuery.RANKED : limit;
            SearchWalk top = query.top(words, first);
            count = counting(top);
            List<SearchCursor> found = best
                    ? query.best(words, top.newest(), after, limit)
                    : after == null ? top.newest() : query.newest(words, after, limit);
            return page(found, count == null ? top.count() : top.newest().size(), text, direct, instead, alternatives);
        }

        /**
         * Beside, while the hits are read. Not when somebody else's transaction is open around: it would keep its connection while it
         * waits for another.
         */
        private @Nullable CompletableFuture<Integer> counting(SearchWalk top) {
            if (top.isCounted() || !alone) return null;
            CompletableFuture<Integer> counted = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    // Told before the transaction ends: there is nothing in it to be kept.
                    hurrying(q, () -> counted.complete(top.count()));
                } catch (RuntimeException e) {
                    counted.completeExceptionally(e);
                }
            });
            return counted;
        }

        private Found page(
                List<SearchCursor> found,
                int count,
                TextQuery words,
                List<Long> direct,
                @Nullable String instead,
                List<String> alternatives) {
            boolean more = found.size() > q.limit();
            List<SearchCursor> page = more ? found.subList(0, q.limit()) : found;
            List<Long> ids = new ArrayList<>(page.stream().map(SearchCursor::id).toList());
            ids.removeAll(direct);
            return new Found(
                    hits.of(direct, words, viewer),
                    hits.of(ids, words, viewer),
                    count,
                    more ? page.getLast().text() : null,
                    instead,
                    alternatives,
                    false);
        }
    }
}
