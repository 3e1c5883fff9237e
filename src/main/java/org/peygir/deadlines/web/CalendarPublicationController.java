package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.Recomputing;
import org.peygir.deadlines.spi.DeadlineSubjects;
import org.peygir.deadlines.spi.DeadlineSubjects.Moved;
import org.peygir.deadlines.spi.DeadlineSubjects.Shown;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a draft would move, and publishes it. */
@Controller
@RequestMapping("/calendars/{unit}")
class CalendarPublicationController {
    /** Cases a preview lists; the count is of all. */
    private static final int LISTED = 200;

    private final Calendars calendars;
    private final Recomputing recomputing;
    private final ObjectProvider<DeadlineSubjects> subjects;
    private final CalendarController pages;

    CalendarPublicationController(
            Calendars calendars,
            Recomputing recomputing,
            ObjectProvider<DeadlineSubjects> subjects,
            CalendarController pages) {
        this.calendars = calendars;
        this.recomputing = recomputing;
        this.subjects = subjects;
        this.pages = pages;
    }

    @GetMapping("/preview")
    String preview(@PathVariable long unit, Viewer viewer, Shell shell, Model model) {
        allow(viewer, unit, shell);
        if (calendars.draft(unit).isEmpty()) return "redirect:" + CalendarController.path(unit);
        return page(unit, "", new FieldErrors(), viewer, shell, model);
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable long unit,
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        allow(viewer, unit, shell);
        FieldErrors errors = new FieldErrors();
        if (reason.isBlank()) errors.add("reason", "deadlines.error.reason");
        if (reason.length() > Calendars.REASON_LIMIT) errors.add("reason", "deadlines.error.long");
        if (!errors.isEmpty() && calendars.draft(unit).isPresent()) {
            response.setStatus(422);
            return page(unit, reason, errors, viewer, shell, model);
        }
        calendars.publish(unit, draft, reason.strip(), viewer);
        return "redirect:" + CalendarController.path(unit);
    }

    @PostMapping("/discarding")
    String discard(@PathVariable long unit, Viewer viewer, Shell shell) {
        allow(viewer, unit, shell);
        calendars.discard(unit, viewer);
        return "redirect:" + CalendarController.path(unit);
    }

    private String page(long unit, String reason, FieldErrors errors, Viewer viewer, Shell shell, Model model) {
        Calendars.Version draft = calendars.draft(unit).orElseThrow();
        Recomputing.Preview preview = recomputing.preview(unit, draft.content());
        List<Moved> first = preview.moved().stream().limit(LISTED).toList();
        List<Long> ids = first.stream().map(Moved::subject).toList();
        DeadlineSubjects owner = subjects.getIfAvailable();
        Map<Long, Shown> shown = owner == null || ids.isEmpty() ? Map.of() : owner.show(ids, viewer);
        List<CalendarPreviewPage.MovedRow> rows = new ArrayList<>();
        for (Moved m : first) {
            Shown subject = shown.get(m.subject());
            if (subject == null) continue;
            Instant promised = m.promisedAt();
            rows.add(new CalendarPreviewPage.MovedRow(
                    shell.f().digits(subject.number()),
                    subject.title(),
                    subject.path(),
                    shell.f().dateTime(m.dueBefore()),
                    shell.f().dateTime(m.dueAt()),
                    promised == null || Objects.equals(promised, m.promisedBefore())
                            ? ""
                            : shell.f().longDate(promised)));
        }
        model.addAttribute(
                "page",
                new CalendarPreviewPage(
                        pages.name(shell, unit),
                        CalendarController.path(unit),
                        draft.version(),
                        shell.t("deadlines.preview.summary", preview.moved().size(), preview.open()),
                        rows,
                        preview.moved().size() - rows.size(),
                        reason,
                        errors));
        return "deadlines/calendarPreview";
    }

    private void allow(Viewer viewer, long unit, Shell shell) {
        pages.name(shell, unit);
        if (!Calendars.mayEdit(viewer, unit)) throw Viewer.refusal(Permission.CALENDAR_EDIT);
    }
}
