package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Doing;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One action on many cases. Each stands by itself: what could not be done is named, the rest is done. */
@Controller
class FolderBulkController {
    private static final int MOST = 200;
    /** A follow-up date means the morning of that day. */
    private static final int MORNING = 8;

    private final CaseHandling handling;
    private final CaseFolders folders;
    private final FolderController page;

    FolderBulkController(CaseHandling handling, CaseFolders folders, FolderController page) {
        this.handling = handling;
        this.folders = folders;
        this.page = page;
    }

    @PostMapping("/cartable/{code}/bulk")
    String act(
            @PathVariable String code,
            @RequestParam(name = "case", required = false) @Nullable List<String> numbers,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String followUp,
            Viewer viewer,
            Shell shell,
            Model model) {
        Folder folder = Folder.parse(code).orElseThrow(NotFound::new);
        int done = 0;
        List<String> refused = new ArrayList<>();
        for (String typed : (numbers == null ? List.<String>of() : numbers)
                .stream().limit(MOST).toList()) {
            Optional<String> why = one(typed, action, followUp, viewer, shell);
            if (why.isEmpty()) done++;
            else refused.add(shell.t("cases.folder.bulk.refused", shell.f().digits(typed), why.get()));
        }
        folders.changed(viewer);
        List<FolderRow> found = folders.rows(folder, FolderFilter.ALL, null, FolderController.ROWS, viewer);
        FolderPage.BulkReport report = new FolderPage.BulkReport(
                shell.t(
                        refused.isEmpty() ? "cases.folder.bulk.done" : "cases.folder.bulk.done-but",
                        done,
                        refused.size()),
                refused);
        model.addAttribute("page", page.page(folder, FolderFilter.ALL, "", found, null, report, viewer, shell));
        return "cases/folder/show";
    }

    /** Empty when done, else why not. */
    private Optional<String> one(String typed, String action, String followUp, Viewer viewer, Shell shell) {
        Optional<CaseNumber> number = CaseNumber.parse(typed);
        if (number.isEmpty()) return Optional.of(shell.t("cases.folder.bulk.unknown"));
        try {
            Doing doing = switch (action) {
                case "take" -> handling.take(number.get(), viewer);
                case "archive" -> handling.archive(number.get(), true, viewer);
                case "follow-up" ->
                    JalaliDates.parse(followUp)
                            .map(day -> handling.followUp(
                                    number.get(),
                                    day.toLocalDate()
                                            .atTime(MORNING, 0)
                                            .atZone(OrganizationZone.TEHRAN)
                                            .toInstant(),
                                    "",
                                    viewer))
                            .orElseGet(() -> new Doing.Refused("cases.folder.bulk.date"));
                default -> new Doing.Refused("cases.folder.bulk.unknown");
            };
            return doing instanceof Doing.Refused(String key) ? Optional.of(shell.t(key)) : Optional.empty();
        } catch (NotFound e) {
            return Optional.of(shell.t("cases.folder.bulk.unknown"));
        }
    }
}
