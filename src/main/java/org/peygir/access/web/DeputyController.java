package org.peygir.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Deputies;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Delegating;
import org.peygir.organization.Delegation;
import org.peygir.organization.NewDelegation;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own deputy («جانشین من»), and those of the people one leads (CUS-11). */
@Controller
class DeputyController {
    private static final String OWN = "/account/deputy";
    private static final String LED = "/deputies";
    private static final Set<String> DONE = Set.of("named", "ended");

    private final Deputies deputies;
    private final Organization organization;
    private final DeputyPages pages;

    DeputyController(Deputies deputies, Organization organization, DeputyPages pages) {
        this.deputies = deputies;
        this.organization = organization;
        this.pages = pages;
    }

    @GetMapping(OWN)
    String own(@RequestParam(defaultValue = "") String done, Viewer viewer, Shell shell, Model model) {
        return show(true, Map.of(), new FieldErrors(), done, viewer, shell, model);
    }

    @PostMapping(OWN)
    String nameOwn(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        return name(true, typed, viewer, shell, model, response);
    }

    /** @param of whom the form is about, as when a hint led here */
    @GetMapping(LED)
    String led(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            Shell shell,
            Model model) {
        may(viewer);
        return show(false, Map.of("absent", of), new FieldErrors(), done, viewer, shell, model);
    }

    @PostMapping(LED)
    String nameLed(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        may(viewer);
        return name(false, typed, viewer, shell, model, response);
    }

    @PostMapping(LED + "/{id}/end")
    String end(@PathVariable long id, @RequestParam(defaultValue = "false") boolean led, Viewer viewer) {
        deputies.end(id, viewer);
        return "redirect:" + (led && deputies.namesForOthers(viewer) ? LED : OWN) + "?done=ended";
    }

    private void may(Viewer viewer) {
        if (!deputies.namesForOthers(viewer)) viewer.require(Permission.CASE_ASSIGN);
    }

    private String name(
            boolean own,
            Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        NewDelegation given = DeputyForm.read(typed, own ? (Long) viewer.staffId() : null, organization, errors);
        if (given != null && deputies.name(given, viewer) instanceof Delegating.Refused(String field, String key)) {
            errors.add(field, key);
        }
        if (errors.isEmpty()) return "redirect:" + (own ? OWN : LED) + "?done=named";
        response.setStatus(422);
        return show(own, typed, errors, "", viewer, shell, model);
    }

    private String show(
            boolean own,
            Map<String, String> typed,
            FieldErrors errors,
            @Nullable String done,
            Viewer viewer,
            Shell shell,
            Model model) {
        List<StaffMember> absent = own ? List.of() : deputies.nameable(viewer);
        List<Delegation> shown = own ? deputies.own(viewer) : deputies.led(viewer);
        String known = done != null && DONE.contains(done) ? done : null;
        model.addAttribute("page", pages.page(own ? OWN : LED, absent, shown, typed, errors, known, viewer, shell));
        return "access/deputies";
    }
}
