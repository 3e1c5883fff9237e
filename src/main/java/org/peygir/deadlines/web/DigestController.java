package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.DigestHours;
import org.peygir.deadlines.EscalationRules;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At which times of the day people are told what the rules did; read on the page of the rules. */
@Controller
class DigestController {
    private final EscalationRules rules;
    private final EscalationPages pages;

    DigestController(EscalationRules rules, EscalationPages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    /** Without times the setting is taken away. */
    @PostMapping("/escalations/digest")
    String save(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.ESCALATION_EDIT);
        DigestForm form = new DigestForm(typed);
        FieldErrors errors = new FieldErrors();
        DigestHours hours = form.read(pages.unitIds(), errors);
        if (hours == null) {
            response.setStatus(422);
            model.addAttribute("page", pages.page(form, errors, viewer, shell));
            return "deadlines/escalations";
        }
        if (form.empty()) rules.removeDigest(hours.unitId(), viewer);
        else rules.put(hours, viewer);
        return "redirect:/escalations?told=true";
    }
}
