package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Channel;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegisterCaseApiTest extends ApiWeb {
    private static final String SMALL = "{\"subject\":\"a\",\"text\":\"b\"}";

    @Test
    void a_program_registers_what_somebody_told_by_phone_into_the_unit_it_names() {
        String received = clock.instant()
                .minus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        MvcTestResult result = post(token(world.zahra()), CASES, """
                {"subject":"مراقب نیامد","text":"از صبح منتظریم.","outcomeSought":"جانشین","locale":"fa",
                 "complainant":{"givenName":"مینا","familyName":"صادقی","mobile":"۰۹۳۵۱۲۳۲۷۴۱"},
                 "product":{"model":"تخت","serial":"62-0418"},"channel":"PHONE","receivedAt":"%s","unit":"CARERS",
                 "externalId":"crm-%s"}""".formatted(received, UUID.randomUUID()));

        assertThat(result).hasStatus(201).hasContentType("application/json");
        CaseFile file = file(result);
        assertThat(file.channel()).isEqualTo(Channel.PHONE);
        assertThat(file.receivedAt()).isEqualTo(received);
        assertThat(file.recorderId()).isEqualTo(world.zahra().id());
        assertThat(file.ownerId()).isEqualTo(world.zahra().id());
        assertThat(file.unitId()).isEqualTo(world.unit("CARERS").id());
        assertThat(file.assigneeId()).isNull();
        assertThat(file.complainantName()).isEqualTo("مینا صادقی");
        assertThat(json(result).get("receiptUrl").stringValue())
                .isEqualTo("http://localhost/complaints/receipt/"
                        + file.trackingCode().value());
        assertThat(result).hasHeader("Location", "http://localhost/api/v1/cases/" + file.number());
    }

    @Test
    void subject_and_text_are_enough_and_name_nobody() {
        MvcTestResult result = post(token(world.clerk()), CASES, SMALL);

        assertThat(file(result).anonymous()).isTrue();
        assertThat(file(result).channel()).isEqualTo(Channel.API);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | subject,text",
                "{\"subject\":\" \",\"text\":\"b\"} | subject",
                "{\"subject\":\"a\",\"text\":\"b\",\"colour\":\"red\"} | colour",
                "{\"subject\":5,\"text\":[\"b\"]} | subject,text",
                "{\"subject\":\"a\",\"text\":\"b\",\"complainant\":{\"name\":\"x\"}} | complainant.name",
                "{\"subject\":\"a\",\"text\":\"b\",\"complainant\":{\"mobile\":\"12\"}} | complainant.familyName,complainant.mobile",
                "{\"subject\":\"a\",\"text\":\"b\",\"anonymous\":\"yes\"} | anonymous",
                "{\"subject\":\"a\",\"text\":\"b\",\"channel\":\"PIGEON\"} | channel",
                "{\"subject\":\"a\",\"text\":\"b\",\"channel\":\"IMPORT\"} | channel",
                "{\"subject\":\"a\",\"text\":\"b\",\"receivedAt\":\"yesterday\"} | receivedAt",
                "{\"subject\":\"a\",\"text\":\"b\",\"receivedAt\":\"2199-01-01T00:00:00Z\"} | receivedAt",
                "{\"subject\":\"a\",\"text\":\"b\",\"unit\":\"NOWHERE\"} | unit",
                "{\"subject\":\"a\",\"text\":\"b\",\"locale\":\"de\"} | locale",
                "{\"subject\":\"a\",\"text\":\"nul \\u0000\"} | text",
                "{\"subject\":\"a\",\"text\":\"half \\ud83d pair\"} | text",
            })
    void what_is_wrong_is_named_by_field(String body, String fields) {
        assertInvalid(post(token(world.zahra()), CASES, body), fields.split(","));
    }

    @Test
    void refusals_are_in_the_language_asked_for_else_in_the_owner_s() {
        assertThat(json(post(token(world.zahra()), CASES, "{}")).get("title").stringValue())
                .isEqualTo("برخی بخش‌ها پذیرفته نشد");
        assertThat(json(post(token(world.zahra()), CASES, "{}", "Accept-Language", "en"))
                        .get("title")
                        .stringValue())
                .isEqualTo("Some parts were not accepted");
    }

    @Test
    void who_is_not_let_in_is_told_how() {
        MvcTestResult nobody = post(null, CASES, SMALL);
        assertProblem(nobody, 401);
        assertThat(nobody).hasHeader("WWW-Authenticate", "Bearer");
        assertProblem(post("pgt_" + "A".repeat(43), CASES, SMALL), 401);
        MvcTestResult reader = post(token(world.zahra(), Scope.CASES_READ), CASES, SMALL);
        assertProblem(reader, 403);
        assertThat(reader.getResponse().getHeader("WWW-Authenticate")).contains("cases:write");
        // the auditor reads only, whatever a token says
        assertProblem(post(token(world.auditor(), Scope.CASES_WRITE), CASES, SMALL), 403);
    }

    @Test
    void an_external_id_is_registered_once() {
        String body = "{\"subject\":\"a\",\"text\":\"b\",\"externalId\":\"x-" + UUID.randomUUID() + "\"}";
        assertThat(post(token(world.zahra()), CASES, body)).hasStatus(201);

        MvcTestResult second = post(token(world.zahra()), CASES, body);

        assertProblem(second, 409);
        assertThat(json(second).get("errors").get(0).get("field").stringValue()).isEqualTo("externalId");
    }

    @Test
    void one_key_makes_one_case_and_the_same_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        MvcTestResult first = post(token(world.zahra()), CASES, SMALL, "Idempotency-Key", key);
        MvcTestResult again = post(token(world.zahra()), CASES, SMALL, "Idempotency-Key", key);

        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(again).hasHeader("Location", first.getResponse().getHeader("Location"));
        assertInvalid(
                post(token(world.zahra()), CASES, "{\"subject\":\"a\",\"text\":\"c\"}", "Idempotency-Key", key),
                "Idempotency-Key");
        assertThat(post(token(world.amir()), CASES, SMALL, "Idempotency-Key", key)
                        .getResponse()
                        .getContentAsString())
                .as("a key belongs to its token")
                .isNotEqualTo(first.getResponse().getContentAsString());
    }

    @Test
    void a_refused_request_leaves_its_key_free_and_a_short_key_is_refused() {
        String key = UUID.randomUUID().toString();
        assertThat(post(token(world.zahra()), CASES, "{\"subject\":\" \",\"text\":\"b\"}", "Idempotency-Key", key))
                .hasStatus(422);

        assertThat(post(token(world.zahra()), CASES, SMALL, "Idempotency-Key", key))
                .hasStatus(201);
        assertInvalid(post(token(world.zahra()), CASES, SMALL, "Idempotency-Key", "1"), "Idempotency-Key");
    }

    @Test
    void ten_senders_of_one_key_at_once_get_one_case() throws Exception {
        String key = UUID.randomUUID().toString();
        String token = token(world.zahra());
        List<Callable<String>> calls = IntStream.range(0, 10)
                .<Callable<String>>mapToObj(_ -> () -> post(token, CASES, SMALL, "Idempotency-Key", key)
                        .getResponse()
                        .getContentAsString())
                .toList();

        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) answers.add(answer.get());
        }

        assertThat(answers).singleElement().asString().contains("trackingCode");
    }

    @Test
    void what_is_no_json_object_is_a_bad_request_and_too_much_is_too_much() {
        for (String body : List.of("", "null", "[]", "{", "{\"subject\":\"a\",\"subject\":\"b\"}", SMALL + "{}"))
            assertProblem(post(token(world.zahra()), CASES, body), 400);
        assertProblem(
                post(token(world.zahra()), CASES, "{\"subject\":\"a\",\"text\":\"" + "b".repeat(262_144) + "\"}"), 413);
        assertProblem(
                mvc.post()
                        .uri(CASES)
                        .header("Authorization", "Bearer " + token(world.zahra()))
                        .param("subject", "a")
                        .exchange(),
                415);
        assertProblem(
                mvc.post()
                        .uri(CASES)
                        .header("Authorization", "Bearer " + token(world.zahra()))
                        .header("Accept", "text/csv")
                        .contentType("application/json")
                        .content(SMALL)
                        .exchange(),
                406);
        assertProblem(
                mvc.put()
                        .uri(CASES)
                        .header("Authorization", "Bearer " + token(world.zahra()))
                        .exchange(),
                405);
    }

    private CaseFile file(MvcTestResult result) {
        assertThat(result).hasStatus(201);
        return files.file(
                CaseNumber.parse(json(result).get("number").stringValue()).orElseThrow());
    }
}
