package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseTracking;
import org.peygir.deadlines.Deadlines;
import org.peygir.intake.StaffDraft;
import org.peygir.intake.StaffDrafts;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Routines;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page after a registration, for the one who registered only: the tracking code opens the customer's side. */
@Controller
class StaffRegisteredController {
    private static final Duration HAND_OVER = Duration.ofMinutes(15);

    private final StaffDrafts drafts;
    private final CaseTracking tracking;
    private final Deadlines deadlines;
    private final Routines routines;

    StaffRegisteredController(StaffDrafts drafts, CaseTracking tracking, Deadlines deadlines, Routines routines) {
        this.drafts = drafts;
        this.tracking = tracking;
        this.deadlines = deadlines;
        this.routines = routines;
    }

    @GetMapping("/cases/new/registered/{draft}")
    String show(@PathVariable long draft, HttpServletResponse response, Shell shell, Viewer viewer, Model model) {
        viewer.require(Permission.CASE_REGISTER);
        Long caseId =
                drafts.find(viewer, draft).map(StaffDraft::caseId).orElseThrow(() -> new NotFound("registered draft"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        CaseFile file = tracking.view(caseId).file();
        // Who wrote down a complaint of themselves hands over its receipt, and knows nothing of it any more (RTN-09).
        boolean handedOver = file.registeredAt().plus(HAND_OVER).isBefore(shell.now());
        if (handedOver && file.subjects().contains(viewer.staffId())) throw new NotFound("registered draft");
        model.addAttribute(
                "page",
                new StaffRegisteredPage(
                        shell.f().digits(file.number().toString()),
                        file.trackingCode().grouped(),
                        "/complaints/receipt/" + file.trackingCode().value(),
                        "/cases/" + file.number(),
                        script(file, shell),
                        file.subject(),
                        file.words(),
                        shell.t("bindings.registered", routine(caseId, shell))));
        return "intake/staff/registered";
    }

    private String routine(long caseId, Shell shell) {
        return routines.position(caseId).version().title(shell.locale());
    }

    private List<String> script(CaseFile file, Shell shell) {
        List<String> lines = new ArrayList<>();
        lines.add(
                file.complainantName().isBlank()
                        ? shell.t("intake.staff.script.greeting-nobody", file.subject())
                        : shell.t("intake.staff.script.greeting", file.complainantName(), file.subject()));
        lines.add(shell.t("intake.staff.script.right"));
        lines.add(shell.t(
                "intake.staff.script.number", shell.f().digits(file.number().toString())));
        Instant first = deadlines.due("FIRST_CONTACT", file.receivedAt());
        lines.add(shell.t(
                "intake.staff.script." + (file.anonymous() ? "begin" : "contact"),
                shell.f().longDate(first)));
        Instant promised = file.promisedAt();
        if (promised != null)
            lines.add(shell.t("intake.staff.script.answer", shell.f().longDate(promised)));
        lines.add(shell.t("intake.staff.script.track"));
        return lines;
    }
}
