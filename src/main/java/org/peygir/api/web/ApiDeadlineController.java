package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.peygir.access.Bearer;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseTimekeeping;
import org.peygir.cases.Cases;
import org.peygir.cases.Doing;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a case and why each is when it is; standing still, going on, one extension. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiDeadlineController {
    private final CaseTimekeeping timekeeping;
    private final Cases cases;
    private final CasePrivacy privacy;
    private final DeadlineViews views;
    private final Versions versions;
    private final Once once;

    ApiDeadlineController(
            CaseTimekeeping timekeeping,
            Cases cases,
            CasePrivacy privacy,
            DeadlineViews views,
            Versions versions,
            Once once) {
        this.timekeeping = timekeeping;
        this.cases = cases;
        this.privacy = privacy;
        this.views = views;
        this.versions = versions;
        this.once = once;
    }

    /** Ended ones too, in the order in which they were started. */
    @Endpoint(scope = Scope.CASES_READ)
    @GetMapping
    ResponseEntity<DeadlineBodies.Deadlines> caseDeadlines(@PathVariable String number, Bearer bearer, Shell shell) {
        CaseNumber of = ApiCaseController.number(number);
        privacy.read(cases.file(of, bearer.viewer()).orElseThrow(NotFound::new), "CASE", bearer.viewer());
        return ResponseEntity.ok(views.of(of.toString(), timekeeping.deadlines(of, bearer.viewer()), shell.locale()));
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(path = "/{code}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> pauseDeadline(
            @PathVariable String number,
            @PathVariable String code,
            @Json DeadlineBodies.NewPause sent,
            Bearer bearer,
            HttpServletRequest request) {
        return change(number, bearer, request, (of, viewer) -> timekeeping.pause(of, code, sent.reason(), viewer));
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(path = "/{code}/resumption")
    ResponseEntity<Bodies.Done> resumeDeadline(
            @PathVariable String number, @PathVariable String code, Bearer bearer, HttpServletRequest request) {
        return change(number, bearer, request, (of, viewer) -> timekeeping.resume(of, code, viewer));
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(path = "/{code}/extension", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> extendDeadline(
            @PathVariable String number,
            @PathVariable String code,
            @Json DeadlineBodies.NewExtension sent,
            Bearer bearer,
            HttpServletRequest request) {
        if (sent.reason().length() > CaseTimekeeping.REASON_LIMIT)
            throw Refusals.invalid("reason", "cases.refusal.too-long");
        return change(
                number,
                bearer,
                request,
                (of, viewer) -> timekeeping.extend(of, code, sent.amount(), sent.reason(), viewer));
    }

    @FunctionalInterface
    private interface Change {
        Doing make(CaseNumber of, Viewer viewer);
    }

    private ResponseEntity<Bodies.Done> change(
            String number, Bearer bearer, HttpServletRequest request, Change change) {
        Viewer viewer = bearer.viewer();
        CaseNumber of = ApiCaseController.number(number);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            int version = Refusals.version(change.make(of, viewer), request);
            return ResponseEntity.ok().eTag(Versions.tag(version)).body(new Bodies.Done(of.toString(), version));
        });
    }
}
