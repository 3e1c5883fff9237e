package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ReferCaseApiTest extends ApiWeb {
    private static final String TO_ELHAM = "{\"to\":{\"staff\":\"elham\"},\"kind\":\"OPINION\",\"text\":\"نظر شما؟\"}";

    @Test
    void a_case_is_referred_to_a_person_and_the_opinion_comes_back() {
        CaseFile file = files.registered();

        MvcTestResult referred = post(token(world.zahra()), referrals(file), TO_ELHAM);

        assertThat(referred).hasStatus(201).hasHeader("ETag", "\"" + now(file).version() + "\"");
        String referral = "/api/v1/referrals/" + json(referred).get("id").longValue();
        MvcTestResult opinion = post(
                token(world.elham()), referral + "/opinion", "{\"verdict\":\"UPHELD\",\"text\":\"حق با مشتری است\"}");
        assertThat(opinion).hasStatusOk();
        assertThat(json(opinion).get("version").intValue()).isEqualTo(now(file).version());
        JsonNode history = json(get(token(world.zahra()), CASES + "/" + file.number() + "/history"));
        assertThat(history.get("items").toString())
                .contains("\"kind\":\"REFERRED\"", "\"to\":\"elham\"", "\"unit\":\"CARERS\"", "\"kind\":\"OPINION\"");
    }

    @Test
    void a_referral_to_a_unit_may_be_returned_with_a_reason() {
        CaseFile file = files.registered();
        String due = clock.instant().plus(Duration.ofDays(3)).toString();
        MvcTestResult referred = post(
                token(world.zahra()),
                referrals(file),
                "{\"to\":{\"unit\":\"CARERS\"},\"kind\":\"ACTION\",\"text\":\"پیگیری\",\"due\":\"" + due + "\"}");
        String back = "/api/v1/referrals/" + json(referred).get("id").longValue() + "/return";

        assertInvalid(post(token(world.elham()), back, "{\"reason\":\" \"}"), "reason");
        assertThat(post(token(world.elham()), back, "{\"reason\":\"کار ما نیست\"}"))
                .hasStatusOk();
        assertProblem(post(token(world.elham()), back, "{\"reason\":\"دوباره\"}"), 409);
    }

    @Test
    void what_is_wrong_is_named_by_field() {
        CaseFile file = files.registered();
        String token = token(world.zahra());
        assertInvalid(post(token, referrals(file), "{}"), "to", "kind", "text");
        assertInvalid(post(token, referrals(file), "{\"to\":{},\"kind\":\"ACTION\",\"text\":\"x\"}"), "to");
        assertInvalid(
                post(token, referrals(file), "{\"to\":{\"staff\":\"nobody\"},\"kind\":\"ACTION\",\"text\":\"x\"}"),
                "to.staff");
        assertInvalid(
                post(token, referrals(file), "{\"to\":{\"unit\":\"X\"},\"kind\":\"ACTION\",\"text\":\"x\"}"),
                "to.unit");
        assertInvalid(
                post(token, referrals(file), "{\"to\":{\"staff\":\"zahra\"},\"kind\":\"ACTION\",\"text\":\"x\"}"),
                "to");
        assertInvalid(
                post(token, referrals(file), "{\"to\":{\"unit\":\"CARERS\"},\"kind\":\"GOSSIP\",\"text\":\"x\"}"),
                "kind");
        assertInvalid(
                post(token, referrals(file), "{\"to\":{\"unit\":\"CARERS\"},\"kind\":\"ACTION\",\"text\":\" \"}"),
                "text");
        assertInvalid(
                post(
                        token,
                        referrals(file),
                        "{\"to\":{\"unit\":\"CARERS\"},\"kind\":\"ACTION\",\"text\":\"x\",\"due\":\"2001-01-01T00:00:00Z\"}"),
                "due");
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void referring_is_guarded_like_every_change_and_sent_once() throws Exception {
        CaseFile file = files.registered();
        assertGuarded(file, "/referrals", TO_ELHAM);
        String key = UUID.randomUUID().toString();
        String first = post(token(world.zahra()), referrals(file), TO_ELHAM, "Idempotency-Key", key)
                .getResponse()
                .getContentAsString();
        assertThat(post(token(world.zahra()), referrals(file), TO_ELHAM, "Idempotency-Key", key)
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(first);
        assertThat(now(file).version()).isEqualTo(file.version() + 1);
    }

    @Test
    void an_answer_is_for_whom_it_was_asked() {
        CaseFile file = files.registered();
        long id = json(post(token(world.zahra()), referrals(file), TO_ELHAM))
                .get("id")
                .longValue();
        for (String noun : new String[] {"/opinion", "/return"}) {
            String uri = "/api/v1/referrals/" + id + noun;
            String body = noun.equals("/opinion") ? "{\"verdict\":\"UPHELD\",\"text\":\"x\"}" : "{\"reason\":\"x\"}";
            assertProblem(post(null, uri, body), 401);
            assertProblem(post(token(world.elham(), Scope.CASES_READ), uri, body), 403);
            assertProblem(post(token(world.amir()), uri, body), 403);
            assertProblem(post(token(world.auditor(), Scope.CASES_WRITE), uri, body), 403);
            assertProblem(post(token(world.elham()), uri, body, "If-Match", "\"1\""), 412);
            assertProblem(post(token(world.elham()), "/api/v1/referrals/999999999" + noun, body), 404);
            assertProblem(post(token(world.elham()), "/api/v1/referrals/x" + noun, body), 404);
            assertProblem(post(token(world.elham()), uri, "["), 400);
        }
        // a case that this person cannot see hides its referrals too
        CaseFile other = files.registered();
        long hidden = json(post(
                        token(world.zahra()),
                        referrals(other),
                        "{\"to\":{\"unit\":\"EXPERTS\"},\"kind\":\"ACTION\",\"text\":\"x\"}"))
                .get("id")
                .longValue();
        assertProblem(post(token(world.elham()), "/api/v1/referrals/" + hidden + "/return", "{\"reason\":\"x\"}"), 404);
        assertInvalid(
                post(
                        token(world.elham()),
                        "/api/v1/referrals/" + id + "/opinion",
                        "{\"verdict\":\"UPHELD\",\"text\":\"\"}"),
                "text");
    }

    private static String referrals(CaseFile file) {
        return CASES + "/" + file.number() + "/referrals";
    }
}
