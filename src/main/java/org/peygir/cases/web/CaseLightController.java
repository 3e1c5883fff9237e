package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseCentral;
import org.peygir.cases.CaseLight;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Doing;
import org.peygir.cases.Finding;
import org.peygir.cases.Moving;
import org.peygir.cases.Satisfaction;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case in the hands of whoever was told: settled on one screen, or sent to the complaints unit (ORG-05, ORG-10). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}")
class CaseLightController {
    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final CaseLight light;
    private final CaseCentral central;
    private final OwnFields own;

    CaseLightController(
            CaseDossiers dossiers,
            CasePages pages,
            CaseAnswers answers,
            CaseLight light,
            CaseCentral central,
            OwnFields own) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.answers = answers;
        this.light = light;
        this.central = central;
        this.own = own;
    }

    @GetMapping("/light")
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        var asked = asked(number, viewer, shell, model, response);
        CaseDossier dossier = dossiers.read(number, viewer);
        var refusal = CaseCentral.may(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        return page(asked, dossier, Map.of(), "", "", new FieldErrors());
    }

    @PostMapping("/light")
    String settle(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = asked(number, viewer, shell, model, response);
        FieldErrors errors = new FieldErrors();
        Map<String, String> fields = new LinkedHashMap<>(Words.answers(parameters, errors));
        fields.keySet().retainAll(CaseLight.FIELDS);
        fields.putAll(OwnFields.typed(request.getParameterMap()));
        if (!errors.isEmpty()) return again(asked, fields, "", "", errors);
        // By sending it, whoever spoke with the customer says that they understood each other: the form says so.
        if (!fields.getOrDefault("understanding", "").isBlank()) fields.put("understandingState", "CONFIRMED");
        return switch (light.settle(CaseDossiers.number(number), version, fields, viewer)) {
            case Moving.Moved _ -> answers.done(asked, "moved");
            case Moving.Unmet(List<Missing> missing) ->
                again(asked, fields, "", "", CaseMoveController.unmet(shell, missing));
            case Moving.Invalid(var problems) -> {
                OwnFields.add(problems, errors);
                yield again(asked, fields, "", "", errors);
            }
            case Moving.NotAllowed _ -> answers.refused(asked, "cases.refusal.no-such-way", Typed.nothing(), "");
            case Moving.Refused(String key) -> answers.refused(asked, key, Typed.nothing(), "");
            case Moving.Stale(int now) ->
                answers.answer(asked, new Doing.Stale(now), "", Typed.nothing(), "", yours(fields));
        };
    }

    /** Sends it to the complaints unit, with everything there is. */
    @PostMapping("/centre")
    String send(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = asked(number, viewer, shell, model, response);
        CentralReason why = CentralReason.parse(reason).orElse(null);
        String words = Words.clean(note);
        Doing doing = central.send(CaseDossiers.number(number), version, why, words, viewer);
        if (doing instanceof Doing.Refused(String key)
                && (key.equals("cases.refusal.reason-needed") || key.equals("cases.refusal.too-long"))) {
            FieldErrors errors = new FieldErrors();
            errors.add(why == null ? "reason" : "note", why == null ? "cases.problem.central-reason" : key);
            return again(asked, Map.of(), reason, words, errors);
        }
        return answers.answer(asked, doing, "sent", Typed.nothing(), "");
    }

    private static CaseAnswers.Asked asked(
            String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        if (!viewer.can(Permission.CASE_MOVE)) viewer.require(Permission.CASE_REGISTER);
        return new CaseAnswers.Asked(shell, model, response, viewer, number);
    }

    private static Map<String, String> yours(Map<String, String> fields) {
        return new LinkedHashMap<>(fields);
    }

    private String again(
            CaseAnswers.Asked asked, Map<String, String> fields, String reason, String note, FieldErrors errors) {
        asked.response().setStatus(422);
        return page(asked, dossiers.read(asked.number(), asked.viewer()), fields, reason, note, errors);
    }

    private String page(
            CaseAnswers.Asked asked,
            CaseDossier d,
            Map<String, String> typed,
            String reason,
            String note,
            FieldErrors errors) {
        Shell shell = asked.shell();
        Map<String, String> values = new LinkedHashMap<>(usual(d));
        values.putAll(typed);
        List<RecordField> fields = CaseLight.FIELDS.stream()
                .map(name -> RecordField.of(shell, d.file(), d.resolution(), name, values, errors))
                .toList();
        Instant until = d.file().structured().localUntil();
        asked.model()
                .addAttribute(
                        "page",
                        new LightPage(
                                pages.head(shell, d),
                                d.file().words(),
                                until == null
                                        ? ""
                                        : shell.t(
                                                "structure.light.until",
                                                shell.f().dateTime(until)),
                                fields,
                                own.ofStages(shell, d, typed, errors),
                                StructureWords.reasons(shell),
                                reason,
                                note,
                                errors));
        return shell.htmx() ? "cases/dossier/lightForm" : "cases/dossier/light";
    }

    /** What most cases that are settled at once come to, where nothing else is known. */
    private static Map<String, String> usual(CaseDossier d) {
        Map<String, String> usual = new LinkedHashMap<>();
        if (d.resolution().finding() == null) usual.put("finding", Finding.UPHELD.name());
        @Nullable Satisfaction satisfaction = d.resolution().satisfaction();
        if (satisfaction == null) usual.put("satisfaction", Satisfaction.SATISFIED.name());
        return usual;
    }
}
