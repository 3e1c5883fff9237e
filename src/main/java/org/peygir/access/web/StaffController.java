package org.peygir.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Administration;
import org.peygir.access.Permission;
import org.peygir.access.SecondFactors;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.SetupRefused;
import org.peygir.organization.StaffMember;
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

/** The people of the organisation, for administrators. */
@Controller
@RequestMapping("/organization/staff")
class StaffController {
    private static final int FOUND = 200;
    private static final Set<String> DONE = Set.of("changed", "set-up");

    private final Organization organization;
    private final Administration administration;
    private final SecondFactors factors;

    StaffController(Organization organization, Administration administration, SecondFactors factors) {
        this.organization = organization;
        this.administration = administration;
        this.factors = factors;
    }

    @GetMapping
    String list(
            Viewer viewer,
            Shell shell,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam @Nullable String done,
            Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        List<StaffMember> all = q.isBlank() ? organization.allStaff() : organization.findStaff(q, FOUND);
        List<StaffMember> shown =
                all.stream().filter(member -> left || member.active()).toList();
        model.addAttribute(
                "page",
                new StaffListPage(
                        q,
                        left,
                        all.size() - shown.size(),
                        shown.stream().map(member -> row(member, shell)).toList(),
                        done != null && DONE.contains(done) ? done : null));
        return "access/staffList";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        return page(null, StaffForm.empty(organization.defaultLocale()), new FieldErrors(), null, shell, model);
    }

    @PostMapping
    String add(Viewer viewer, Shell shell, StaffForm form, HttpServletResponse response, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        FieldErrors errors = form.check(openUnits());
        if (!errors.isEmpty()) return refused(null, form, errors, shell, response, model);
        try {
            Administration.Added added = administration.addStaff(viewer, form.checked());
            // Shown in the answer to the POST and not after a redirect: the password is nowhere kept to be shown again.
            return page(
                    added.staffId(),
                    StaffForm.of(organization.staff(added.staffId())),
                    errors,
                    added.password(),
                    shell,
                    model);
        } catch (SetupRefused e) {
            return refused(null, form, said(e, errors), shell, response, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        return page(id, StaffForm.of(member(id)), new FieldErrors(), null, shell, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            StaffForm form,
            HttpServletResponse response,
            Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        StaffMember before = member(id);
        FieldErrors errors = form.check(openUnits());
        if (!errors.isEmpty()) return refused(id, form, errors, shell, response, model);
        try {
            Administration.Change change =
                    administration.changeStaff(viewer, id, form.version(), form.checked(), !form.inactive());
            return switch (change) {
                case Administration.Change.Changed changed -> "redirect:/organization/staff?done=changed";
                case Administration.Change.LastAdministrator last -> {
                    errors.add("roles", "access.error.roles.last-administrator");
                    yield refused(id, form, errors, shell, response, model);
                }
            };
        } catch (SetupRefused e) {
            if (e.reason() == SetupRefused.Reason.STALE) throw stale(form, before, shell);
            return refused(id, form, said(e, errors), shell, response, model);
        }
    }

    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable long id, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        StaffForm form = StaffForm.of(member(id));
        return page(id, form, new FieldErrors(), administration.resetPassword(viewer, id), shell, model);
    }

    /** For somebody who lost phone and recovery codes. */
    @PostMapping("/{id}/second-factor-removal")
    String removeSecondFactors(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        factors.removeAllOf(viewer, member(id).id());
        return "redirect:/organization/staff?done=changed";
    }

    private StaffMember member(long id) {
        try {
            return organization.staff(id);
        } catch (NoSuchElementException e) {
            throw new NotFound("staff");
        }
    }

    private Set<Long> openUnits() {
        return organization.units().stream().filter(Unit::active).map(Unit::id).collect(Collectors.toSet());
    }

    private static FieldErrors said(SetupRefused refusal, FieldErrors errors) {
        if (refusal.reason() != SetupRefused.Reason.USER_NAME_TAKEN) throw refusal;
        errors.add("userName", "access.error.userName.taken");
        return errors;
    }

    private Stale stale(StaffForm yours, StaffMember theirs, Shell shell) {
        return new Stale(
                "/organization/staff/" + theirs.id(),
                null,
                null,
                StaffDifferences.between(yours, theirs, organization, shell));
    }

    private String refused(
            @Nullable Long id,
            StaffForm form,
            FieldErrors errors,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        return page(id, form, errors, null, shell, model);
    }

    private String page(
            @Nullable Long id,
            StaffForm form,
            FieldErrors errors,
            @Nullable String password,
            Shell shell,
            Model model) {
        List<Option> units = organization.units().stream()
                .filter(unit -> unit.active() || Long.valueOf(unit.id()).equals(form.unitId()))
                .map(unit -> new Option(Long.toString(unit.id()), unit.name(shell.locale())))
                .toList();
        String title = id == null ? shell.t("access.staff.add") : member(id).displayName();
        model.addAttribute(
                "page",
                new StaffPage(
                        id, title, form, errors, units, RoleWords.choices(shell), Choices.languages(shell), password));
        return "access/staff";
    }

    private StaffListPage.StaffRow row(StaffMember member, Shell shell) {
        return new StaffListPage.StaffRow(
                member.id(),
                member.displayName(),
                member.userName(),
                member.jobTitle(shell.locale()),
                organization.unit(member.unitId()).name(shell.locale()),
                RoleWords.of(member.roles(), shell),
                member.active());
    }
}
