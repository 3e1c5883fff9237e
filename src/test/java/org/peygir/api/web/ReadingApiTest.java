package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ReadingApiTest extends ApiWeb {
    @Test
    void a_history_is_in_order_of_time_with_codes_for_ids_and_goes_on() {
        CaseFile file = files.decisionPending();
        handling.note(file.number(), "یادداشت", java.util.List.of(), files.zahra());
        String uri = CASES + "/" + file.number() + "/history";

        MvcTestResult first = get(token(world.zahra()), uri + "?limit=1");

        JsonNode moved = json(first).get("items").get(0);
        assertThat(moved.get("kind").stringValue()).isEqualTo("MOVED");
        assertThat(moved.get("by").get("userName").stringValue()).isEqualTo("zahra");
        assertThat(moved.get("data").get("from").stringValue()).isEqualTo("review");
        String next = json(first).get("next").stringValue().substring("http://localhost".length());
        assertThat(json(get(token(world.zahra()), next))
                        .get("items")
                        .get(0)
                        .get("text")
                        .stringValue())
                .isEqualTo("یادداشت");
        assertReadGuarded(uri, 404);
        assertInvalid(get(token(world.zahra()), uri + "?limit=x&after=y"), "limit", "after");
    }

    @Test
    void a_folder_is_in_the_order_of_its_page() {
        CaseFile file = files.registered();

        MvcTestResult result = get(token(world.zahra()), "/api/v1/cartable/received?limit=200");

        assertThat(result).hasStatusOk();
        assertThat(json(result).get("items").toString()).contains(file.number().toString());
        assertThat(json(get(token(world.carersSupervisor()), "/api/v1/cartable/unit?limit=200"))
                        .get("items")
                        .toString())
                .doesNotContain(file.number().toString());
        MvcTestResult page = get(token(world.zahra()), "/api/v1/cartable/received?limit=1");
        if (!json(page).get("next").isNull())
            assertThat(get(
                            token(world.zahra()),
                            json(page).get("next").stringValue().substring(16)))
                    .hasStatusOk();
        assertProblem(get(token(world.zahra()), "/api/v1/cartable/elsewhere"), 404);
        assertReadGuarded("/api/v1/cartable/received", 200);
    }

    @Test
    void customers_are_found_and_masked() {
        files.registered();

        JsonNode found = json(get(token(world.zahra()), "/api/v1/customers?q=مریم کاظمی"))
                .get("items");

        assertThat(found.get(0).get("name").stringValue()).isEqualTo("مریم کاظمی");
        assertThat(found.get(0).get("group").stringValue()).isEmpty();
        assertThat(found.toString()).doesNotContain("9123456789");
        assertInvalid(get(token(world.zahra()), "/api/v1/customers"), "q");
        assertProblem(get(null, "/api/v1/customers?q=x"), 401);
        assertProblem(get(token(world.zahra(), Scope.CASES_READ), "/api/v1/customers?q=x"), 403);
    }

    /** @param otherUnit what somebody of another unit gets */
    private void assertReadGuarded(String uri, int otherUnit) {
        assertProblem(get(null, uri), 401);
        assertProblem(get(token(world.zahra(), Scope.CASES_WRITE), uri), 403);
        assertThat(get(token(world.carersSupervisor()), uri)).hasStatus(otherUnit);
        assertThat(get(token(world.auditor()), uri)).hasStatus(200);
    }
}
