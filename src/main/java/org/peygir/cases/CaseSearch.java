package org.peygir.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.DirectWays;
import org.peygir.cases.domain.TextQuery;
import org.peygir.cases.store.SearchQuery;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.routines.Routines;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One box for everything (AFS-16 and all lists): page, API and job find cases by it. What the person may not open is not found,
 * not counted and not suggested; the subject of a complaint never finds it (RTN-09).
 */
@Component
public class CaseSearch {
    private static final int DIRECT = 20;
    private static final int CUSTOMERS = 20;
    private static final String CANCELED = "57014";

    private final SearchQuery query;
    private final SearchHits hits;
    private final NearestWords nearest;
    private final Customers customers;
    private final Routines routines;
    private final TransactionTemplate reading;

    CaseSearch(
            SearchQuery query,
            SearchHits hits,
            NearestWords nearest,
            Customers customers,
            Routines routines,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.hits = hits;
        this.nearest = nearest;
        this.customers = customers;
        this.routines = routines;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Never fails for what was typed: nonsense finds nothing. Gives up after two seconds a statement. */
    public Found find(CaseQuery q, Viewer viewer) {
        try {
            return Objects.requireNonNull(reading.execute(status -> {
                query.hurry();
                return new Looking(q, viewer).found();
            }));
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && CANCELED.equals(cause.getSQLState()))
                return new Found(List.of(), List.of(), 0, null, null, List.of(), true);
            throw e;
        }
    }

    /** One search; the words that found something are kept while it is put together. */
    private final class Looking {
        private final CaseQuery q;
        private final Viewer viewer;
        private final Set<Long> stageIds;
        private final @Nullable SearchCursor after;

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
            if (words.isEmpty())
                return new Found(hits.of(direct, words, viewer), List.of(), 0, null, null, List.of(), false);
            if (any(words)) return page(words, direct, null, List.of());
            TextQuery open = TextQuery.of(q.text(), true);
            if (any(open)) return page(open, direct, null, List.of());
            if (!direct.isEmpty() || after != null) return page(words, direct, null, List.of());
            List<String> near = nearest.of(words, this::any);
            for (int i = 0; i < near.size(); i++) {
                TextQuery instead = TextQuery.word(near.get(i));
                if (any(instead)) return page(instead, List.of(), near.get(i), others(near, i));
            }
            return new Found(List.of(), List.of(), 0, null, null, List.of(), false);
        }

        private List<String> others(List<String> near, int taken) {
            return near.subList(taken + 1, near.size()).stream()
                    .filter(way -> any(TextQuery.word(way)))
                    .toList();
        }

        private boolean any(TextQuery words) {
            return query.any(condition(words));
        }

        private Condition condition(TextQuery words) {
            return query.condition(words, q.filter(), stageIds, viewer);
        }

        private List<Long> direct(String typed) {
            DirectWays ways = DirectWays.of(typed);
            if (DirectWays.mayBeCustomer(typed))
                ways = ways.of(
                        customers.find(typed, CUSTOMERS).stream().map(Party::id).toList());
            return query.direct(ways, q.filter(), stageIds, viewer, DIRECT);
        }

        private Found page(TextQuery words, List<Long> direct, @Nullable String instead, List<String> alternatives) {
            Condition where = condition(words);
            boolean best = q.order() == CaseQuery.Order.BEST && !words.isEmpty();
            int limit = q.limit() + 1;
            List<SearchCursor> found =
                    best ? query.best(where, words, after, limit) : query.newest(where, !words.isEmpty(), after, limit);
            boolean more = found.size() > q.limit();
            List<SearchCursor> page = more ? found.subList(0, q.limit()) : found;
            boolean all = after == null && !more;
            int count = all ? page.size() : query.count(where, !words.isEmpty());
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
