package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Complainant;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.intake.StaffDraft;
import org.peygir.intake.StaffDrafts;
import org.peygir.platform.web.Downloads;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The folder پیش‌نویس: what this person has begun to write and not registered (AFS-01). */
@Controller
class StaffDraftController {
    private static final int LINE = 120;

    private final StaffDrafts drafts;
    private final Customers customers;
    private final Downloads downloads;

    StaffDraftController(StaffDrafts drafts, Customers customers, Downloads downloads) {
        this.drafts = drafts;
        this.customers = customers;
        this.downloads = downloads;
    }

    @GetMapping("/cartable/draft")
    String list(Shell shell, Viewer viewer, Model model) {
        var rows = drafts.open(viewer).stream().map(draft -> row(draft, shell)).toList();
        String count = rows.size() < StaffDrafts.LIMIT
                ? shell.t("intake.staff.drafts.count", rows.size())
                : shell.t("intake.staff.drafts.first", rows.size());
        model.addAttribute("page", new StaffDraftsPage(rows, count));
        return "intake/staff/drafts";
    }

    @PostMapping("/cartable/draft/{id}/delete")
    String delete(Viewer viewer, @PathVariable long id) {
        viewer.require(Permission.CASE_REGISTER);
        if (!drafts.discard(viewer, id)) throw new NotFound("draft");
        return "redirect:/cartable/draft";
    }

    /** The small picture of a file of one's own draft. */
    @GetMapping("/cases/new/drafts/{id}/files/{file}/preview")
    void preview(Viewer viewer, @PathVariable long id, @PathVariable long file, HttpServletResponse response)
            throws IOException {
        viewer.require(Permission.CASE_REGISTER);
        long fileId = drafts.find(viewer, id).stream()
                .flatMap(draft -> draft.files().stream())
                .filter(evidence -> evidence.id() == file)
                .findFirst()
                .orElseThrow(NotFound::new)
                .fileId();
        downloads.sendPreview(fileId, response);
    }

    private StaffDraftsPage.Row row(StaffDraft draft, Shell shell) {
        StaffForm form = new StaffForm(draft.form(), draft.answers());
        String words = line(form.of("words"));
        return new StaffDraftsPage.Row(
                draft.id(),
                "/cases/new?draft=" + draft.id(),
                form.of("subject").isBlank() ? words : form.of("subject").strip(),
                form.of("subject").isBlank() ? "" : words,
                customer(form),
                shell.t("intake.staff.channel." + form.channel()),
                shell.f().relative(draft.savedAt()),
                shell.f().iso(draft.savedAt()),
                shell.f().title(draft.savedAt()));
    }

    private String customer(StaffForm form) {
        if (form.anonymous()) return "";
        Long chosen = form.customerId();
        if (chosen != null)
            return customers.party(chosen).map(Party::displayName).orElse("");
        return new Complainant(
                        null,
                        form.of("givenName"),
                        form.of("familyName"),
                        form.of("organizationName"),
                        "",
                        "",
                        "",
                        "",
                        "")
                .displayName();
    }

    private static String line(String words) {
        String flat = words.strip().replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= LINE
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, LINE)) + "…";
    }
}
