package org.peygir.cases.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCounts;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.cases.web.FolderPage.Empty;
import org.peygir.cases.web.FolderPage.Group;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cartable: folders, their filters and pages, and what came meanwhile. */
@Controller
class FolderController {
    static final int ROWS = 50;
    private static final List<String> CLOCKS =
            List.of("FIRST_CONTACT", "TRIAGE", "STAGE", "UPDATE_INTERVAL", "RESOLUTION", "REVIEW", "CEILING");

    private final CaseFolders folders;
    private final FolderRows rows;
    private final DeputyFolders deputies;

    FolderController(CaseFolders folders, FolderRows rows, DeputyFolders deputies) {
        this.folders = folders;
        this.rows = rows;
        this.deputies = deputies;
    }

    @GetMapping("/cartable")
    String home() {
        return "redirect:/cartable/received";
    }

    @GetMapping("/cartable/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            Shell shell,
            Model model) {
        Folder folder = Folder.parse(code).orElseThrow(NotFound::new);
        Viewer reader = deputies.reader(folder, of, viewer);
        FolderFilter filter = filter(show);
        FolderCursor cursor = FolderCursor.parse(after).orElse(null);
        String clock = CLOCKS.contains(by) ? by : "";
        List<FolderRow> found = clock.isEmpty()
                ? folders.rows(folder, filter, cursor, ROWS + 1, reader)
                : folders.byClock(folder, clock, cursor, ROWS + 1, reader);
        boolean more = found.size() > ROWS;
        List<FolderRow> page = more ? found.subList(0, ROWS) : found;
        String next = more
                ? shell.url(
                        "/cartable/" + code,
                        "show",
                        show.isEmpty() ? null : show,
                        "by",
                        clock.isEmpty() ? null : clock,
                        "of",
                        of.isEmpty() ? null : of,
                        "after",
                        page.getLast().cursor().text())
                : null;
        model.addAttribute(
                "page",
                page(folder, filter, clock, page, next, report(done, shell), viewer, shell)
                        .lentBy(deputies.people(folder, viewer, reader, shell)));
        return shell.htmx() && cursor != null ? "cases/folder/rows" : "cases/folder/show";
    }

    /** What was done to a case that is out of the person's sight since. */
    private static FolderPage.@Nullable BulkReport report(String done, Shell shell) {
        return CasePages.DONE.contains(done)
                ? new FolderPage.BulkReport(shell.t("cases.done." + done), List.of())
                : null;
    }

    FolderPage page(
            Folder folder,
            FolderFilter filter,
            String clock,
            List<FolderRow> found,
            @Nullable String next,
            FolderPage.@Nullable BulkReport report,
            Viewer viewer,
            Shell shell) {
        FolderCounts counts = folders.counts(viewer);
        return new FolderPage(
                folder.path(),
                shell.t("platform.rail." + folder.path()),
                count(folder == Folder.ARCHIVE ? folders.archived(viewer) : counts.of(folder), shell),
                deputies.hints(viewer, shell),
                List.of(),
                filters(folder, clock.isEmpty() ? filter : null, shell),
                clocks(folder, shell),
                clock,
                groups(folder, clock, found, viewer, shell),
                next,
                found.isEmpty() ? empty(folder, filter, clock, viewer, counts, shell) : null,
                report,
                shell.now().toString(),
                viewer.can(Permission.CASE_ARCHIVE),
                viewer.can(Permission.CASE_REGISTER));
    }

    private static String count(int count, Shell shell) {
        return shell.t(count >= FolderCounts.LIMIT ? "cases.folder.count-or-more" : "cases.folder.count", count);
    }

    private static List<FolderPage.Filter> filters(Folder folder, @Nullable FolderFilter filter, Shell shell) {
        if (folder == Folder.ARCHIVE || folder == Folder.DELEGATED) return List.of();
        List<FolderPage.Filter> filters = new ArrayList<>();
        for (FolderFilter f : FolderFilter.values()) {
            String name = f.name().toLowerCase(Locale.ROOT);
            String href = shell.url("/cartable/" + folder.path(), "show", f == FolderFilter.ALL ? null : name);
            filters.add(new FolderPage.Filter(shell.t("cases.folder.filter." + name), href, f == filter));
        }
        return filters;
    }

    /** By which deadline a list may be sorted and narrowed. */
    private static List<Option> clocks(Folder folder, Shell shell) {
        if (folder == Folder.ARCHIVE) return List.of();
        return CLOCKS.stream()
                .map(code -> new Option(code, DeadlineWords.name(shell, code)))
                .toList();
    }

    private List<Group> groups(Folder folder, String clock, List<FolderRow> found, Viewer viewer, Shell shell) {
        if (folder != Folder.RECEIVED || !clock.isEmpty())
            return found.isEmpty() ? List.of() : List.of(group("", "", found, viewer, shell));
        List<FolderRow> mine = found.stream().filter(FolderRow::needsMe).toList();
        List<FolderRow> others = found.stream().filter(r -> !r.needsMe()).toList();
        List<Group> groups = new ArrayList<>();
        if (!mine.isEmpty()) groups.add(group(shell.t("cases.folder.mine"), "", mine, viewer, shell));
        if (!others.isEmpty())
            groups.add(
                    group(shell.t("cases.folder.others"), shell.t("cases.folder.others-note"), others, viewer, shell));
        return groups;
    }

    private Group group(String title, String note, List<FolderRow> found, Viewer viewer, Shell shell) {
        return new Group(
                title, note, found.stream().map(r -> rows.of(r, viewer, shell)).toList());
    }

    private static Empty empty(
            Folder folder, FolderFilter filter, String clock, Viewer viewer, FolderCounts counts, Shell shell) {
        if (!clock.isEmpty())
            return new Empty(
                    shell.t("cases.folder.empty.filtered", DeadlineWords.name(shell, clock)),
                    "other",
                    "/cartable/" + folder.path(),
                    shell.t("cases.folder.empty.clear"));
        if (filter != FolderFilter.ALL) {
            return new Empty(
                    shell.t(
                            "cases.folder.empty.filtered",
                            shell.t("cases.folder.filter." + filter.name().toLowerCase(Locale.ROOT))),
                    "other",
                    "/cartable/" + folder.path(),
                    shell.t("cases.folder.empty.clear"));
        }
        boolean register = folder == Folder.RECEIVED && viewer.can(Permission.CASE_REGISTER);
        return new Empty(
                shell.t("cases.folder.empty." + folder.path(), counts.of(Folder.UNIT)),
                "done",
                register ? "/cases/new" : folder == Folder.RECEIVED ? "/cartable/unit" : "/cartable/received",
                shell.t(
                        register
                                ? "cases.folder.register"
                                : folder == Folder.RECEIVED ? "cases.folder.see-unit" : "cases.folder.see-received"));
    }

    /** How many came since the list was read: a pill above it, or nothing; the list itself never jumps. */
    @GetMapping("/cartable/{code}/news")
    Object news(@PathVariable String code, @RequestParam String since, Viewer viewer, Model model) {
        Instant moment;
        try {
            moment = Instant.parse(since);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
        int arrived = folders.arrived(viewer, moment);
        if (arrived == 0) return ResponseEntity.noContent().build();
        model.addAllAttributes(Map.of(
                "count",
                arrived,
                "href",
                "/cartable/" + Folder.parse(code).orElseThrow(NotFound::new).path()));
        return "cases/folder/news";
    }

    private static FolderFilter filter(String name) {
        for (FolderFilter f : FolderFilter.values()) if (f.name().equalsIgnoreCase(name)) return f;
        return FolderFilter.ALL;
    }
}
