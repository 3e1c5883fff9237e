package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseClassification;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.Classification;
import org.peygir.cases.Doing;
import org.peygir.cases.Track;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Triage of a case: severity, track, group of customers (HDL-02). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/classification")
class CaseClassificationController {
    private static final String REFUSAL = "cases.refusal.classify-";

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final StalePages stale;
    private final CaseClassification classification;

    CaseClassificationController(
            CaseDossiers dossiers,
            CasePages pages,
            CaseAnswers answers,
            StalePages stale,
            CaseClassification classification) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.answers = answers;
        this.stale = stale;
        this.classification = classification;
    }

    /** As it was typed. */
    private record Typing(String severity, String track, String group, String reason) {
        static Typing of(CaseFile file) {
            return new Typing(Integer.toString(file.severity()), file.track().name(), file.customerGroup(), "");
        }

        /** A severity that is none is refused by the rule. */
        Classification said() {
            Track chosen = Arrays.stream(Track.values())
                    .filter(t -> t.name().equals(track))
                    .findFirst()
                    .orElse(Track.STANDARD);
            return new Classification(severity.matches("[1-4]") ? Integer.parseInt(severity) : 0, chosen, group);
        }
    }

    @GetMapping
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.read(number, viewer);
        Optional<String> refusal = CaseHandling.act(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        return page(asked, dossier, Typing.of(dossier.file()), new FieldErrors());
    }

    @PostMapping
    String classify(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String track,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        Typing typing = new Typing(severity, track, Words.clean(group).strip(), Words.clean(reason));
        Doing doing =
                classification.classify(CaseDossiers.number(number), version, typing.said(), typing.reason(), viewer);
        if (doing instanceof Doing.Refused(String key) && key.startsWith(REFUSAL)) {
            FieldErrors errors = new FieldErrors();
            errors.add(key.substring(REFUSAL.length()).split("-")[0], key);
            response.setStatus(422);
            return page(asked, dossiers.read(number, viewer), typing, errors);
        }
        if (doing instanceof Doing.Stale) {
            Map<String, String> yours = new LinkedHashMap<>();
            if (!typing.reason().isBlank()) yours.put("note", typing.reason());
            return stale.answer(asked, yours, null);
        }
        return answers.answer(asked, doing, "classification", Typed.nothing(), "");
    }

    private String page(CaseAnswers.Asked asked, CaseDossier d, Typing typing, FieldErrors errors) {
        Shell shell = asked.shell();
        List<Option> severities = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> new Option(Integer.toString(n), shell.t("platform.severity." + n)))
                .toList();
        List<Option> tracks = Arrays.stream(Track.values())
                .map(t -> new Option(t.name(), shell.t("deadlines.track." + t), shell.t("cases.classify.track." + t)))
                .toList();
        List<Option> groups = classification.groups(d.file().customerGroup()).stream()
                .map(group -> new Option(group, group))
                .toList();
        asked.model()
                .addAttribute(
                        "page",
                        new ClassificationPage(
                                pages.head(shell, d),
                                typing.severity(),
                                typing.track(),
                                typing.group(),
                                typing.reason(),
                                severities,
                                tracks,
                                groups,
                                errors));
        return shell.htmx() ? "cases/dossier/classificationForm" : "cases/dossier/classification";
    }
}
