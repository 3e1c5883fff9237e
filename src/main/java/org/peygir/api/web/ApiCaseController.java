package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseList;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.Cases;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderRow;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.platform.web.ApiRefusal;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Routines;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Registers, lists and shows cases. */
@RestController
@RequestMapping("/api/v1/cases")
class ApiCaseController {
    private final CasePrivacy privacy;
    private final Cases cases;
    private final CaseList list;
    private final Routines routines;
    private final ApiRegistration registrations;
    private final Views views;
    private final Once once;

    ApiCaseController(
            Cases cases,
            CaseList list,
            Routines routines,
            ApiRegistration registrations,
            Views views,
            Once once,
            CasePrivacy privacy) {
        this.privacy = privacy;
        this.cases = cases;
        this.list = list;
        this.routines = routines;
        this.registrations = registrations;
        this.views = views;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_WRITE, status = 201)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Registered> registerCase(
            @Json Bodies.NewCase sent, Bearer bearer, Shell shell, HttpServletRequest request) {
        bearer.viewer().require(Permission.CASE_REGISTER);
        Registration registration = registrations.read(sent, bearer.viewer(), shell.locale());
        Long unit = registrations.unit(sent.unit(), "unit");
        try {
            return once.run(
                    request, bearer, Bodies.Registered.class, () -> registered(cases.register(registration, unit)));
        } catch (DuplicateKeyException two) {
            // two at once with one external id: the database let one through
            if (registration.externalId() == null) throw two;
            throw known();
        }
    }

    private static ResponseEntity<Bodies.Registered> registered(Registering registering) {
        return switch (registering) {
            case Registering.Registered made -> {
                URI receipt = ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/complaints/receipt/" + made.trackingCode().value())
                        .build()
                        .toUri();
                URI place = ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1/cases/" + made.number())
                        .build()
                        .toUri();
                yield ResponseEntity.created(place)
                        .body(new Bodies.Registered(
                                made.number().toString(), made.trackingCode().grouped(), receipt.toString()));
            }
            case Registering.Refused(List<Registering.Problem> problems) -> throw Refusals.registration(problems);
            case Registering.Known _ -> throw known();
        };
    }

    private static ApiRefusal known() {
        return ApiRefusal.at("externalId", HttpStatus.CONFLICT.value(), "api.error.external-id");
    }

    @Endpoint(scope = Scope.CASES_READ, paged = true)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Rows> listCases(
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = Page.USUAL) String limit,
            @RequestParam(defaultValue = "") String after,
            Bearer bearer,
            Shell shell) {
        FieldErrors errors = new FieldErrors();
        int most = Page.limit(limit, errors);
        Folder within = folder.isEmpty() ? null : Folder.parse(folder).orElse(null);
        if (!folder.isEmpty() && within == null) errors.add("folder", "api.error.folder");
        FolderCursor cursor = after.isEmpty() ? null : FolderCursor.parse(after).orElse(null);
        if (!after.isEmpty() && cursor == null) errors.add("after", "api.error.after");
        if (q.length() > Registration.SUBJECT_LIMIT || q.indexOf('\0') >= 0) errors.add("q", "api.error.q");
        Set<Long> stages = stage.isEmpty() ? null : routines.stageIds(stage.replace("\0", ""));
        if (stages != null && stages.isEmpty()) errors.add("stage", "api.error.stage");
        if (!errors.isEmpty()) throw new Invalid(errors);
        Long of = unit.isEmpty() ? null : registrations.unit(unit, "unit");
        List<FolderRow> found = list.rows(new CaseList.Wish(within, q, stages, of), cursor, most + 1, bearer.viewer());
        return rows(found, most, bearer.viewer(), shell.locale());
    }

    private ResponseEntity<Bodies.Rows> rows(List<FolderRow> found, int limit, Viewer viewer, Locale locale) {
        String next = Page.next(
                found,
                limit,
                row -> new FolderCursor(
                                false, 0, row.registeredAt(), row.number().id())
                        .text());
        List<Bodies.Row> items = found.stream()
                .limit(limit)
                .map(row -> views.of(row, viewer, locale))
                .toList();
        return ResponseEntity.ok().headers(Page.link(next)).body(new Bodies.Rows(items, next));
    }

    @Endpoint(scope = Scope.CASES_READ, versioned = true)
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Case> getCase(@PathVariable String number, Bearer bearer, Shell shell) {
        CaseFile file = cases.file(number(number), bearer.viewer()).orElseThrow(NotFound::new);
        privacy.read(file, "CASE", bearer.viewer());
        return ResponseEntity.ok()
                .eTag(Versions.tag(file.version()))
                .body(views.of(file, cases.attachments(file.id()), bearer.viewer(), shell));
    }

    /** @throws NotFound when it is no number: nothing lives there */
    static CaseNumber number(@Nullable String typed) {
        return CaseNumber.parse(typed == null ? "" : typed).orElseThrow(NotFound::new);
    }
}
