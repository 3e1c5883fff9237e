package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.peygir.cases.Track;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** HDL-02: triage as a program does it, under the rules of the page. */
class ClassifyCaseApiTest extends ApiWeb {
    private static final String NOUN = "/classification";

    @Test
    void what_a_case_was_judged_to_be_is_read_and_changed_and_its_promise_moves_with_it() {
        CaseFile file = files.registered();
        String token = token(world.zahra());
        MvcTestResult before = get(token, path(file));
        assertThat(before).hasStatusOk().hasHeader("ETag", "\"" + file.version() + "\"");
        assertThat(json(before).get("severity").intValue()).isEqualTo(file.severity());
        assertThat(json(before).get("track").stringValue()).isEqualTo("STANDARD");
        assertThat(json(before).get("customerGroup").stringValue()).isEmpty();

        MvcTestResult done = post(
                token,
                path(file),
                "{\"track\":\"INVESTIGATION\",\"reason\":\"اظهارات دو طرف یکی نیست\"}",
                "If-Match",
                "\"" + file.version() + "\"");

        assertThat(done).hasStatusOk().hasHeader("ETag", "\"" + now(file).version() + "\"");
        assertThat(now(file).track()).isEqualTo(Track.INVESTIGATION);
        assertThat(now(file).severity()).as("what was left out stays").isEqualTo(file.severity());
        assertThat(now(file).promisedAt()).isAfter(file.promisedAt());
        assertThat(cases.entries(file.id())).anyMatch(e -> e.kind() == Entry.Kind.CLASSIFIED);
        JsonNode told = json(get(token, CASES + "/" + file.number()));
        assertThat(told.get("track").stringValue()).isEqualTo("INVESTIGATION");
        assertThat(told.get("customerGroup").stringValue()).isEmpty();
    }

    @Test
    void what_may_not_be_said_names_its_field() {
        CaseFile file = files.registered();
        String token = token(world.zahra());
        assertInvalid(post(token, path(file), "{\"severity\":5,\"reason\":\"x\"}"), "severity");
        assertInvalid(post(token, path(file), "{\"severity\":4}"), "reason");
        assertInvalid(post(token, path(file), "{\"severity\":4,\"reason\":\"" + "x".repeat(201) + "\"}"), "reason");
        assertInvalid(
                post(token, path(file), "{\"customerGroup\":\"nobody named it\",\"reason\":\"x\"}"), "customerGroup");
        assertInvalid(
                post(token, path(file), "{\"customerGroup\":\"" + "x".repeat(41) + "\",\"reason\":\"x\"}"),
                "customerGroup");
        assertProblem(post(token, path(file), "{\"track\":\"SLOW\",\"reason\":\"x\"}"), 422);
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void the_same_again_changes_nothing_and_a_repeated_request_is_done_once() {
        CaseFile file = files.registered();
        String token = token(world.zahra());
        assertThat(json(post(token, path(file), "{}")).get("version").intValue())
                .isEqualTo(file.version());

        String body = "{\"severity\":4,\"reason\":\"دارو قطع شده است\"}";
        String key = "classify-" + file.number() + "-0001";
        MvcTestResult first = post(token, path(file), body, "Idempotency-Key", key);
        MvcTestResult second = post(token, path(file), body, "Idempotency-Key", key);
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(now(file).version()).isEqualTo(json(first).get("version").intValue());
    }

    @Test
    void it_is_guarded_like_every_change() {
        assertGuarded(files.registered(), NOUN, "{\"severity\":4,\"reason\":\"x\"}");
        assertProblem(get(token(world.carersSupervisor()), path(files.registered())), 404);
    }

    private static String path(CaseFile file) {
        return CASES + "/" + file.number() + NOUN;
    }
}
