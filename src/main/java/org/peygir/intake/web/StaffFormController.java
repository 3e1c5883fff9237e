package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Cases;
import org.peygir.cases.Evidence;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.intake.StaffDraft;
import org.peygir.intake.StaffDrafts;
import org.peygir.intake.StaffRegistering;
import org.peygir.intake.StaffRegistration;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FieldErrors.FieldError;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A complaint that somebody tells us, on one screen (ORG-07, RTN-12). Every button posts the whole form, so nothing typed is lost. */
@Controller
class StaffFormController {
    private static final String PATH = "/cases/new";
    private static final String VIEW = "intake/staff/form";

    private final StaffDrafts drafts;
    private final StaffRegistration registration;
    private final StaffFormReading reading;
    private final StaffFormPages pages;
    private final Cases cases;

    StaffFormController(
            StaffDrafts drafts,
            StaffRegistration registration,
            StaffFormReading reading,
            StaffFormPages pages,
            Cases cases) {
        this.drafts = drafts;
        this.registration = registration;
        this.reading = reading;
        this.pages = pages;
        this.cases = cases;
    }

    /** @param draft to go on with; another's is not there */
    @GetMapping(PATH)
    String show(Shell shell, Viewer viewer, Model model, @RequestParam(required = false) @Nullable Long draft) {
        viewer.require(Permission.CASE_REGISTER);
        if (draft == null) return page(shell, model, pages.fresh(shell), null, new FieldErrors(), false);
        StaffDraft kept = drafts.find(viewer, draft).orElseThrow(() -> new NotFound("draft"));
        if (kept.caseId() != null) return registered(kept.id());
        return page(shell, model, new StaffForm(kept.form(), kept.answers()), kept, new FieldErrors(), false);
    }

    @PostMapping(PATH)
    String send(
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String choose,
            @RequestParam(required = false) @Nullable Long remove,
            @RequestParam(defaultValue = "register") String action)
            throws IOException {
        viewer.require(Permission.CASE_REGISTER);
        StaffForm sent = StaffForm.of(request);
        StaffForm form = choose == null ? sent : sent.with("customerId", choose);
        FieldErrors errors = new FieldErrors();
        add(shell, viewer, form, files == null ? List.of() : files, errors);
        if (remove != null) drafts.remove(viewer, form.key(), remove);
        boolean registering = action.equals("register") && choose == null && remove == null;
        StaffDraft draft = kept(viewer, form);
        if (draft != null && draft.caseId() != null) return registered(draft.id());
        if (errors.isEmpty() && action.equals("save")) return "redirect:/cartable/draft";
        if (registering) {
            Optional<String> done = register(viewer, form, draft, errors);
            if (done.isPresent()) return done.get();
        }
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(shell, model, form, draft, errors, action.equals("find"));
    }

    /** A form that nobody has typed in leaves no draft. */
    private @Nullable StaffDraft kept(Viewer viewer, StaffForm form) {
        if (form.blank() && drafts.find(viewer, form.key()).isEmpty()) return null;
        return drafts.keep(viewer, form.key(), form.answers());
    }

    /** Where to go when there is a case now; empty when there are errors. All of them are found at once, in the order of the page. */
    private Optional<String> register(Viewer viewer, StaffForm form, @Nullable StaffDraft draft, FieldErrors errors) {
        FieldErrors found = new FieldErrors();
        List<Evidence> evidence = draft == null
                ? List.of()
                : draft.files().stream()
                        .map(file -> new Evidence(file.fileId(), file.name()))
                        .toList();
        Registration asked = reading.registration(form, viewer, evidence, found);
        if (cases.objection(asked).orElse(null) instanceof Registering.Refused refused)
            reading.add(refused.problems(), found);
        if (found.isEmpty() && errors.isEmpty()) {
            StaffRegistering result = registration.register(
                    viewer, form.key(), files -> reading.registration(form, viewer, files, new FieldErrors()));
            switch (result) {
                case StaffRegistering.Made made -> {
                    return Optional.of(registered(made.draftId()));
                }
                case StaffRegistering.Refused refused -> reading.add(refused.problems(), found);
            }
        }
        List<FieldError> ordered = new ArrayList<>(found.all());
        ordered.sort(Comparator.comparingInt(error -> place(error.field())));
        for (FieldError error : ordered)
            errors.add(error.field(), error.messageKey(), error.arguments().toArray());
        return Optional.empty();
    }

    /** Fields of the routine's own form stand behind ours. */
    private static int place(String field) {
        int place = StaffForm.FIELDS.indexOf(field);
        return place < 0 ? StaffForm.FIELDS.size() : place;
    }

    private void add(Shell shell, Viewer viewer, StaffForm form, List<MultipartFile> files, FieldErrors errors)
            throws IOException {
        List<String> refusals = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) continue;
            try (InputStream content = file.getInputStream()) {
                if (!drafts.add(viewer, form.key(), content, name))
                    refusals.add(shell.t(
                            "intake.staff.problem.file",
                            FileName.clean(name),
                            shell.t("intake.staff.problem.files", StaffDrafts.FILES)));
            } catch (FileRefused refused) {
                refusals.add(shell.t(
                        "intake.staff.problem.file",
                        FileName.clean(name),
                        shell.t(refused.messageKey(), refused.arguments().toArray())));
            }
        }
        if (!refusals.isEmpty()) errors.add("files", "intake.staff.problem.as-is", String.join(" ", refusals));
    }

    private String page(
            Shell shell, Model model, StaffForm form, @Nullable StaffDraft draft, FieldErrors errors, boolean looking) {
        model.addAttribute("page", pages.page(shell, form, draft, errors, looking));
        return VIEW;
    }

    private static String registered(long draftId) {
        return "redirect:" + PATH + "/registered/" + draftId;
    }
}
