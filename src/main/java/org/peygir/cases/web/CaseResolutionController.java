package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.Doing;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a case: what must be known before it may end, written down as it becomes known. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/resolution")
class CaseResolutionController {
    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final StalePages stale;
    private final CaseHandling handling;

    CaseResolutionController(
            CaseDossiers dossiers, CasePages pages, CaseAnswers answers, StalePages stale, CaseHandling handling) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.answers = answers;
        this.stale = stale;
        this.handling = handling;
    }

    @GetMapping
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.read(number, viewer);
        Optional<String> refusal = CaseHandling.act(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        return page(asked, dossier, Map.of(), null);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        FieldErrors errors = new FieldErrors();
        Map<String, String> fields = Words.answers(parameters, errors);
        if ("WAIVED".equals(fields.get("understandingState"))
                && fields.getOrDefault("waiverReason", "").isBlank())
            errors.add("waiverReason", "cases.record.waiver-reason");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(asked, dossiers.read(number, viewer), fields, errors);
        }
        Map<String, String> changed = changed(dossiers.read(number, viewer), fields);
        Doing doing = handling.record(CaseDossiers.number(number), version, changed, viewer);
        if (doing instanceof Doing.Stale) {
            String action = CaseDossier.path(dossiers.file(number, viewer)) + "/resolution";
            return stale.answer(asked, new LinkedHashMap<>(fields), new StalePages.Again(action, fields));
        }
        return answers.answer(asked, doing, "recorded", Typed.nothing(), "");
    }

    /** Only what differs is recorded, so that the stream names what really changed. */
    private static Map<String, String> changed(CaseDossier d, Map<String, String> fields) {
        Map<String, String> changed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!value.equals(RecordField.known(d.file(), d.resolution(), name))) changed.put(name, value);
        });
        return changed;
    }

    private String page(
            CaseAnswers.Asked asked, CaseDossier d, Map<String, String> typed, @Nullable FieldErrors errors) {
        Shell shell = asked.shell();
        List<RecordField> fields = RecordField.ORDER.stream()
                .map(name -> RecordField.of(shell, d.file(), d.resolution(), name, typed, errors))
                .toList();
        FieldErrors shown = errors == null ? new FieldErrors() : errors;
        asked.model().addAttribute("page", new RecordPage(pages.head(shell, d), fields, shown));
        return shell.htmx() ? "cases/dossier/recordForm" : "cases/dossier/record";
    }
}
