package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.peygir.access.Bearer;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.Cases;
import org.peygir.cases.Doing;
import org.peygir.cases.Review;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of what was decided on a case: read, asked for in the complainant's name, given to another, decided (REV-01). */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiReviewController {
    private final CaseReviews reviews;
    private final Cases cases;
    private final CasePrivacy privacy;
    private final Organization organization;
    private final Views views;
    private final Versions versions;
    private final Once once;

    ApiReviewController(
            CaseReviews reviews,
            Cases cases,
            CasePrivacy privacy,
            Organization organization,
            Views views,
            Versions versions,
            Once once) {
        this.reviews = reviews;
        this.cases = cases;
        this.privacy = privacy;
        this.organization = organization;
        this.views = views;
        this.versions = versions;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_READ, versioned = true)
    @GetMapping
    ResponseEntity<ReviewBodies.Reviews> caseReviews(@PathVariable String number, Bearer bearer, Shell shell) {
        CaseNumber of = ApiCaseController.number(number);
        CaseFile file = cases.file(of, bearer.viewer()).orElseThrow(NotFound::new);
        privacy.read(file, "CASE", bearer.viewer());
        List<ReviewBodies.Review> items =
                reviews.of(file.id()).stream().map(review -> body(review, file)).toList();
        List<Bodies.Staff> reviewers = file.inReview()
                ? reviews.reviewers(file).stream()
                        .map(member -> views.staff(member.id()))
                        .toList()
                : List.of();
        String objection = reviews.objection(file).map(key -> shell.t(key)).orElse(null);
        return ResponseEntity.ok()
                .eTag(Versions.tag(file.version()))
                .body(new ReviewBodies.Reviews(of.toString(), items, objection, reviewers));
    }

    @Endpoint(scope = Scope.CASES_WRITE, status = 201, versioned = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReviewBodies.Reviewing> askReview(
            @PathVariable String number, @Json ReviewBodies.NewReview sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        if (!CaseReviews.mayAsk(viewer)) throw new Forbidden();
        CaseNumber of = ApiCaseController.number(number);
        String words = sent.words() == null ? "" : sent.words();
        return once.run(request, bearer, ReviewBodies.Reviewing.class, () -> {
            versions.match(request, of, viewer);
            int version = Refusals.version(reviews.ask(of, sent.channel(), words, viewer), request);
            Review made = reviews.of(of.id()).getLast();
            CaseFile file = cases.file(of, viewer).orElseThrow(NotFound::new);
            return ResponseEntity.status(201)
                    .eTag(Versions.tag(version))
                    .body(new ReviewBodies.Reviewing(
                            made.id(), of.toString(), version, views.staff(made.reviewerId()), file.dueAt()));
        });
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(path = "/{id}/outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> decideReview(
            @PathVariable String number,
            @PathVariable long id,
            @Json ReviewBodies.NewReviewOutcome sent,
            Bearer bearer,
            HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        CaseNumber of = ApiCaseController.number(number);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            return done(of, reviews.decide(of, id, sent.outcome(), sent.reasons(), sent.answer(), viewer), request);
        });
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(path = "/{id}/reviewer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> assignReview(
            @PathVariable String number,
            @PathVariable long id,
            @Json ReviewBodies.NewReviewer sent,
            Bearer bearer,
            HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        CaseNumber of = ApiCaseController.number(number);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            cases.file(of, viewer).orElseThrow(NotFound::new);
            long to = organization
                    .staffByUserName(sent.reviewer())
                    .filter(StaffMember::active)
                    .orElseThrow(() -> Refusals.invalid("reviewer", "api.error.staff"))
                    .id();
            return done(of, reviews.assign(of, id, to, viewer), request);
        });
    }

    private static ResponseEntity<Bodies.Done> done(CaseNumber of, Doing doing, HttpServletRequest request) {
        int version = Refusals.version(doing, request);
        return ResponseEntity.ok().eTag(Versions.tag(version)).body(new Bodies.Done(of.toString(), version));
    }

    private ReviewBodies.Review body(Review r, CaseFile file) {
        Long askedBy = r.askedBy();
        return new ReviewBodies.Review(
                r.id(),
                r.level(),
                r.open() ? ReviewBodies.State.ASSIGNED : ReviewBodies.State.OUTCOME,
                r.words(),
                r.channel(),
                askedBy == null ? null : views.staff(askedBy),
                r.requestedAt(),
                views.staff(r.reviewerId()),
                r.assignedAt(),
                r.independent(),
                r.open() ? file.dueAt() : null,
                r.outcome(),
                r.reasons(),
                r.answer(),
                r.outcomeAt());
    }
}
