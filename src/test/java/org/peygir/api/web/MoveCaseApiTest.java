package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class MoveCaseApiTest extends ApiWeb {
    private static final String ACCEPT = """
            {"transition":"accept","note":"با خانواده گفتگو شد","fields":{"understanding":"دیر آمدن مراقب",
             "understandingState":"CONFIRMED","category":"تأخیر"}}""";

    @Test
    void ways_are_named_with_what_is_missing() {
        CaseFile file = files.registered();

        MvcTestResult result = get(token(world.zahra()), moves(file));

        assertThat(result).hasStatusOk().hasHeader("ETag", "\"" + file.version() + "\"");
        JsonNode accept = json(result).get("items").get(0);
        assertThat(accept.get("transition").stringValue()).isEqualTo("accept");
        assertThat(accept.get("open").booleanValue()).isFalse();
        assertThat(accept.get("missing").get(0).get("field").stringValue()).isEqualTo("understanding");
        assertThat(json(result).get("refusal").isNull()).isTrue();
        assertThat(json(get(token(world.auditor()), moves(file))).get("refusal").stringValue())
                .isNotBlank();
    }

    @Test
    void a_case_moves_and_gets_a_new_version() {
        CaseFile file = files.registered();

        MvcTestResult result =
                post(token(world.zahra()), moves(file), ACCEPT, "If-Match", "\"" + file.version() + "\"");

        assertThat(result).hasStatusOk();
        CaseFile after = now(file);
        assertThat(json(result).get("version").intValue()).isEqualTo(after.version());
        assertThat(result).hasHeader("ETag", "\"" + after.version() + "\"");
        assertThat(json(result).get("to").get("code").stringValue()).isNotEqualTo("review");
        assertThat(after.category()).isEqualTo("تأخیر");
    }

    @Test
    void what_the_way_requires_is_named_by_field_and_nothing_is_written() {
        CaseFile file = files.registered();

        MvcTestResult result =
                post(token(world.zahra()), moves(file), "{\"transition\":\"accept\",\"fields\":{\"category\":\"x\"}}");

        assertThat(result).hasStatus(422);
        assertThat(json(result).get("errors").toString()).contains("\"fields.understanding\"");
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void content_that_no_page_could_send_is_refused_by_field() {
        CaseFile file = files.registered();
        String token = token(world.zahra());

        assertInvalid(post(token, moves(file), "{}"), "transition");
        assertInvalid(post(token, moves(file), "{\"transition\":\"fly\"}"), "transition");
        assertInvalid(post(token, moves(file), "{\"transition\":\"accept\",\"fields\":{\"x\":\"y\"}}"), "fields.x");
        assertInvalid(
                post(token, moves(file), "{\"transition\":\"accept\",\"fields\":{\"finding\":\"MAYBE\"}}"),
                "fields.finding");
        assertInvalid(post(token, moves(file), "{\"transition\":\"accept\",\"fields\":{\"fix\":5}}"), "fields.fix");
        assertInvalid(post(token, moves(file), "{\"transition\":\"accept\",\"version\":1}"), "version");
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void what_somebody_else_has_is_forbidden() {
        CaseFile file = files.registered();
        handling.take(file.number(), files.zahra());
        assertProblem(post(token(world.amir()), moves(file), ACCEPT), 403);
    }

    @Test
    void of_two_who_read_the_same_version_one_is_told() {
        CaseFile file = files.registered();
        String tag = "\"" + file.version() + "\"";
        assertThat(post(token(world.zahra()), moves(file), ACCEPT, "If-Match", tag))
                .hasStatusOk();
        CaseFile after = now(file);

        assertProblem(post(token(world.zahra()), moves(file), ACCEPT, "If-Match", tag), 412);
        assertThat(now(file)).isEqualTo(after);
    }

    @Test
    void the_same_key_moves_once() throws Exception {
        CaseFile file = files.registered();
        String key = UUID.randomUUID().toString();
        String tag = "\"" + file.version() + "\"";
        MvcTestResult first = post(token(world.zahra()), moves(file), ACCEPT, "Idempotency-Key", key, "If-Match", tag);
        CaseFile after = now(file);

        MvcTestResult again = post(token(world.zahra()), moves(file), ACCEPT, "Idempotency-Key", key, "If-Match", tag);

        assertThat(again).hasStatusOk().hasHeader("ETag", first.getResponse().getHeader("ETag"));
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(now(file)).isEqualTo(after);
    }

    @Test
    void it_is_guarded_like_every_change() {
        assertGuarded(files.registered(), "/moves", ACCEPT);
        assertProblem(get(token(world.zahra(), Scope.CASES_WRITE), moves(files.registered())), 403);
        assertProblem(get(token(world.carersSupervisor()), moves(files.registered())), 404);
    }

    private static String moves(CaseFile file) {
        return CASES + "/" + file.number() + "/moves";
    }
}
