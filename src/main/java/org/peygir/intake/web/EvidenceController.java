package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.OwnQuestions;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.Downloads;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Evidence: add, take out, go on. One form with several buttons, so that it works without script. */
@Controller
class EvidenceController {
    private static final String PATH = "/complaints/new/evidence";

    private final PublicDrafts drafts;
    private final Uploads uploads;
    private final Thing thing;
    private final Downloads downloads;
    private final OwnQuestions own;

    EvidenceController(PublicDrafts drafts, Uploads uploads, Thing thing, Downloads downloads, OwnQuestions own) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.thing = thing;
        this.downloads = downloads;
        this.own = own;
    }

    @PostMapping(PATH)
    String answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Model model,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Long remove)
            throws IOException {
        FormInput input = FormInput.of(request, Question.EVIDENCE);
        Visit visit = Visit.of(request, drafts);
        if (visit.sent().isPresent()) return "redirect:/complaints/new/check";
        if (visit.open().isEmpty()) return "redirect:/complaints/new/subject?note=anew";
        Draft draft = visit.open().get();
        String stay = PATH + (input.checking() ? "?check=1&note=" : "?note=");
        if (remove != null) {
            drafts.remove(draft.id(), remove);
            return "redirect:" + stay + "removed";
        }
        FieldErrors errors = new FieldErrors();
        boolean added = add(request, shell, draft, files == null ? List.of() : files, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Visit now = Visit.of(request, drafts);
            model.addAttribute(
                    "page",
                    QuestionPage.of(
                            shell,
                            Question.EVIDENCE,
                            now,
                            now.answers(),
                            errors,
                            input.checking(),
                            thing,
                            own,
                            added ? Notes.key("added") : null));
            return "intake/form/evidence";
        }
        if (input.next().equals("upload")) return "redirect:" + stay + (added ? "added" : "there");
        return next(draft, input);
    }

    /** The small picture of a file of the visitor's own draft. */
    @GetMapping(PATH + "/{file}/preview")
    void preview(HttpServletRequest request, HttpServletResponse response, @PathVariable long file) throws IOException {
        long fileId = Visit.of(request, drafts).open().stream()
                .flatMap(draft -> draft.files().stream())
                .filter(evidence -> evidence.id() == file)
                .findFirst()
                .orElseThrow(NotFound::new)
                .fileId();
        downloads.sendPreview(fileId, response);
    }

    private String next(Draft draft, FormInput input) {
        String next = Question.EVIDENCE
                .after(draft.answers(), own)
                .filter(q -> !input.checking())
                .map(Question::slug)
                .orElse("check");
        drafts.save(draft.id(), Map.of("at", input.later() ? Question.EVIDENCE.slug() : next));
        return "redirect:/complaints/new/" + (input.later() ? "saved" : next);
    }

    private boolean add(
            HttpServletRequest request, Shell shell, Draft draft, List<MultipartFile> files, FieldErrors errors)
            throws IOException {
        boolean added = false;
        List<String> refusals = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) continue;
            Uploads.Taken taken = uploads.add(request, shell, draft, file);
            added |= taken.added();
            if (taken.refusal() != null) refusals.add(taken.refusal());
        }
        if (!refusals.isEmpty()) errors.add("files", "intake.public.problem.as-is", String.join(" — ", refusals));
        return added;
    }
}
