package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.Evidence;
import org.peygir.cases.store.EntryStore;
import org.peygir.platform.web.Downloads;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files on a case: added by staff for staff, read by whoever may see the case. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/attachments")
class CaseAttachmentController {
    private final CaseDossiers dossiers;
    private final CaseHandling handling;
    private final EntryStore entries;
    private final Downloads downloads;
    private final CaseUploads uploads;
    private final CaseAnswers answers;
    private final CasePrivacy privacy;

    CaseAttachmentController(
            CaseDossiers dossiers,
            CaseHandling handling,
            EntryStore entries,
            Downloads downloads,
            CaseUploads uploads,
            CaseAnswers answers,
            CasePrivacy privacy) {
        this.dossiers = dossiers;
        this.handling = handling;
        this.entries = entries;
        this.downloads = downloads;
        this.uploads = uploads;
        this.answers = answers;
        this.privacy = privacy;
    }

    @PostMapping
    String attach(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_ATTACH);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        dossiers.file(number, viewer);
        Typed typed = Typed.of("attachments", Map.of());
        List<Evidence> stored = uploads.store(evidence, typed.errors(), "evidence");
        if (stored.isEmpty()) typed.errors().add("evidence", "cases.error.no-file");
        if (!typed.errors().isEmpty()) return answers.invalid(asked, typed, null);
        return answers.answer(
                asked, handling.note(CaseDossiers.number(number), "", stored, viewer), "attached", typed, "evidence");
    }

    /** The file itself. @param download save it even if the browser could show it */
    @GetMapping("/{id}")
    void read(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean download,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = attachment(number, id, viewer);
        downloads.send(attachment.fileId(), attachment.name(), download, request, response);
    }

    @GetMapping("/{id}/preview")
    void preview(@PathVariable String number, @PathVariable long id, Viewer viewer, HttpServletResponse response)
            throws IOException {
        downloads.sendPreview(attachment(number, id, viewer).fileId(), response);
    }

    private Attachment attachment(String number, long id, Viewer viewer) {
        CaseFile file = dossiers.file(number, viewer);
        Attachment attachment = entries.attachment(file.id(), id).orElseThrow(NotFound::new);
        privacy.read(file, "FILE", viewer);
        return attachment;
    }
}
