package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseQuery;
import org.peygir.cases.Found;
import org.peygir.cases.SavedViews;
import org.peygir.cases.web.SearchPage.Alternative;
import org.peygir.cases.web.SearchPage.Nothing;
import org.peygir.cases.web.SearchPage.Row;
import org.peygir.cases.web.SearchPage.Sort;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Words what a search found. */
@Component
class SearchPages {
    private final FolderRows rows;
    private final SearchFields fields;
    private final SavedViews views;

    SearchPages(FolderRows rows, SearchFields fields, SavedViews views) {
        this.rows = rows;
        this.fields = fields;
        this.views = views;
    }

    /**
     * @param found null when nothing was asked yet
     * @param keeping why a view was not kept, or null
     */
    SearchPage of(
            SearchForm form, @Nullable Found found, SavedViews.@Nullable Keeping keeping, Viewer viewer, Shell shell) {
        String query = SearchController.query(form);
        boolean narrowed = !form.filter().isEmpty();
        return new SearchPage(
                form.q(),
                found != null,
                found == null ? "" : said(form, found, shell),
                found == null ? List.of() : alternatives(form, found, shell),
                fields.chips(form, shell),
                narrowed ? shell.url("/search", "q", form.q().isBlank() ? null : form.q()) : null,
                form.q().isBlank() ? List.of() : sorts(form, shell),
                fields.of(form, viewer, shell),
                found == null ? List.of() : rows(found.direct(), viewer, shell),
                found == null ? List.of() : rows(found.hits(), viewer, shell),
                found == null ? null : next(form, found, shell),
                found == null || !found.isEmpty() ? null : nothing(form, found, narrowed, shell),
                views.of(viewer).stream()
                        .map(v -> new SearchPage.View(
                                v, "/search?" + v.query(), v.query().equals(query)))
                        .toList(),
                query,
                SearchController.fields(form).entrySet().stream()
                        .map(field -> new Option(field.getKey(), field.getValue()))
                        .toList(),
                keeping == null
                        ? null
                        : shell.t("cases.search.keep." + keeping.name().toLowerCase(Locale.ROOT)));
    }

    private static String said(SearchForm form, Found found, Shell shell) {
        if (found.instead() != null)
            return shell.t("cases.search.instead", form.q().strip(), found.instead());
        if (found.isEmpty()) return "";
        int count = Math.max(found.count(), found.direct().size());
        return count >= Found.MANY
                ? shell.t("cases.search.count-or-more", Found.MANY - 1)
                : shell.t("cases.search.count", count);
    }

    private static List<Alternative> alternatives(SearchForm form, Found found, Shell shell) {
        return found.alternatives().stream()
                .map(text -> new Alternative(text, address(form, Map.of("q", text), shell)))
                .toList();
    }

    private static List<Sort> sorts(SearchForm form, Shell shell) {
        List<Sort> sorts = new ArrayList<>();
        for (CaseQuery.Order order : CaseQuery.Order.values()) {
            String name = order.name().toLowerCase(Locale.ROOT);
            String href = address(form, Map.of("sort", order == CaseQuery.Order.BEST ? name : ""), shell);
            sorts.add(new Sort(shell.t("cases.search.sort." + name), href, form.order() == order));
        }
        return sorts;
    }

    private static @Nullable String next(SearchForm form, Found found, Shell shell) {
        String after = found.next();
        if (after == null) return null;
        String q = found.instead() == null ? form.q() : found.instead();
        return address(form, Map.of("q", q, "after", after), shell);
    }

    private static Nothing nothing(SearchForm form, Found found, boolean narrowed, Shell shell) {
        if (found.tooSlow()) return new Nothing(shell.t("cases.search.slow"), null, null);
        String words = shell.url("/search", "q", form.q());
        if (narrowed && !form.q().isBlank())
            return new Nothing(
                    shell.t("cases.search.nothing.filtered", form.q().strip()), words, shell.t("cases.search.clear"));
        if (narrowed)
            return new Nothing(shell.t("cases.search.nothing.filter"), "/search", shell.t("cases.search.clear"));
        return new Nothing(shell.t("cases.search.nothing", form.q().strip()), null, null);
    }

    private List<Row> rows(List<Found.Hit> hits, Viewer viewer, Shell shell) {
        return hits.stream()
                .map(hit -> new Row(
                        rows.of(hit.row(), viewer, shell),
                        hit.subject(),
                        hit.person(),
                        hit.line(),
                        hit.source() == Found.Source.CASE
                                ? ""
                                : shell.t("cases.search.source."
                                        + hit.source().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** The address of this search with some fields changed; an empty value takes a field away. */
    static String address(SearchForm form, Map<String, String> changes, Shell shell) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", form.q().strip());
        all.putAll(form.given());
        if (form.order() == CaseQuery.Order.BEST) all.put("sort", "best");
        all.putAll(changes);
        String url = "/search";
        for (Map.Entry<String, String> field : all.entrySet())
            if (!field.getValue().isEmpty()) url = shell.url(url, field.getKey(), field.getValue());
        return url;
    }
}
