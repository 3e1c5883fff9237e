package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CasePromises;
import org.peygir.cases.Doing;
import org.peygir.cases.Evidence;
import org.peygir.cases.NewPromise;
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
    private final CasePromises promises;
    private final CaseUploads uploads;
    private final CaseAnswers answers;

    CaseWritingController(CaseDossiers dossiers, CasePromises promises, CaseUploads uploads, CaseAnswers answers) {
        this.dossiers = dossiers;
        this.promises = promises;
        this.uploads = uploads;
        this.answers = answers;
    }

    @PostMapping("/notes")
    String note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_NOTE);
        return write(
                new CaseAnswers.Asked(shell, model, response, viewer, number),
                "note",
                Words.clean(text),
                files,
                parameters);
    }

    @PostMapping("/replies")
    String reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_REPLY);
        return write(
                new CaseAnswers.Asked(shell, model, response, viewer, number),
                "reply",
                Words.clean(text),
                files,
                parameters);
    }

    private String write(
            CaseAnswers.Asked asked,
            String form,
            String text,
            @Nullable List<MultipartFile> files,
            Map<String, String> parameters) {
        // before anything is stored: who may not see the case leaves nothing behind
        dossiers.file(asked.number(), asked.viewer());
        PromiseForm promised = new PromiseForm(
                parameters.getOrDefault("promised", ""),
                parameters.getOrDefault("promisedFor", ""),
                form.equals("note") ? parameters.getOrDefault("means", "") : "MESSAGE",
                "");
        Map<String, String> values = new HashMap<>(promised.values());
        values.put("text", text);
        Typed typed = Typed.of(form, values);
        NewPromise promise = promised.blank() ? null : promised.read(typed.errors());
        List<Evidence> evidence = uploads.store(files, typed.errors(), "text");
        if (!typed.errors().isEmpty()) return answers.invalid(asked, typed, null);
        var number = CaseDossiers.number(asked.number());
        Doing doing = form.equals("note")
                ? promises.note(number, text, evidence, promise, asked.viewer())
                : promises.reply(number, text, evidence, promise, asked.viewer());
        boolean due = doing instanceof Doing.Refused(String key) && key.equals("promises.refusal.due");
        return answers.answer(asked, doing, form, typed, due ? "promisedFor" : "text");
    }
}
