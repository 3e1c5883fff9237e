package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Cases;
import org.peygir.cases.Moving;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.Missing;
import org.peygir.routines.Way;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways out of a case's stage, and taking one. */
@RestController
@RequestMapping("/api/v1/cases/{number}/moves")
class ApiMoveController {
    private final Cases cases;
    private final CaseHandling handling;
    private final Versions versions;
    private final Views views;
    private final Once once;

    ApiMoveController(Cases cases, CaseHandling handling, Versions versions, Views views, Once once) {
        this.cases = cases;
        this.handling = handling;
        this.versions = versions;
        this.views = views;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_READ, versioned = true)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Moves> listMoves(@PathVariable String number, Bearer bearer, Shell shell) {
        CaseFile file =
                cases.file(ApiCaseController.number(number), bearer.viewer()).orElseThrow(NotFound::new);
        Locale locale = shell.locale();
        Optional<String> refusal = CaseHandling.act(file, bearer.viewer());
        List<Bodies.Move> items = handling.ways(file, bearer.viewer()).stream()
                .map(way -> move(way, locale))
                .toList();
        return ResponseEntity.ok()
                .eTag(Versions.tag(file.version()))
                .body(new Bodies.Moves(
                        views.stage(file.stageId(), locale),
                        refusal.map(key -> shell.t(key)).orElse(null),
                        items));
    }

    private static Bodies.Move move(Way way, Locale locale) {
        return new Bodies.Move(
                way.code(),
                way.label(locale),
                Views.stage(way.to(), locale),
                way.to().ends(),
                way.suggested(),
                way.open(),
                way.missing().stream()
                        .map(m -> new Bodies.Lack(m.code(), m.field(), m.message(locale)))
                        .toList());
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Moved> moveCase(
            @PathVariable String number,
            @Json Bodies.NewMove sent,
            Bearer bearer,
            Shell shell,
            HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_MOVE);
        CaseNumber of = ApiCaseController.number(number);
        Map<String, String> fields = sent.fields() == null ? Map.of() : sent.fields();
        String note = sent.note() == null ? "" : sent.note().strip();
        check(fields, note);
        return once.run(request, bearer, Bodies.Moved.class, () -> {
            versions.match(request, of, viewer);
            CaseFile file = cases.file(of, viewer).orElseThrow(NotFound::new);
            Moving moving = handling.move(of, file.version(), sent.transition(), note, fields, viewer);
            return moved(file, moving, request, viewer, shell.locale());
        });
    }

    private static void check(Map<String, String> fields, String note) {
        FieldErrors errors = new FieldErrors();
        for (Registering.Problem p : CaseHandling.problems(fields))
            errors.add("fields." + p.field(), p.messageKey(), p.arguments().toArray());
        if (note.length() > Registration.WORDS_LIMIT) errors.add("note", "cases.refusal.too-long");
        if (!errors.isEmpty()) throw new Invalid(errors);
    }

    private ResponseEntity<Bodies.Moved> moved(
            CaseFile before, Moving moving, HttpServletRequest request, Viewer viewer, Locale locale) {
        return switch (moving) {
            case Moving.Moved m ->
                ResponseEntity.ok()
                        .eTag(Versions.tag(m.version()))
                        .body(new Bodies.Moved(
                                before.number().toString(),
                                m.version(),
                                Views.stage(m.from(), locale),
                                Views.stage(m.to(), locale)));
            case Moving.Unmet(List<Missing> missing) -> throw unmet(missing, locale);
            case Moving.Invalid(var problems) -> throw invalid(problems);
            case Moving.NotAllowed _ ->
                throw CaseHandling.act(before, viewer)
                        .map(Refusals::refused)
                        .orElseGet(() -> Refusals.invalid("transition", "cases.refusal.no-such-way"));
            case Moving.Refused(String key) -> throw Refusals.refused(key);
            case Moving.Stale _ -> throw Refusals.stale(request);
        };
    }

    private static Invalid invalid(List<FormReading.Problem> problems) {
        FieldErrors errors = new FieldErrors();
        for (FormReading.Problem p : problems)
            errors.add(
                    "fields." + FormField.PREFIX + p.field(),
                    p.messageKey(),
                    p.arguments().toArray());
        return new Invalid(errors);
    }

    /** One entry a field; what belongs to no single field stands at the transition. */
    private static Invalid unmet(List<Missing> missing, Locale locale) {
        FieldErrors errors = new FieldErrors();
        for (Missing m : missing) {
            String field = m.field() == null ? "transition" : "fields." + m.field();
            FieldErrors.FieldError before = errors.of(field);
            if (before == null) errors.add(field, "cases.move.missing", m.message(locale));
        }
        return new Invalid(errors);
    }
}
