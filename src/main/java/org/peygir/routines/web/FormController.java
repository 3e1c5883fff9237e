package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.FormInputs;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.FormDiff;
import org.peygir.routines.domain.FormRedraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a draft: adds, changes, moves and removes its fields, and shows it as it will be seen (RTN-13). */
@Controller
@RequestMapping("/routines/{code}/draft/form")
class FormController {
    private final DraftDoor door;
    private final FormPages pages;
    private final DesignerPages designer;
    private final Conditions conditions;

    FormController(DraftDoor door, FormPages pages, DesignerPages designer, Conditions conditions) {
        this.door = door;
        this.pages = pages;
        this.designer = designer;
        this.conditions = conditions;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(name = "new", defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String place,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            Model model) {
        Draft draft = door.open(code, viewer, shell).draft();
        FieldPanel open = pages.open(draft.routine(), field, fresh, place, shell);
        return page(draft, open, new FieldErrors(), new FormTrial(new Inputs(all), Map.of()), shell, model);
    }

    /** The form as somebody fills it in; keeps nothing. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletRequest request,
            Viewer viewer,
            Shell shell,
            Model model) {
        Draft draft = door.open(code, viewer, shell).draft();
        Map<String, String> typed = FormInputs.typed(request.getParameterMap());
        return page(draft, null, new FieldErrors(), new FormTrial(new Inputs(all), typed), shell, model);
    }

    /** What the pickers say now, in words and in CEL. */
    @GetMapping("/sentence")
    String sentence(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version routine = door.open(code, viewer, shell).routine();
        model.addAttribute(
                "sentence",
                designer.sentence(FieldPanel.Picks.of(new Inputs(all)).clauses(), routine, shell));
        return "routines/_sentence";
    }

    @PostMapping("/fields")
    String field(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        OpenDraft open = door.open(code, viewer, shell);
        Form form = open.routine().form();
        Inputs in = new Inputs(all);
        FieldPanel panel = FieldPanel.of(in);
        FieldErrors errors = panel.errors(in, form, WayPanel.known(open.routine(), conditions));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(open.draft(), panel, errors, FormTrial.NONE, shell, model);
        }
        FormField sent = panel.field(in, form);
        Change change = new Change(panel.code().isEmpty() ? "field-added" : "field-changed", sent.code());
        UnaryOperator<Version> edit = routine -> FormRedraft.with(routine, panel.field(in, routine.form()));
        open.change(change, panel.seen(), edit, outcome -> differences(sent, outcome, shell));
        return back(code, sent.code());
    }

    @PostMapping("/fields/{field}/removal")
    String remove(
            @PathVariable String code,
            @PathVariable String field,
            @RequestParam String seen,
            Viewer viewer,
            Shell shell) {
        return done(code, new Change("field-removed", field), seen, r -> FormRedraft.without(r, field), viewer, shell);
    }

    @PostMapping("/fields/{field}/earlier")
    String earlier(
            @PathVariable String code,
            @PathVariable String field,
            @RequestParam String seen,
            Viewer viewer,
            Shell shell) {
        return done(
                code, new Change("field-earlier", field), seen, r -> FormRedraft.moved(r, field, -1), viewer, shell);
    }

    @PostMapping("/fields/{field}/later")
    String later(
            @PathVariable String code,
            @PathVariable String field,
            @RequestParam String seen,
            Viewer viewer,
            Shell shell) {
        return done(code, new Change("field-later", field), seen, r -> FormRedraft.moved(r, field, 1), viewer, shell);
    }

    private String done(
            String code, Change change, String seen, UnaryOperator<Version> edit, Viewer viewer, Shell shell) {
        door.open(code, viewer, shell).change(change, seen, edit);
        return back(code, change.what().equals("field-removed") ? "" : change.subject());
    }

    private static String back(String code, String field) {
        return OpenDraft.back(code) + "/form" + (field.isEmpty() ? "" : "?field=" + field + "#q-" + field);
    }

    private String page(
            Draft draft, @Nullable FieldPanel open, FieldErrors errors, FormTrial trial, Shell shell, Model model) {
        model.addAttribute("page", pages.page(draft, open, errors, trial, shell));
        return "routines/form/design";
    }

    /** Yours beside theirs, part by part, as the file writes them. */
    private static List<Stale.Difference> differences(FormField yours, Outcome outcome, Shell shell) {
        if (!(outcome instanceof Outcome.Overtaken(Draft now))) return List.of();
        FormField theirs = now.routine().form().find(yours.code()).orElse(null);
        if (theirs == null)
            return List.of(new Stale.Difference(
                    shell.t("routines.part.question"),
                    yours.label(shell.locale()),
                    shell.t("routines.designer.removed")));
        Map<String, Object> parts = FormDiff.parts(theirs);
        return FormDiff.parts(yours).entrySet().stream()
                .filter(part -> !Objects.equals(part.getValue(), parts.get(part.getKey())))
                .map(part -> new Stale.Difference(
                        shell.t("routines.part." + part.getKey()),
                        said(part.getValue(), shell),
                        said(parts.get(part.getKey()), shell)))
                .toList();
    }

    private static String said(@Nullable Object value, Shell shell) {
        return value instanceof Wording words ? words.in(shell.locale()) : Objects.toString(value, "");
    }
}
