package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policies.Changing;
import org.peygir.deadlines.Policies.Version;
import org.peygir.deadlines.Policy;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes one line of the draft; id 0 is a new one. Nothing counts before it is published. */
@Controller
@RequestMapping("/policies/lines/{id}")
class PolicyEditController {
    private final Policies policies;
    private final PolicyController lists;

    PolicyEditController(Policies policies, PolicyController lists) {
        this.policies = policies;
        this.lists = lists;
    }

    @GetMapping
    String form(
            @PathVariable long id,
            @RequestParam(defaultValue = "RESOLUTION") String code,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CALENDAR_EDIT);
        if (id == 0 && !Policies.CODES.contains(code)) throw new NotFound("policy " + code);
        PolicyForm form = id == 0
                ? new PolicyForm(code, "", "", "", "", "", "", DeadlineUnit.WORKING_DAYS.name())
                : PolicyForm.of(line(id, viewer));
        return page(id, form, new FieldErrors(), viewer, shell, model);
    }

    @PostMapping
    String put(
            @PathVariable long id,
            @RequestParam int draft,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CALENDAR_EDIT);
        PolicyForm form = PolicyForm.of(sent);
        if (!Policies.CODES.contains(form.code())) throw new NotFound("policy " + form.code());
        FieldErrors errors = new FieldErrors();
        Optional<Policy> line = form.read(id, errors);
        if (line.isPresent() && policies.put(draft, line.get(), viewer) instanceof Changing.Refused(String f, String k))
            errors.add(f, k);
        if (errors.isEmpty()) return "redirect:/policies";
        response.setStatus(422);
        return page(id, form, errors, viewer, shell, model);
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable long id,
            @RequestParam int draft,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CALENDAR_EDIT);
        if (!(policies.remove(draft, id, viewer) instanceof Changing.Refused(String field, String key)))
            return "redirect:/policies";
        FieldErrors errors = new FieldErrors();
        errors.add(field, key);
        response.setStatus(422);
        return page(id, PolicyForm.of(line(id, viewer)), errors, viewer, shell, model);
    }

    private Version shown() {
        return policies.draft().orElseGet(policies::published);
    }

    private Policy line(long id, Viewer viewer) {
        Policy line = shown().lines().stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("policy line " + id));
        if (!Policies.mayEdit(viewer, line.unitId())) throw Viewer.refusal(Permission.CALENDAR_EDIT);
        return line;
    }

    private String page(long id, PolicyForm form, FieldErrors errors, Viewer viewer, Shell shell, Model model) {
        boolean everywhere = Policies.mayEdit(viewer, null);
        boolean plain = (form.category() + form.severity() + form.track() + form.unit() + form.tier()).isEmpty();
        model.addAttribute(
                "page",
                new PolicyLinePage(
                        id,
                        policies.draft().map(Version::version).orElse(0),
                        DeadlineWords.name(shell, form.code()),
                        form,
                        PolicyController.severities(shell),
                        PolicyController.tracks(shell),
                        lists.units(shell, viewer, false),
                        lists.groups(form.tier()),
                        Arrays.stream(DeadlineUnit.values())
                                .map(u -> new Option(u.name(), shell.t("deadlines.unit." + u)))
                                .toList(),
                        id != 0 && !plain,
                        everywhere,
                        errors));
        return "deadlines/policyLine";
    }
}
