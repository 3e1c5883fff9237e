package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.FolderRow;
import org.peygir.cases.UpcomingDue;
import org.peygir.cases.UpcomingDue.Count;
import org.peygir.cases.UpcomingDue.Desk;
import org.peygir.cases.UpcomingDue.When;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What falls due in the next working hours and days, per unit and person (issue 4). */
@Controller
class UpcomingController {
    private static final int ROWS = 100;

    private final UpcomingDue due;
    private final CaseNames names;
    private final FolderRows rows;

    UpcomingController(UpcomingDue due, CaseNames names, FolderRows rows) {
        this.due = due;
        this.names = names;
        this.rows = rows;
    }

    /** @param when which part the list shows; @param desk unit and person as {@code 3-12}, {@code 3-} its queue, empty for all */
    @GetMapping("/deadlines")
    String upcoming(
            @RequestParam(defaultValue = "") String when,
            @RequestParam(defaultValue = "") String desk,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CASE_READ);
        When part = part(when);
        Desk of = desk(desk);
        List<FolderRow> found = due.rows(part, of, ROWS + 1, viewer);
        String head = shell.t("cases.upcoming." + part);
        model.addAttribute(
                "page",
                new UpcomingPage(
                        Arrays.stream(When.values())
                                .map(w -> shell.t("cases.upcoming." + w))
                                .toList(),
                        units(shell, viewer, part, of),
                        of == null ? head : shell.t("cases.upcoming.of", head, name(shell, of)),
                        found.stream()
                                .limit(ROWS)
                                .map(row -> rows.of(row, viewer, shell))
                                .toList(),
                        found.size() > ROWS));
        return "cases/deadline/upcoming";
    }

    private List<UpcomingPage.Unit> units(Shell shell, Viewer viewer, When chosen, @Nullable Desk at) {
        Map<Long, Map<Desk, List<Count>>> units = new LinkedHashMap<>();
        List<Count> counts = new ArrayList<>(due.counts(viewer));
        counts.sort(Comparator.comparing(c -> PersianText.sortKey(name(shell, new Desk(c.unitId(), c.staffId())))));
        for (Count c : counts)
            units.computeIfAbsent(c.unitId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(new Desk(c.unitId(), c.staffId()), d -> new ArrayList<>())
                    .add(c);
        List<UpcomingPage.Unit> shown = new ArrayList<>();
        units.forEach((unit, desks) -> shown.add(new UpcomingPage.Unit(
                names.unit(unit, shell.locale()),
                desks.entrySet().stream()
                        .map(e -> desk(shell, e.getKey(), e.getValue(), chosen, at))
                        .toList())));
        return shown;
    }

    private UpcomingPage.Desk desk(Shell shell, Desk desk, List<Count> counts, When chosen, @Nullable Desk at) {
        String name = name(shell, desk);
        List<UpcomingPage.@Nullable Cell> cells = new ArrayList<>();
        for (When when : When.values()) {
            Count count =
                    counts.stream().filter(c -> c.when() == when).findFirst().orElse(null);
            cells.add(
                    count == null
                            ? null
                            : new UpcomingPage.Cell(
                                    count.more()
                                            ? shell.t("cases.upcoming.or-more", count.cases())
                                            : shell.f().number(count.cases()),
                                    shell.url("/deadlines", "when", when, "desk", code(desk)),
                                    shell.t(
                                            count.more() ? "cases.upcoming.cell-or-more" : "cases.upcoming.cell",
                                            name,
                                            shell.t("cases.upcoming." + when),
                                            count.cases()),
                                    when == When.LATE,
                                    when == chosen && desk.equals(at)));
        }
        return new UpcomingPage.Desk(name, cells);
    }

    private String name(Shell shell, Desk desk) {
        Long staff = desk.staffId();
        return staff == null
                ? shell.t("cases.holder.queue", names.unit(desk.unitId(), shell.locale()))
                : names.person(staff);
    }

    private static String code(Desk desk) {
        return desk.unitId() + "-"
                + (desk.staffId() == null ? "" : desk.staffId().toString());
    }

    private static When part(String typed) {
        for (When when : When.values()) if (when.name().equals(typed)) return when;
        return When.HOURS;
    }

    /** Null for anything that is no known desk: then all are listed. */
    private @Nullable Desk desk(String typed) {
        if (!typed.matches("[0-9]{1,15}-[0-9]{0,15}")) return null;
        int dash = typed.indexOf('-');
        long unit = Long.parseLong(typed.substring(0, dash));
        String staff = typed.substring(dash + 1);
        if (!names.knownUnit(unit)) return null;
        if (staff.isEmpty()) return new Desk(unit, null);
        long id = Long.parseLong(staff);
        return names.knownStaff(id) ? new Desk(unit, id) : null;
    }
}
