package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseStructures;
import org.peygir.organization.Organization;
import org.peygir.organization.StructureRule;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who answers complaints: what counts, what is to come, what was, and a look ahead (ORG-01). */
@Controller
@RequestMapping("/organization/structure")
class StructureController {
    private final CaseStructures structures;
    private final StructurePages pages;
    private final Organization organization;
    private final Clock clock;

    StructureController(CaseStructures structures, StructurePages pages, Organization organization, Clock clock) {
        this.structures = structures;
        this.pages = pages;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param asked of the look ahead: {@code at} a unit, {@code on} what it is about, {@code of} severity */
    @GetMapping
    String show(@RequestParam Map<String, String> asked, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.STRUCTURE_EDIT);
        boolean saved = "true".equals(asked.get("saved"));
        model.addAttribute("page", pages.page(new StructureForm(Map.of()), new FieldErrors(), saved, asked, shell));
        return "cases/structure/structure";
    }

    @PostMapping
    String decide(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.STRUCTURE_EDIT);
        StructureForm form = new StructureForm(typed);
        FieldErrors errors = new FieldErrors();
        StructureRule rule = form.read(organization.unitIds(), clock, errors);
        Optional<String> refusal = rule == null ? Optional.empty() : structures.decide(rule, viewer);
        refusal.ifPresent(key -> errors.add("structure", key));
        if (errors.isEmpty()) return "redirect:/organization/structure?saved=true";
        response.setStatus(422);
        model.addAttribute("page", pages.page(form, errors, false, Map.of(), shell));
        return "cases/structure/structure";
    }
}
