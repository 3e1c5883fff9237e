package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.TrackingCode;
import org.peygir.communications.Receipts;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/v1/public/cases}: RTN-12 (one command behind every door), AFS-04, AFS-24. */
@PeygirTest
class RegisteringThroughTheApiTest {
    private static final String NAMED = """
            {"subject":"رفتار مراقب","text":"مراقب دو ساعت دیر آمد.\\nعذرخواهی هم نکرد.","outcomeSought":"عذرخواهی","locale":"fa",
             "complainant":{"givenName":"مینا","familyName":"صادقی","mobile":"۰۹۳۵۱۲۳۲۷۴۱","nationalId":""},
             "product":{"model":"NK-620","serial":"62-0418-7735"}}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Receipts receipts;

    @BeforeEach
    void routine(@Autowired Routines routines) {
        routines.install("home-care");
    }

    @Test
    void a_whole_complaint_becomes_a_case_to_the_letter() throws Exception {
        MvcTestResult result = post(NAMED, null);

        assertThat(result).hasStatus(201);
        JsonNode answer = json(result);
        CaseFile file = file(answer);
        assertThat(file.channel()).isEqualTo(Channel.API);
        assertThat(file.recorderId()).isNull();
        assertThat(file.words()).isEqualTo("مراقب دو ساعت دیر آمد.\nعذرخواهی هم نکرد.");
        assertThat(file.complainantName()).isEqualTo("مینا صادقی");
        assertThat(file.productSerial()).isEqualTo("62-0418-7735");
        assertThat(file.number().toString()).isEqualTo(answer.get("number").stringValue());
        assertThat(receipts.of(file.id())).hasSize(1);
        String url = answer.get("receiptUrl").stringValue();
        assertThat(url)
                .isEqualTo("http://localhost/complaints/receipt/"
                        + file.trackingCode().value());
        assertThat(result.getResponse().getHeader("Location")).isEqualTo(url);
    }

    @Test
    void subject_and_text_are_enough_and_name_nobody() throws Exception {
        JsonNode answer = json(post("{\"subject\":\"بی‌نام\",\"text\":\"نامم را نمی‌گویم\"}", null));

        assertThat(file(answer).anonymous()).isTrue();
        assertThat(file(answer).complainantId()).isNull();
    }

    @Test
    void what_is_missing_is_named_by_field_in_the_reader_s_language() throws Exception {
        String body = "{\"text\":\"x\",\"complainant\":{\"mobile\":\"12\"}}";

        MvcTestResult english = mvc.post()
                .uri("/api/v1/public/cases")
                .contentType("application/json")
                .header("Accept-Language", "en")
                .content(body)
                .exchange();

        assertThat(english).hasStatus(422).hasContentType("application/problem+json");
        List<String> fields = new ArrayList<>();
        json(english).get("errors").forEach(e -> fields.add(e.get("field").stringValue()));
        assertThat(fields).containsExactly("subject", "complainant.familyName", "complainant.mobile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"a\",\"text\":\"b\",\"colour\":\"red\"}",
                "{\"subject\":\"a\",\"text\":\"b\",\"complainant\":{\"name\":\"x\"}}",
                "{\"subject\":5,\"text\":\"b\"}",
                "{\"subject\":\"a\",\"text\":[\"b\"]}",
                "{\"subject\":\"a\",\"text\":\"b\",\"anonymous\":\"yes\"}",
                "{\"subject\":\"a\",\"text\":\"b\",\"complainant\":\"me\"}",
                "{\"subject\":\"a\",\"text\":\"nul \\u0000\"}",
                "{\"subject\":\"a\",\"text\":\"half \\ud83d pair\"}",
                "{\"subject\":\"a\",\"text\":\"b\",\"locale\":\"de\"}",
                "{\"subject\":\"a\",\"text\":\"b\",\"anonymous\":true,\"complainant\":{\"familyName\":\"x\",\"mobile\":\"09351232741\"}}",
                "{\"subject\":\" \",\"text\":\"b\"}",
                "{}"
            })
    void what_the_contract_does_not_know_is_refused_with_its_field(String body) throws Exception {
        MvcTestResult result = post(body, null);

        assertThat(result).hasStatus(422).hasContentType("application/problem+json");
        JsonNode errors = json(result).get("errors");
        assertThat(errors.size()).isPositive();
        assertThat(errors.get(0).get("field").stringValue()).isNotEmpty();
        assertThat(errors.get(0).get("message").stringValue()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"subject\":\"a\"",
                "{\"subject\":\"a\",\"subject\":\"b\",\"text\":\"c\"}",
                "{\"subject\":\"a\",\"text\":\"b\"} {}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}"
            })
    void what_is_no_single_shallow_object_is_a_bad_request(String body) {
        assertThat(post(body, null)).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void more_than_64_kilobytes_are_too_much() {
        assertThat(post("{\"subject\":\"a\",\"text\":\"" + "b".repeat(65_536) + "\"}", null))
                .hasStatus(413);
    }

    @Test
    void a_form_is_no_json() {
        assertThat(mvc.post().uri("/api/v1/public/cases").param("subject", "a").exchange())
                .hasStatus(415);
    }

    @Test
    void there_is_nothing_to_read_there() {
        assertThat(mvc.get().uri("/api/v1/public/cases").exchange()).hasStatus(405);
    }

    @Test
    void the_same_key_gets_the_same_answer_and_one_case() throws Exception {
        String key = UUID.randomUUID().toString();

        String first = post(NAMED, key).getResponse().getContentAsString();

        assertThat(post(NAMED, key).getResponse().getContentAsString()).isEqualTo(first);
    }

    @Test
    void ten_requests_with_one_key_at_once_make_one_case() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++)
            calls.add(() -> post(NAMED, key).getResponse().getContentAsString());

        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(calls)) answers.add(answer.get());
        }

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("trackingCode");
    }

    @Test
    void a_key_is_not_for_other_content() {
        String key = UUID.randomUUID().toString();
        post(NAMED, key);

        assertThat(post("{\"subject\":\"a\",\"text\":\"b\"}", key)).hasStatus(422);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        assertThat(post("{\"text\":\"b\"}", key)).hasStatus(422);

        assertThat(post("{\"subject\":\"a\",\"text\":\"b\"}", key)).hasStatus(201);
    }

    @Test
    void a_short_key_could_be_a_stranger_s_and_is_refused() {
        assertThat(post(NAMED, "1")).hasStatus(422);
    }

    private MvcTestResult post(String body, String key) {
        var request = mvc.post()
                .uri("/api/v1/public/cases")
                .contentType("application/json")
                .content(body);
        if (key != null) request = request.header("Idempotency-Key", key);
        return request.exchange();
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private CaseFile file(JsonNode answer) {
        TrackingCode code =
                TrackingCode.parse(answer.get("trackingCode").stringValue()).orElseThrow();
        return cases.file(code).orElseThrow();
    }
}
