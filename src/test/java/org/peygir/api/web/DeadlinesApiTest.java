package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Issue 4: why a deadline is when it is, as JSON; pausing and extending under the rules of the page. */
class DeadlinesApiTest extends ApiWeb {
    @Test
    void each_deadline_says_why_and_what_is_counted_adds_up() {
        CaseFile file = files.registered();

        MvcTestResult told = get(token(world.zahra()), deadlines(file));

        assertThat(told).hasStatusOk();
        JsonNode items = json(told).get("items");
        assertThat(items.size()).isEqualTo(7);
        for (JsonNode item : items) {
            JsonNode why = item.get("why");
            assertThat(why.get("counted").longValue())
                    .isEqualTo(
                            item.get("amount").longValue() + item.get("extra").longValue());
            assertThat(why.get("exact").booleanValue()).isTrue();
        }
        JsonNode triage = of(items, "TRIAGE");
        assertThat(triage.get("why").get("policy").get("lost").toString()).contains("\"NO_MATCH\"", "\"severity\"");
    }

    @Test
    void it_pauses_goes_on_and_is_extended_once() {
        CaseFile file = files.registered();
        String token = token(world.supervisor());
        assertInvalid(post(token, deadlines(file) + "/STAGE/pause", "{\"reason\":\"x\"}"), "reason");
        assertThat(post(token, deadlines(file) + "/STAGE/pause", "{\"reason\":\"part\"}"))
                .hasStatusOk();
        assertProblem(post(token, deadlines(file) + "/STAGE/pause", "{\"reason\":\"part\"}"), 409);
        assertThat(of(json(get(token, deadlines(file))).get("items"), "STAGE")
                        .get("state")
                        .stringValue())
                .isEqualTo("PAUSED");
        assertThat(post(token, deadlines(file) + "/STAGE/resumption", "{}")).hasStatusOk();
        String extension = deadlines(file) + "/RESOLUTION/extension";
        assertInvalid(post(token, extension, "{\"amount\":11,\"reason\":\"x\"}"), "amount");
        assertThat(post(token, extension, "{\"amount\":2,\"reason\":\"x\"}")).hasStatusOk();
        assertProblem(post(token, extension, "{\"amount\":1,\"reason\":\"x\"}"), 409);
        assertProblem(post(token, deadlines(file) + "/RESOLUTION/pause", "{\"reason\":\"part\"}"), 409);
    }

    @Test
    void another_units_case_is_not_there() {
        CaseFile file = files.registered();
        assertProblem(get(token(world.carersSupervisor()), deadlines(file)), 404);
    }

    private static String deadlines(CaseFile file) {
        return CASES + "/" + file.number() + "/deadlines";
    }

    private static JsonNode of(JsonNode items, String code) {
        for (JsonNode item : items) if (item.get("code").stringValue().equals(code)) return item;
        throw new AssertionError(code + " is not in " + items);
    }
}
