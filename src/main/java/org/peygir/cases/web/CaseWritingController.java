package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.Doing;
import org.peygir.cases.Evidence;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What staff write into a case: a note that the customer never sees, or a reply that they are told of. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}")
class CaseWritingController {
    private final CaseDossiers dossiers;
    private final CaseHandling handling;
    private final CaseUploads uploads;
    private final CaseAnswers answers;

    CaseWritingController(CaseDossiers dossiers, CaseHandling handling, CaseUploads uploads, CaseAnswers answers) {
        this.dossiers = dossiers;
        this.handling = handling;
        this.uploads = uploads;
        this.answers = answers;
    }

    @PostMapping("/notes")
    String note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_NOTE);
        return write(new CaseAnswers.Asked(shell, model, response, viewer, number), "note", Words.clean(text), files);
    }

    @PostMapping("/replies")
    String reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_REPLY);
        return write(new CaseAnswers.Asked(shell, model, response, viewer, number), "reply", Words.clean(text), files);
    }

    private String write(CaseAnswers.Asked asked, String form, String text, @Nullable List<MultipartFile> files) {
        // before anything is stored: who may not see the case leaves nothing behind
        dossiers.file(asked.number(), asked.viewer());
        Typed typed = Typed.of(form, Map.of("text", text));
        List<Evidence> evidence = uploads.store(files, typed.errors(), "text");
        if (!typed.errors().isEmpty()) return answers.invalid(asked, typed, null);
        var number = CaseDossiers.number(asked.number());
        Doing doing = form.equals("note")
                ? handling.note(number, text, evidence, asked.viewer())
                : handling.reply(number, text, evidence, asked.viewer());
        return answers.answer(asked, doing, form, typed, "text");
    }
}
