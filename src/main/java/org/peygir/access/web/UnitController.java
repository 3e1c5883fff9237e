package org.peygir.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Administration;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.SetupRefused;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of the organisation, for administrators. */
@Controller
@RequestMapping("/organization/units")
class UnitController {
    private static final int DEEPEST_SHOWN = 5;

    private final Organization organization;
    private final Administration administration;

    UnitController(Organization organization, Administration administration) {
        this.organization = organization;
        this.administration = administration;
    }

    @GetMapping
    String list(Viewer viewer, Shell shell, @RequestParam @Nullable String done, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        List<UnitListPage.UnitRow> rows = new ArrayList<>();
        branch(rows, organization.units(), null, 0, shell);
        model.addAttribute("page", new UnitListPage(rows, "changed".equals(done) ? done : null));
        return "access/unitList";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        UnitForm empty = new UnitForm(null, null, null, null, null, false, false, 0);
        return page(null, empty, new FieldErrors(), shell, model);
    }

    @PostMapping
    String add(Viewer viewer, Shell shell, UnitForm form, HttpServletResponse response, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        FieldErrors errors = form.check();
        if (!errors.isEmpty()) return refused(null, form, errors, shell, response, model);
        try {
            administration.addUnit(viewer, form.checked());
            return "redirect:/organization/units?done=changed";
        } catch (SetupRefused e) {
            return refused(null, form, said(e, errors), shell, response, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        return page(id, UnitForm.of(unit(id)), new FieldErrors(), shell, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            UnitForm form,
            HttpServletResponse response,
            Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        unit(id);
        FieldErrors errors = form.check();
        if (!errors.isEmpty()) return refused(id, form, errors, shell, response, model);
        try {
            administration.changeUnit(viewer, id, form.version(), form.checked(), !form.closed());
            return "redirect:/organization/units?done=changed";
        } catch (SetupRefused e) {
            return refused(id, form, said(e, errors), shell, response, model);
        }
    }

    private Unit unit(long id) {
        try {
            return organization.unit(id);
        } catch (NoSuchElementException e) {
            throw new NotFound("unit");
        }
    }

    private static FieldErrors said(SetupRefused refusal, FieldErrors errors) {
        switch (refusal.reason()) {
            case UNIT_CODE_TAKEN -> errors.add("code", "access.error.code.taken");
            case UNIT_PARENT_UNKNOWN -> errors.add("parentId", "access.error.parentId.unknown");
            case UNIT_CYCLE -> errors.add("parentId", "access.error.parentId.below");
            case INTAKE_UNIT_NEEDED -> errors.add("intake", "access.error.intake.needed");
            case UNIT_IN_USE -> errors.add("closed", "access.error.closed.in-use");
            case STALE -> throw new Stale();
            case ORGANIZATION_EXISTS, USER_NAME_TAKEN -> throw refusal;
        }
        return errors;
    }

    private String refused(
            @Nullable Long id,
            UnitForm form,
            FieldErrors errors,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        return page(id, form, errors, shell, model);
    }

    private String page(@Nullable Long id, UnitForm form, FieldErrors errors, Shell shell, Model model) {
        Set<Long> below = id == null ? Set.of() : organization.descendants(id);
        List<Option> parents = organization.units().stream()
                .filter(unit -> unit.active() && !below.contains(unit.id()))
                .map(unit -> new Option(Long.toString(unit.id()), unit.name(shell.locale())))
                .toList();
        Unit known = id == null ? null : unit(id);
        String title = known == null ? shell.t("access.units.add") : known.name(shell.locale());
        model.addAttribute("page", new UnitPage(id, title, form, errors, parents, known != null && known.intake()));
        return "access/unit";
    }

    private void branch(
            List<UnitListPage.UnitRow> rows, List<Unit> all, @Nullable Long parent, int depth, Shell shell) {
        for (Unit unit : all) {
            if (!Objects.equals(unit.parentId(), parent)) continue;
            rows.add(new UnitListPage.UnitRow(
                    unit.id(),
                    unit.name(shell.locale()),
                    unit.code(),
                    Math.min(depth, DEEPEST_SHOWN),
                    organization.staffOf(unit.id()).size(),
                    unit.intake(),
                    unit.active()));
            branch(rows, all, unit.id(), depth + 1, shell);
        }
    }
}
