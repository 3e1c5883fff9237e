package org.peygir.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.Marks;
import org.peygir.cases.domain.TextQuery;
import org.peygir.cases.store.FolderQuery;
import org.peygir.cases.store.SearchTexts;
import org.peygir.cases.store.SearchTexts.Text;
import org.springframework.stereotype.Component;

/** Makes hits of found ids: the row, and the place in its own words. Three statements a page at most. */
@Component
class SearchHits {
    private final FolderQuery folders;
    private final SearchTexts texts;

    SearchHits(FolderQuery folders, SearchTexts texts) {
        this.folders = folders;
        this.texts = texts;
    }

    private record Place(Marks marks, Found.Source source) {}

    List<Found.Hit> of(List<Long> ids, TextQuery query, Viewer viewer) {
        List<FolderRow> rows = folders.ofIds(ids, viewer);
        Map<Long, Place> places = new HashMap<>();
        if (!query.isEmpty() && !rows.isEmpty()) {
            List<Long> shown = rows.stream().map(r -> r.number().id()).toList();
            look(texts.said(shown), query, places);
            List<Long> nowhere = rows.stream()
                    .filter(r -> !places.containsKey(r.number().id()) && !inHead(r, query))
                    .map(r -> r.number().id())
                    .toList();
            if (!nowhere.isEmpty()) look(texts.files(nowhere), query, places);
        }
        List<Found.Hit> hits = new ArrayList<>();
        for (FolderRow row : rows) {
            Place place = places.get(row.number().id());
            hits.add(new Found.Hit(
                    row,
                    Marks.of(row.subject(), query).all(),
                    Marks.of(row.complainantName(), query).all(),
                    place == null
                            ? Marks.of(row.lastLine(), query).line()
                            : place.marks().line(),
                    place == null ? Found.Source.CASE : place.source()));
        }
        return hits;
    }

    private static boolean inHead(FolderRow row, TextQuery query) {
        return Marks.of(row.subject() + "\n" + row.complainantName(), query).found() > 0;
    }

    /** Of each case the text with most of the words; the first of equals. */
    private static void look(Map<Long, List<Text>> texts, TextQuery query, Map<Long, Place> places) {
        texts.forEach((id, all) -> {
            for (Text text : all) {
                Marks marks = Marks.of(text.content(), query);
                Place best = places.get(id);
                int most = best == null ? 0 : best.marks().found();
                if (marks.found() > most) places.put(id, new Place(marks, text.source()));
                // Nothing can have more than all of them, and reading a case to its end takes most of the time of a
                // search.
                if (marks.found() == query.clauses().size()) return;
            }
        });
    }
}
