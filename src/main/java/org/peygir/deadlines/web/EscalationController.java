package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRules;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When and how cases are escalated: read by who leads, edited where they lead. */
@Controller
@RequestMapping("/escalations")
class EscalationController {
    private final EscalationRules rules;
    private final EscalationPages pages;

    EscalationController(EscalationRules rules, EscalationPages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean saved,
            @RequestParam(defaultValue = "false") boolean told,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.ESCALATION_EDIT);
        String done = saved ? "escalations.saved" : told ? "escalations.digest.saved" : null;
        return show(null, new RuleForm(0, 0, Map.of()), new FieldErrors(), done, viewer, shell, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ESCALATION_EDIT);
        EscalationRule rule =
                rules.all().stream().filter(r -> r.id() == id).findFirst().orElseThrow(NotFound::new);
        if (!EscalationRules.mayEdit(viewer, rule)) throw Viewer.refusal(Permission.ESCALATION_EDIT);
        return show(rule, RuleForm.of(rule), new FieldErrors(), null, viewer, shell, model);
    }

    /** @param id 0 adds a rule */
    @PostMapping("/{id}")
    String save(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.ESCALATION_EDIT);
        RuleForm form = new RuleForm(id, version, typed);
        FieldErrors errors = new FieldErrors();
        EscalationRule rule = form.read(pages.unitIds(), errors);
        if (rule == null) {
            response.setStatus(422);
            return show(null, form, errors, null, viewer, shell, model);
        }
        rules.save(rule, viewer);
        return "redirect:/escalations?saved=true";
    }

    private String show(
            @Nullable EscalationRule rule,
            RuleForm form,
            FieldErrors errors,
            @Nullable String done,
            Viewer viewer,
            Shell shell,
            Model model) {
        model.addAttribute("page", pages.page(form, errors, done, viewer, shell));
        return rule == null && form.id() == 0 ? "deadlines/escalations" : "deadlines/escalationRule";
    }
}
