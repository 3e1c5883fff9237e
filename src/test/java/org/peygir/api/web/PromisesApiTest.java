package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Promises and the priority as programs see them (CUS-25, HDL-01). */
class PromisesApiTest extends ApiWeb {
    @Test
    void a_promise_is_made_listed_and_settled() {
        CaseFile file = files.registered();
        String token = token(world.zahra());

        MvcTestResult made = post(
                token,
                promises(file),
                body(clock.instant().plus(Duration.ofDays(2)).toString()));

        assertThat(made).hasStatus(201);
        long id = json(made).get("id").longValue();
        JsonNode listed = json(get(token, promises(file))).get("items").get(0);
        assertThat(listed.get("state").stringValue()).isEqualTo("OPEN");
        assertThat(listed.get("by").get("userName").stringValue()).isEqualTo("zahra");
        String outcome = "/api/v1/promises/" + id + "/outcome";
        assertInvalid(post(token, outcome, "{\"kept\":true,\"note\":\" \"}"), "note");
        assertThat(post(token, outcome, "{\"kept\":true,\"note\":\"زنگ زدیم\"}"))
                .hasStatusOk();
        assertProblem(post(token, outcome, "{\"kept\":true,\"note\":\"دوباره\"}"), 409);
        assertThat(json(get(token, promises(file)))
                        .get("items")
                        .get(0)
                        .get("state")
                        .stringValue())
                .isEqualTo("KEPT");
    }

    @Test
    void what_is_wrong_is_named_and_a_strangers_case_is_not_there() {
        CaseFile file = files.registered();
        String token = token(world.zahra());
        assertInvalid(post(token, promises(file), "{}"), "text", "due", "means");
        assertInvalid(post(token, promises(file), body("2001-01-01T00:00:00Z")), "due");
        String stranger = token(world.carersSupervisor());
        assertProblem(get(stranger, promises(file)), 404);
        assertProblem(post(stranger, promises(file), body("2027-01-01T00:00:00Z")), 404);
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void a_case_tells_how_its_priority_came_about() {
        JsonNode priority = json(get(
                        token(world.zahra()), CASES + "/" + files.registered().number()))
                .get("priority");
        assertThat(priority.get("level").stringValue()).isEqualTo("HIGH");
        assertThat(priority.get("points").intValue()).isEqualTo(40);
        assertThat(priority.get("parts").get(0).get("factor").stringValue()).isEqualTo("severity.3");
    }

    private static String promises(CaseFile file) {
        return CASES + "/" + file.number() + "/promises";
    }

    private static String body(String due) {
        return "{\"text\":\"زنگ می‌زنیم\",\"means\":\"CALL\",\"due\":\"" + due + "\"}";
    }
}
