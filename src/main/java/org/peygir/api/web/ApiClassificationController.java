package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cases.CaseClassification;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.Cases;
import org.peygir.cases.Classification;
import org.peygir.platform.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Triage of a case: severity, track and group of customers, by which its commitments are chosen (HDL-02). */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/classification", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiClassificationController {
    private final CaseClassification classification;
    private final Cases cases;
    private final CasePrivacy privacy;
    private final Versions versions;
    private final Once once;

    ApiClassificationController(
            CaseClassification classification, Cases cases, CasePrivacy privacy, Versions versions, Once once) {
        this.classification = classification;
        this.cases = cases;
        this.privacy = privacy;
        this.versions = versions;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_READ, versioned = true)
    @GetMapping
    ResponseEntity<Bodies.Triage> caseClassification(@PathVariable String number, Bearer bearer) {
        CaseNumber of = ApiCaseController.number(number);
        CaseFile file = cases.file(of, bearer.viewer()).orElseThrow(NotFound::new);
        privacy.read(file, "CASE", bearer.viewer());
        return ResponseEntity.ok()
                .eTag(Versions.tag(file.version()))
                .body(new Bodies.Triage(
                        of.toString(),
                        file.severity(),
                        file.track(),
                        file.customerGroup(),
                        classification.groups(file.customerGroup())));
    }

    /** What is left out stays as it is. */
    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> classifyCase(
            @PathVariable String number,
            @Json Bodies.NewClassification sent,
            Bearer bearer,
            HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_MOVE);
        CaseNumber of = ApiCaseController.number(number);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            CaseFile file = cases.file(of, viewer).orElseThrow(NotFound::new);
            String reason = Objects.requireNonNullElse(sent.reason(), "");
            int version = Refusals.version(
                    classification.classify(of, file.version(), said(sent, file), reason, viewer), request);
            return ResponseEntity.ok().eTag(Versions.tag(version)).body(new Bodies.Done(of.toString(), version));
        });
    }

    private static Classification said(Bodies.NewClassification sent, CaseFile file) {
        String group = sent.customerGroup();
        return new Classification(
                Objects.requireNonNullElse(sent.severity(), file.severity()),
                Objects.requireNonNullElse(sent.track(), file.track()),
                group == null ? file.customerGroup() : group.strip());
    }
}
