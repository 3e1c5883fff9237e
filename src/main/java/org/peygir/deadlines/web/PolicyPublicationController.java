package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policies.Changing;
import org.peygir.deadlines.Policies.Version;
import org.peygir.deadlines.Policy;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the draft of the commitments changes, and puts it in force from a day on. */
@Controller
class PolicyPublicationController {
    private final Policies policies;
    private final DeadlineWords words;

    PolicyPublicationController(Policies policies, DeadlineWords words) {
        this.policies = policies;
        this.words = words;
    }

    @GetMapping("/policies/publication")
    String preview(Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.CALENDAR_EDIT);
        Optional<Version> draft = policies.draft();
        if (draft.isEmpty()) return "redirect:/policies";
        return page(draft.get(), "", "", new FieldErrors(), shell, model);
    }

    /** @param from a Jalali day, from its beginning on; empty or today = at once */
    @PostMapping("/policies/publication")
    String publish(
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CALENDAR_EDIT);
        FieldErrors errors = new FieldErrors();
        Optional<JalaliDate> day = JalaliDates.parse(from);
        if (!from.isBlank() && day.isEmpty()) errors.add("from", "deadlines.error.date");
        if (reason.length() > Policies.REASON_LIMIT) errors.add("reason", "deadlines.error.long");
        if (errors.isEmpty()) {
            Instant begins = day.filter(d -> !d.toLocalDate().equals(today(shell)))
                    .map(d -> d.toLocalDate()
                            .atStartOfDay(OrganizationZone.TEHRAN)
                            .toInstant())
                    .orElse(null);
            if (policies.publish(draft, begins, reason, viewer) instanceof Changing.Refused(String field, String key))
                errors.add(field, key);
        }
        Optional<Version> still = policies.draft();
        if (errors.isEmpty() || still.isEmpty()) return "redirect:/policies";
        response.setStatus(422);
        return page(still.get(), from, reason, errors, shell, model);
    }

    @PostMapping("/policies/discarding")
    String discard(Viewer viewer) {
        policies.discard(viewer);
        return "redirect:/policies";
    }

    private static java.time.LocalDate today(Shell shell) {
        return shell.now().atZone(OrganizationZone.TEHRAN).toLocalDate();
    }

    private String page(Version draft, String from, String reason, FieldErrors errors, Shell shell, Model model) {
        Version before = policies.published();
        Map<String, PolicyPublicationPage.Row> rows = new LinkedHashMap<>();
        for (Policy line : Policies.changed(before, draft)) {
            String name = DeadlineWords.name(shell, line.code());
            String conditions = words.conditions(shell, line);
            String amount = DeadlineWords.amount(shell, line.amount(), line.unit());
            boolean old = before.lines().contains(line);
            rows.merge(
                    name + conditions,
                    new PolicyPublicationPage.Row(name, conditions, old ? amount : "", old ? "" : amount),
                    (a, b) -> new PolicyPublicationPage.Row(name, conditions, a.before(), b.after()));
        }
        List<PolicyPublicationPage.Row> listed = new ArrayList<>(rows.values());
        model.addAttribute("page", new PolicyPublicationPage(draft.version(), listed, from, reason, errors));
        return "deadlines/policyPublication";
    }
}
