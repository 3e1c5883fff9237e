package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.Moving;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FieldView;
import org.peygir.routines.Missing;
import org.peygir.routines.Requirement;
import org.peygir.routines.Transition;
import org.peygir.routines.Way;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves a case along its routine. The form asks for what the way requires; what is missing is named and nothing typed is lost. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/moves")
class CaseMoveController {
    /** Requirements that belong to a question beside the one they name. */
    private static final Map<String, String> BESIDE =
            Map.of("understanding-confirmed", "understandingState", "contact-tries", "contactTries");

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final StalePages stale;
    private final OwnFields own;
    private final CaseHandling handling;

    CaseMoveController(
            CaseDossiers dossiers,
            CasePages pages,
            CaseAnswers answers,
            StalePages stale,
            OwnFields own,
            CaseHandling handling) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.answers = answers;
        this.stale = stale;
        this.own = own;
        this.handling = handling;
    }

    @GetMapping
    String form(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String way,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        CaseDossier dossier = dossiers.read(number, viewer);
        if (way.isEmpty()) return "redirect:" + dossier.path() + "?pane=routine";
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        Optional<String> refusal = CaseHandling.act(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        Way open = way(dossier, way).orElseThrow(NotFound::new);
        return page(asked, dossier, open, Map.of(), "", null);
    }

    @PostMapping
    String move(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam String way,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        FieldErrors errors = new FieldErrors();
        Map<String, String> fields = new LinkedHashMap<>(Words.answers(parameters, errors));
        fields.putAll(OwnFields.typed(request.getParameterMap()));
        String words = Words.clean(note);
        if (!errors.isEmpty()) return again(asked, way, fields, words, errors);
        Moving moving = handling.move(CaseDossiers.number(number), version, way, words, fields, viewer);
        return switch (moving) {
            case Moving.Moved _ -> answers.done(asked, "moved");
            case Moving.Unmet(List<Missing> missing) -> again(asked, way, fields, words, unmet(shell, missing));
            case Moving.Invalid(var problems) -> {
                OwnFields.add(problems, errors);
                yield again(asked, way, fields, words, errors);
            }
            case Moving.NotAllowed _ -> notAllowed(asked);
            case Moving.Refused(String key) -> answers.refused(asked, key, Typed.nothing(), "");
            case Moving.Stale _ -> stale(asked, way, fields, words);
        };
    }

    /** The fields that the way asks by these answers, for the page that shows them. */
    @PostMapping("/fields")
    String fields(
            @PathVariable String number,
            @RequestParam String way,
            HttpServletRequest request,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CASE_MOVE);
        CaseDossier dossier = dossiers.read(number, viewer);
        Map<String, String> typed = OwnFields.typed(request.getParameterMap());
        model.addAttribute("fields", own.onWay(shell, dossier, way, typed, null));
        return "routines/form/_fields";
    }

    private String again(
            CaseAnswers.Asked asked, String way, Map<String, String> fields, String note, FieldErrors errors) {
        CaseDossier dossier = dossiers.read(asked.number(), asked.viewer());
        asked.response().setStatus(422);
        return page(asked, dossier, way(dossier, way).orElseThrow(NotFound::new), fields, note, errors);
    }

    private String notAllowed(CaseAnswers.Asked asked) {
        CaseDossier dossier = dossiers.read(asked.number(), asked.viewer());
        String key = CaseHandling.act(dossier.file(), asked.viewer()).orElse("cases.refusal.no-such-way");
        return answers.refused(asked, key, Typed.nothing(), "");
    }

    private String stale(CaseAnswers.Asked asked, String way, Map<String, String> fields, String note) {
        CaseDossier now = dossiers.read(asked.number(), asked.viewer());
        Optional<Way> still = CaseHandling.act(now.file(), asked.viewer()).isEmpty() ? way(now, way) : Optional.empty();
        Map<String, String> yours = new LinkedHashMap<>();
        // where the way led is the routine's knowledge, also when it no longer starts from here
        now.position().version().transitions().stream()
                .filter(t -> t.code().equals(way))
                .findFirst()
                .ifPresent(t -> yours.put(
                        "stage",
                        now.position()
                                .version()
                                .stage(t.toId())
                                .title(asked.shell().locale())));
        yours.putAll(fields);
        yours.put("note", note);
        Map<String, String> kept = new LinkedHashMap<>(fields);
        kept.put("way", way);
        kept.put("note", note);
        return stale.answer(
                asked,
                yours,
                still.map(_ -> new StalePages.Again(now.path() + "/moves", kept))
                        .orElse(null));
    }

    private Optional<Way> way(CaseDossier d, String code) {
        return handling.ways(d.file(), d.resolution(), d.opinions(), d.viewer()).stream()
                .filter(w -> w.code().equals(code))
                .findFirst();
    }

    private String page(
            CaseAnswers.Asked to,
            CaseDossier d,
            Way way,
            Map<String, String> typed,
            String note,
            @Nullable FieldErrors errors) {
        Shell shell = to.shell();
        List<RecordField> fields = questions(d, way).stream()
                .map(name -> RecordField.of(shell, d.file(), d.resolution(), name, typed, errors))
                .toList();
        List<FieldView> asked = own.onWay(shell, d, way.code(), typed, errors);
        Set<String> asks = fields.stream().map(RecordField::name).collect(Collectors.toSet());
        asked.forEach(field -> asks.add(field.name()));
        String lacking = way.missing().stream()
                .filter(m -> m.field() == null || !asks.contains(m.field()))
                .map(m -> m.message(shell.locale()))
                .collect(Collectors.joining(CaseNames.and(shell)));
        to.model()
                .addAttribute(
                        "page",
                        new MovePage(
                                pages.head(shell, d),
                                way.code(),
                                way.label(shell.locale()),
                                d.position().stage().title(shell.locale()),
                                way.to().title(shell.locale()),
                                way.to().customerText(shell.locale()),
                                way.to().ends(),
                                fields,
                                asked,
                                own.asking(d.file(), d.path() + "/moves/fields"),
                                lacking.isEmpty() ? null : shell.t("cases.move.lacking", lacking),
                                note,
                                errors == null ? new FieldErrors() : errors));
        return shell.htmx() ? "cases/dossier/moveForm" : "cases/dossier/move";
    }

    /** The fields that the way and its requirements name, with those that belong beside them, in the order of the record. */
    private static List<String> questions(CaseDossier d, Way way) {
        Set<String> wanted = new LinkedHashSet<>(way.requiredFields());
        Transition transition = d.position().version().from(d.file().stageId()).stream()
                .filter(t -> t.code().equals(way.code()))
                .findFirst()
                .orElseThrow();
        transition.requirements().stream()
                .map(Requirement::field)
                .filter(Objects::nonNull)
                .forEach(wanted::add);
        Set<String> all = new LinkedHashSet<>();
        wanted.forEach(name -> all.addAll(RecordField.with(name)));
        return RecordField.ORDER.stream().filter(all::contains).toList();
    }

    /** One message a field; what belongs to no field stands at the top alone. */
    static FieldErrors unmet(Shell shell, List<Missing> missing) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Missing m : missing) {
            String field = BESIDE.getOrDefault(m.code(), Objects.requireNonNullElse(m.field(), ""));
            words.merge(field, m.message(shell.locale()), (a, b) -> a + CaseNames.and(shell) + b);
        }
        FieldErrors errors = new FieldErrors();
        for (String field : RecordField.ORDER) {
            String text = words.get(field);
            if (text != null) errors.add(field, "cases.move.missing", text);
        }
        words.forEach((field, text) -> errors.add(field, "cases.move.missing", text));
        return errors;
    }
}
