package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Cases;
import org.peygir.platform.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds evidence to a case, for staff to read. */
@RestController
class ApiEvidenceController {
    private final Cases cases;
    private final CaseHandling handling;
    private final ApiUploads uploads;
    private final Versions versions;
    private final Views views;
    private final Once once;

    ApiEvidenceController(
            Cases cases, CaseHandling handling, ApiUploads uploads, Versions versions, Views views, Once once) {
        this.cases = cases;
        this.handling = handling;
        this.uploads = uploads;
        this.versions = versions;
        this.views = views;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_WRITE, status = 201, versioned = true, upload = true)
    @PostMapping(path = "/api/v1/cases/{number}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Attached> addEvidence(@PathVariable String number, Bearer bearer, HttpServletRequest request)
            throws IOException {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_ATTACH);
        CaseNumber of = ApiCaseController.number(number);
        // nobody's bytes are taken in for a case that they may not see
        cases.file(of, viewer).orElseThrow(NotFound::new);
        ApiUploads.Taken taken = uploads.take(request);
        return once.run(request, bearer, taken.content(), Bodies.Attached.class, () -> {
            versions.match(request, of, viewer);
            int version = Refusals.version(handling.note(of, "", taken.evidence(), viewer), request);
            List<Attachment> all = cases.attachments(of.id());
            List<Bodies.File> added = all.subList(all.size() - taken.evidence().size(), all.size()).stream()
                    .map(views::file)
                    .toList();
            return ResponseEntity.status(201)
                    .eTag(Versions.tag(version))
                    .body(new Bodies.Attached(of.toString(), version, added));
        });
    }
}
