package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseForms;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseQuery;
import org.peygir.cases.CaseSearch;
import org.peygir.cases.Found;
import org.peygir.cases.SavedViews;
import org.peygir.cases.TrackingCode;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything, from anywhere; its whole state is in the address. */
@Controller
class SearchController {
    static final int ROWS = 30;

    private final CaseSearch search;
    private final SearchPages pages;
    private final SavedViews views;
    private final CaseForms forms;

    SearchController(CaseSearch search, SearchPages pages, SavedViews views, CaseForms forms) {
        this.search = search;
        this.pages = pages;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping("/search")
    String show(
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        SearchForm form = SearchForm.of(parameters, forms);
        String after = parameters.getOrDefault("after", "");
        @Nullable
        Found found = form.isBlank()
                ? null
                : search.find(new CaseQuery(form.q(), form.filter(), form.order(), after, ROWS), viewer);
        // Whoever types a whole number or code wants the case, not a list of one; while typing nothing jumps.
        if (found != null && !shell.htmx() && names(form.q()) && found.direct().size() == 1)
            return "redirect:/cases/" + found.direct().getFirst().row().number();
        model.addAttribute("page", pages.of(form, found, null, viewer, shell));
        if (!shell.htmx()) return "cases/search/show";
        // What is typed stands in the address at once, without the fields that say nothing.
        if (after.isEmpty()) response.setHeader("HX-Replace-Url", "/search?" + query(form));
        return after.isEmpty() ? "cases/search/found" : "cases/search/rows";
    }

    private static boolean names(String q) {
        return CaseNumber.parse(q).isPresent() || TrackingCode.parse(q).isPresent();
    }

    /** Keeps a search. Its address is put together from what it was read as, so nothing else is kept. */
    @PostMapping("/search/views")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CASE_READ);
        SearchForm form = SearchForm.of(parameters, forms);
        String query = query(form);
        SavedViews.Keeping keeping = views.keep(name.replace("\0", ""), query, viewer);
        if (keeping == SavedViews.Keeping.KEPT) return "redirect:/search?" + query;
        model.addAttribute("page", pages.of(form, null, keeping, viewer, shell));
        return "cases/search/show";
    }

    @PostMapping("/search/views/{id}/removal")
    String drop(@PathVariable long id, Viewer viewer) {
        views.drop(id, viewer);
        return "redirect:/search";
    }

    /** The query string of a search, its fields in one order, so that equal searches have equal ones. */
    static String query(SearchForm form) {
        List<String> parts = fields(form).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .toList();
        return String.join("&", parts);
    }

    static Map<String, String> fields(SearchForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!form.q().isBlank()) fields.put("q", form.q().strip());
        fields.putAll(form.given());
        if (form.order() == CaseQuery.Order.BEST) fields.put("sort", "best");
        return fields;
    }
}
