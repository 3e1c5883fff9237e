package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Referral;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.Doing;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refers a case, and answers or returns what was referred. */
@RestController
@RequestMapping("/api/v1")
class ApiReferralController {
    private final CaseReferrals referrals;
    private final Cartable cartable;
    private final Organization organization;
    private final ApiRegistration units;
    private final Versions versions;
    private final Once once;

    ApiReferralController(
            CaseReferrals referrals,
            Cartable cartable,
            Organization organization,
            ApiRegistration units,
            Versions versions,
            Once once) {
        this.referrals = referrals;
        this.cartable = cartable;
        this.organization = organization;
        this.units = units;
        this.versions = versions;
        this.once = once;
    }

    @Endpoint(scope = Scope.CASES_WRITE, status = 201, versioned = true)
    @PostMapping(
            path = "/cases/{number}/referrals",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Referred> referCase(
            @PathVariable String number, @Json Bodies.NewReferral sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_REFER);
        CaseNumber of = ApiCaseController.number(number);
        Bodies.Addressee to = sent.to();
        if ((to.staff() == null) == (to.unit() == null)) throw Refusals.invalid("to", "api.error.addressee");
        Long staff = to.staff() == null ? null : (Long) staff(to.staff());
        Long unit = units.unit(to.unit(), "to.unit");
        return once.run(request, bearer, Bodies.Referred.class, () -> {
            versions.match(request, of, viewer);
            Doing doing = referrals.refer(of, sent.kind(), staff, unit, sent.text(), sent.due(), viewer);
            int version = Refusals.version(doing, request);
            // the case's row is locked: the last referral of it is this one
            Referral made = cartable.referrals(of.id()).getLast();
            return ResponseEntity.status(201)
                    .eTag(Versions.tag(version))
                    .body(new Bodies.Referred(made.id(), of.toString(), version, made.dueAt()));
        });
    }

    private long staff(String userName) {
        Optional<StaffMember> member = organization.staffByUserName(userName).filter(StaffMember::active);
        return member.orElseThrow(() -> Refusals.invalid("to.staff", "api.error.staff"))
                .id();
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(
            path = "/referrals/{id}/opinion",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> giveOpinion(
            @PathVariable long id, @Json Bodies.NewOpinion sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CASE_GIVE_OPINION);
        CaseNumber of = referrals.caseOf(id, viewer);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            return done(of, referrals.answer(of, id, sent.verdict(), sent.text(), viewer), request);
        });
    }

    @Endpoint(scope = Scope.CASES_WRITE, versioned = true)
    @PostMapping(
            path = "/referrals/{id}/return",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Bodies.Done> returnReferral(
            @PathVariable long id, @Json Bodies.NewReturn sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        CaseNumber of = referrals.caseOf(id, viewer);
        return once.run(request, bearer, Bodies.Done.class, () -> {
            versions.match(request, of, viewer);
            return done(of, referrals.giveBack(of, id, sent.reason(), viewer), request);
        });
    }

    private static ResponseEntity<Bodies.Done> done(CaseNumber of, Doing doing, HttpServletRequest request) {
        int version = Refusals.version(doing, request);
        return ResponseEntity.ok().eTag(Versions.tag(version)).body(new Bodies.Done(of.toString(), version));
    }
}
