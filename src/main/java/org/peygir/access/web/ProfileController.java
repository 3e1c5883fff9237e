package org.peygir.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Administration;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.organization.SetupRefused;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation's own entry, for administrators. */
@Controller
@RequestMapping("/organization/profile")
class ProfileController {
    private final Organization organization;
    private final Administration administration;

    ProfileController(Organization organization, Administration administration) {
        this.organization = organization;
        this.administration = administration;
    }

    @GetMapping
    String show(Viewer viewer, Shell shell, @RequestParam @Nullable String done, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        Profile profile = organization.profile();
        if (profile == null) throw new NotFound("profile");
        return page(ProfileForm.of(profile), new FieldErrors(), done != null, shell, model);
    }

    @PostMapping
    String change(Viewer viewer, Shell shell, ProfileForm form, HttpServletResponse response, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        FieldErrors errors = form.check();
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(form, errors, false, shell, model);
        }
        try {
            administration.changeProfile(viewer, form.version(), form.checked());
        } catch (SetupRefused e) {
            if (e.reason() == SetupRefused.Reason.STALE) throw new Stale();
            throw e;
        }
        return "redirect:/organization/profile?done";
    }

    private static String page(ProfileForm form, FieldErrors errors, boolean done, Shell shell, Model model) {
        model.addAttribute(
                "page", new ProfilePage(form, errors, Choices.languages(shell), RoleWords.choices(shell), done));
        return "access/profile";
    }
}
