package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.intake.StaffDraft;
import org.peygir.intake.StaffDrafts;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the staff form asks for while somebody types. The page works without any of it. */
@Controller
class StaffFormParts {
    private final StaffDrafts drafts;
    private final StaffFormPages pages;

    StaffFormParts(StaffDrafts drafts, StaffFormPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/cases/new/customers")
    String customers(Viewer viewer, Model model, @RequestParam(defaultValue = "") String q) {
        viewer.require(Permission.CASE_REGISTER);
        model.addAttribute("customers", pages.found(q));
        return "intake/staff/_found";
    }

    /** The customer part of the form: with the chosen one, or to type one. */
    @PostMapping("/cases/new/customer")
    String customer(
            HttpServletRequest request,
            Shell shell,
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable String choose) {
        viewer.require(Permission.CASE_REGISTER);
        StaffForm sent = StaffForm.of(request);
        StaffForm form = choose == null ? sent : sent.with("customerId", choose);
        model.addAttribute("page", pages.page(shell, form, null, new FieldErrors(), false));
        return "intake/staff/_customer";
    }

    @PostMapping("/cases/new/duplicates")
    String duplicates(HttpServletRequest request, Shell shell, Viewer viewer, Model model) {
        viewer.require(Permission.CASE_REGISTER);
        model.addAttribute("customers", pages.duplicates(shell, StaffForm.of(request)));
        return "intake/staff/_duplicates";
    }

    /** The reference that this channel has: letter number, call id, agent code (AFS-04). */
    @PostMapping("/cases/new/reference")
    String reference(HttpServletRequest request, Shell shell, Viewer viewer, Model model) {
        viewer.require(Permission.CASE_REGISTER);
        model.addAttribute("page", pages.page(shell, StaffForm.of(request), null, new FieldErrors(), false));
        return "intake/staff/_reference";
    }

    /** The fields of the routine's own form that are asked now. */
    @PostMapping("/cases/new/fields")
    String fields(HttpServletRequest request, Shell shell, Viewer viewer, Model model) {
        viewer.require(Permission.CASE_REGISTER);
        model.addAttribute("fields", pages.asked(shell, StaffForm.of(request), new FieldErrors()));
        return "routines/form/_fields";
    }

    /** Keeps what is typed after a pause. Nothing is kept of an empty form. */
    @PostMapping("/cases/new/draft")
    @Nullable
    String keep(HttpServletRequest request, HttpServletResponse response, Shell shell, Viewer viewer, Model model) {
        viewer.require(Permission.CASE_REGISTER);
        StaffForm form = StaffForm.of(request);
        if (form.blank() && drafts.find(viewer, form.key()).isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        StaffDraft kept = drafts.keep(viewer, form.key(), form.answers());
        model.addAttribute("kept", kept.caseId() == null ? shell.f().time(kept.savedAt()) : "");
        return "intake/staff/_kept";
    }
}
