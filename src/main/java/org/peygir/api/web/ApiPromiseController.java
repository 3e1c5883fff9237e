package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CasePromises;
import org.peygir.cases.Cases;
import org.peygir.cases.Doing;
import org.peygir.cases.NewPromise;
import org.peygir.cases.Promise;
import org.peygir.platform.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The promises of a case, and what became of them. */
@RestController
@RequestMapping("/api/v1")
class ApiPromiseController {
    private final Cases cases;
    private final CasePromises promises;
    private final CasePrivacy privacy;
    private final Versions versions;
    private final Views views;
    private final Once once;

    ApiPromiseController(
            Cases cases, CasePromises promises, CasePrivacy privacy, Versions versions, Views views, Once once) {
        this.cases = cases;
        this.promises = promises;
        this.privacy = privacy;
        this.versions = versions;
        this.views = views;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_READ, versioned = true)
    @GetMapping(path = "/cases/{number}/promises", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Promises> listPromises(@PathVariable String number, Bearer bearer) {
        CaseFile file =
                cases.file(ApiCaseController.number(number), bearer.viewer()).orElseThrow(NotFound::new);
        privacy.read(file, "CASE", bearer.viewer());
        List<Bodies.Promise> items =
                promises.of(file.id()).stream().map(views::promise).toList();
        return ResponseEntity.ok().eTag(Versions.tag(file.version())).body(new Bodies.Promises(items));
    }

    @Endpoint(scope = Scope.CASES_WRITE, status = 201, versioned = true)
    @PostMapping(
            path = "/cases/{number}/promises",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Promised> makePromise(
            @PathVariable String number, @Json Bodies.NewPromise sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_NOTE);
        CaseNumber of = ApiCaseController.number(number);
        String recipient = sent.recipient() == null ? "" : sent.recipient();
        NewPromise promise = new NewPromise(sent.text(), sent.due(), sent.means(), recipient);
        return once.run(request, bearer, Bodies.Promised.class, () -> {
            versions.match(request, of, viewer);
            Doing doing = promises.make(of, promise, viewer);
            int version = Refusals.version(doing, request);
            // the case's row is locked: the last promise of it is this one
            Promise made = promises.of(of.id()).getLast();
            return ResponseEntity.status(201)
                    .eTag(Versions.tag(version))
                    .body(new Bodies.Promised(made.id(), of.toString(), version, made.dueAt()));
        });
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(
            path = "/promises/{id}/outcome",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> settlePromise(
            @PathVariable long id, @Json Bodies.NewOutcome sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_NOTE);
        CaseNumber of = promises.caseOf(id, viewer);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            Doing doing = promises.settle(of, id, sent.kept(), sent.note(), viewer);
            int version = Refusals.version(doing, request);
            return ResponseEntity.ok().eTag(Versions.tag(version)).body(new Bodies.Done(of.toString(), version));
        });
    }
}
