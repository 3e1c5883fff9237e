package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.peygir.organization.Authorities;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The structure and the authority matrix hold for programs as for people (ORG-03, ORG-08). */
class StructureApiTest extends ApiWeb {
    @Autowired
    private Structures structures;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Cartable cartable;

    @Autowired
    private DirectoryCache cache;

    @Autowired
    private DSLContext sql;

    @AfterEach
    void nothing_decided() {
        sql.execute("delete from organization.structure_rule");
        sql.execute("delete from organization.authority_limit");
        cache.forget();
    }

    @Test
    void under_centralised_a_branch_does_not_decide_through_a_token() {
        var now = clock.instant();
        structures.decide(
                new StructureRule(0, null, "", HandlingStructure.CENTRALISED, 2, null, 480, now, now, null),
                world.admin().id());
        CaseFile file = files.registered();
        referrals.refer(file.number(), ReferralKind.ACTION, world.elham().id(), null, "نظر شما؟", null, files.zahra());
        sql.execute(
                "update cases.case_file set assignee_id = ? where id = ?",
                world.elham().id(),
                file.id());
        CaseFile hers = now(file);
        String decided =
                "{\"transition\":\"accept\",\"fields\":{\"understanding\":\"x\",\"understandingState\":\"CONFIRMED\",\"finding\":\"UPHELD\"}}";
        assertProblem(post(token(world.elham()), moves(file), decided), 403);
        String closing =
                "{\"transition\":\"reject\",\"fields\":{\"understanding\":\"x\",\"understandingState\":\"CONFIRMED\"}}";
        assertProblem(post(token(world.elham()), moves(file), closing), 403);
        assertThat(now(file)).isEqualTo(hers);
    }

    /** ORG-09: "can it be solved here?" is answered by programs too. */
    @Test
    void under_hybrid_the_answer_to_can_it_be_solved_here_decides_where_it_goes() {
        var now = clock.instant();
        structures.decide(
                new StructureRule(0, null, "", HandlingStructure.HYBRID, 2, null, 480, now, now, null),
                world.admin().id());
        String told =
                "{\"subject\":\"مراقب نیامد\",\"text\":\"از صبح منتظریم.\",\"unit\":\"RECEPTION\",\"channel\":\"COUNTER\"%s}";
        var here = post(token(world.clerk()), CASES, told.formatted(",\"solvableHere\":true,\"claimRial\":1000"));
        assertThat(here).hasStatus(201);
        var handling = handling(here);
        assertThat(handling.get("structure").stringValue()).isEqualTo("HYBRID");
        assertThat(handling.get("local").booleanValue()).isTrue();
        assertThat(handling.get("localUntil").isNull()).isFalse();
        assertThat(handling.get("claimRial").longValue()).isEqualTo(1000);

        assertProblem(post(token(world.clerk()), CASES, told.formatted(",\"solvableHere\":false")), 422);
        assertProblem(
                post(
                        token(world.clerk()),
                        CASES,
                        told.formatted(",\"solvableHere\":false,\"centralReason\":\"LOCAL_CLOCK\"")),
                422);
        var centre = handling(post(
                token(world.clerk()),
                CASES,
                told.formatted(",\"solvableHere\":false,\"centralReason\":\"NO_AUTHORITY\"")));
        assertThat(centre.get("local").booleanValue()).isFalse();
        assertThat(centre.get("centralReason").stringValue()).isEqualTo("NO_AUTHORITY");
    }

    private tools.jackson.databind.JsonNode handling(MvcTestResult made) {
        String number = json(made).get("number").stringValue();
        return json(get(token(world.manager()), CASES + "/" + number)).get("handling");
    }

    @Test
    void a_remedy_above_authority_is_refused_and_the_request_for_approval_stays() {
        authorities.put(new AuthorityLimit(0, Role.COMPLAINT_OFFICER, "", RemedyType.REFUND, 5_000_000, ""));
        authorities.put(new AuthorityLimit(0, Role.COMPLAINTS_MANAGER, "", RemedyType.REFUND, 9_000_000, ""));
        CaseFile file = files.registered();
        String body = """
                {"transition":"accept","fields":{"understanding":"x","understandingState":"CONFIRMED",
                 "category":"x","remedy":"REFUND","remedyRial":"%s"}}""";
        MvcTestResult above = post(token(world.zahra()), moves(file), body.formatted("5000001"));
        assertProblem(above, 403);
        assertThat(now(file).stageId()).isEqualTo(file.stageId());
        assertThat(cartable.referrals(file.id())).hasSize(1);
        assertInvalid(post(token(world.zahra()), moves(file), body.formatted("lots")), "fields.remedyRial");
        assertThat(post(token(world.zahra()), moves(file), body.formatted("5000000")))
                .hasStatusOk();
        assertThat(cases.resolution(file.id()).worth()).isEqualTo(5_000_000);
    }

    private static String moves(CaseFile file) {
        return "/api/v1/cases/" + file.number() + "/moves";
    }
}
