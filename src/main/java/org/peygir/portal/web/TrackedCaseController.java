package org.peygir.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.CaseTracking;
import org.peygir.cases.Doing;
import org.peygir.cases.Evidence;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.web.Downloads;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.portal.Tracking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The complainant's own case: see, write, send files, confirm satisfaction or object. A visit that ended leads to the door. */
@Controller
class TrackedCaseController {
    private static final int FILES = 10;
    private static final long FILE_LIMIT = 25L << 20;
    private static final Set<String> NOTES = Set.of("written", "satisfied", "objected", "reopened", "review");
    private static final String DOOR = "redirect:/track";
    private static final Said NOTHING = new Said("", "", "");

    /** Words not taken yet, by the form they stand in. */
    private record Said(String message, String objection, String review) {}

    private final Tracking tracking;
    private final CaseTracking cases;
    private final CaseReviews reviews;
    private final TrackedCasePages pages;
    private final FileStore files;
    private final Downloads downloads;

    TrackedCaseController(
            Tracking tracking,
            CaseTracking cases,
            CaseReviews reviews,
            TrackedCasePages pages,
            FileStore files,
            Downloads downloads) {
        this.tracking = tracking;
        this.cases = cases;
        this.reviews = reviews;
        this.pages = pages;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/track/case")
    String show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String done,
            Shell shell,
            Model model) {
        Optional<Long> id = visited(request);
        if (id.isEmpty()) return DOOR;
        String notice = done != null && NOTES.contains(done) ? shell.t("portal.case.done." + done) : null;
        return page(id.get(), notice, NOTHING, new FieldErrors(), shell, model);
    }

    @PostMapping("/track/case/messages")
    String write(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Shell shell,
            Model model)
            throws IOException {
        Optional<Long> id = visited(request);
        if (id.isEmpty()) return DOOR;
        FieldErrors errors = new FieldErrors();
        List<Evidence> evidence = store(sent == null ? List.of() : sent, errors);
        if (errors.isEmpty()) {
            if (cases.write(id.get(), text, evidence) instanceof Doing.Refused(String key)) errors.add("text", key);
            else return "redirect:/track/case?done=written";
        }
        response.setStatus(422);
        return page(id.get(), null, new Said(text, "", ""), errors, shell, model);
    }

    @PostMapping("/track/case/satisfaction")
    String confirm(HttpServletRequest request, HttpServletResponse response, Shell shell, Model model) {
        Optional<Long> id = visited(request);
        if (id.isEmpty()) return DOOR;
        return answer(cases.confirm(id.get()), NOTHING, "objection", "satisfied", id.get(), response, shell, model);
    }

    @PostMapping("/track/case/objections")
    String object(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String objection,
            Shell shell,
            Model model) {
        Optional<Long> id = visited(request);
        if (id.isEmpty()) return DOOR;
        boolean open = cases.view(id.get()).file().open();
        String done = open ? "objected" : "reopened";
        Said said = new Said("", objection, "");
        return answer(cases.object(id.get(), objection), said, "objection", done, id.get(), response, shell, model);
    }

    /** Asks somebody else to look at the decision. */
    @PostMapping("/track/case/reviews")
    String review(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "review", defaultValue = "") String words,
            Shell shell,
            Model model) {
        Optional<Long> id = visited(request);
        if (id.isEmpty()) return DOOR;
        Said said = new Said("", "", words);
        return answer(reviews.ask(id.get(), words), said, "review", "review", id.get(), response, shell, model);
    }

    @GetMapping("/track/case/files/{attachment}")
    void file(HttpServletRequest request, HttpServletResponse response, @PathVariable long attachment)
            throws IOException {
        Attachment found = attachment(request, attachment);
        downloads.send(found.fileId(), found.name(), false, request, response);
    }

    @GetMapping("/track/case/files/{attachment}/preview")
    void preview(HttpServletRequest request, HttpServletResponse response, @PathVariable long attachment)
            throws IOException {
        downloads.sendPreview(attachment(request, attachment).fileId(), response);
    }

    private Attachment attachment(HttpServletRequest request, long attachment) {
        long id = visited(request).orElseThrow(NotFound::new);
        return cases.view(id).files().stream()
                .filter(a -> a.id() == attachment)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String answer(
            Doing doing,
            Said said,
            String field,
            String done,
            long id,
            HttpServletResponse response,
            Shell shell,
            Model model) {
        if (!(doing instanceof Doing.Refused(String key))) return "redirect:/track/case?done=" + done;
        FieldErrors errors = new FieldErrors();
        errors.add(field, key);
        response.setStatus(422);
        return page(id, null, said, errors, shell, model);
    }

    private List<Evidence> store(List<MultipartFile> sent, FieldErrors errors) throws IOException {
        List<MultipartFile> chosen = sent.stream().filter(f -> !f.isEmpty()).toList();
        if (chosen.size() > FILES) errors.add("files", "portal.case.error.files", FILES);
        List<Evidence> evidence = new ArrayList<>();
        for (MultipartFile file : errors.isEmpty() ? chosen : List.<MultipartFile>of()) {
            String name = FileName.clean(file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
            try (InputStream in = file.getInputStream()) {
                evidence.add(new Evidence(files.store(in, FILE_LIMIT, name).id(), name));
            } catch (FileRefused refused) {
                errors.add("files", refused.messageKey(), refused.arguments().toArray());
            }
        }
        return evidence;
    }

    private Optional<Long> visited(HttpServletRequest request) {
        return tracking.visit(VisitCookie.read(request));
    }

    private String page(long id, @Nullable String notice, Said said, FieldErrors errors, Shell shell, Model model) {
        model.addAttribute(
                "page",
                pages.of(cases.view(id), notice, said.message(), said.objection(), said.review(), errors, shell));
        return "portal/track/case";
    }
}
