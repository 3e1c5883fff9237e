package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Status;
import org.peygir.organization.StaffMember;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** REV-01: a review as a program asks for it, gives it to another and decides it, under the rules of the page. */
class ReviewApiTest extends ApiWeb {
    private static final String NOUN = "/reviews";
    private static final String ASKED = "{\"channel\":\"PHONE\",\"words\":\"قرارداد را نخوانده‌اید\"}";
    private static final String DECIDED =
            "{\"outcome\":\"UPHELD\",\"reasons\":\"قرارداد روشن است\",\"answer\":\"تصمیم همان است\"}";

    @Test
    void a_review_is_asked_for_read_and_decided_once() {
        CaseFile file = closed();
        String token = token(world.zahra());
        String key = "review-" + file.number() + "-000001";

        MvcTestResult asked = post(token, path(file), ASKED, "If-Match", tag(file), "Idempotency-Key", key);

        assertThat(asked).hasStatus(201).hasHeader("ETag", tag(now(file)));
        assertThat(json(post(token, path(file), ASKED, "If-Match", tag(file), "Idempotency-Key", key)))
                .isEqualTo(json(asked));
        assertThat(now(file).status()).isEqualTo(Status.IN_REVIEW);
        assertProblem(post(token, path(file), ASKED), 409);
        JsonNode read = json(get(token, path(file)));
        JsonNode review = read.get("items").get(0);
        assertThat(review.get("state").stringValue()).isEqualTo("ASSIGNED");
        assertThat(review.get("independent").booleanValue()).isTrue();
        assertThat(review.get("askedBy").get("userName").stringValue())
                .isEqualTo(world.zahra().userName());
        assertThat(read.get("objection").stringValue()).isNotBlank();

        String outcome = path(file) + "/" + review.get("id").longValue() + "/outcome";
        String reviewer = token(reviewer(file));
        assertProblem(post(token, outcome, DECIDED), 403);
        assertInvalid(post(reviewer, outcome, "{\"outcome\":\"UPHELD\",\"reasons\":\"\",\"answer\":\"x\"}"), "reasons");
        assertThat(post(reviewer, outcome, DECIDED, "If-Match", tag(now(file)))).hasStatusOk();
        assertThat(now(file).status()).isEqualTo(Status.CLOSED);
        // By somebody who still sees it: a reviewer of another unit did as long as it was theirs.
        assertProblem(post(token, outcome, DECIDED), 409);
        assertThat(json(get(token, path(file)))
                        .get("items")
                        .get(0)
                        .get("answer")
                        .stringValue())
                .isEqualTo("تصمیم همان است");
    }

    @Test
    void nobody_need_say_why_they_ask_for_it() {
        CaseFile file = closed();
        assertThat(post(token(world.zahra()), path(file), "{\"channel\":\"PHONE\"}"))
                .hasStatus(201);
        assertThat(json(get(token(world.manager()), path(file)))
                        .get("items")
                        .get(0)
                        .get("words")
                        .stringValue())
                .isEmpty();
    }

    @Test
    void whoever_is_not_independent_is_given_no_review() {
        CaseFile file = closed();
        JsonNode asked = json(post(token(world.zahra()), path(file), ASKED));
        String giving = path(file) + "/" + asked.get("id").longValue() + "/reviewer";
        String manager = token(world.manager());
        assertInvalid(post(manager, giving, "{\"reviewer\":\"" + world.zahra().userName() + "\"}"), "reviewer");
        assertInvalid(post(manager, giving, "{\"reviewer\":\"nobody-here\"}"), "reviewer");
        assertProblem(
                post(
                        token(world.zahra()),
                        giving,
                        "{\"reviewer\":\"" + world.ceo().userName() + "\"}"),
                403);
        assertThat(post(manager, giving, "{\"reviewer\":\"" + world.ceo().userName() + "\"}"))
                .hasStatusOk();
        assertThat(now(file).assigneeId()).isEqualTo(world.ceo().id());
    }

    @Test
    void whoever_reviews_extends_it_though_they_handle_no_cases() {
        CaseFile file = closed();
        String review = path(file) + "/"
                + json(post(token(world.zahra()), path(file), ASKED)).get("id").longValue();
        String ceo = token(world.ceo());
        String extension = CASES + "/" + file.number() + "/deadlines/REVIEW/extension";
        String more = "{\"amount\":5,\"reason\":\"بازبین در سفر است\"}";
        assertProblem(post(ceo, extension, more), 409);
        assertThat(post(
                        ceo,
                        review + "/reviewer",
                        "{\"reviewer\":\"" + world.ceo().userName() + "\"}"))
                .hasStatusOk();

        assertThat(post(ceo, extension, more)).hasStatusOk();
        assertProblem(post(ceo, extension, more), 409);
    }

    @Test
    void it_is_guarded_like_every_change() {
        assertGuarded(closed(), NOUN, ASKED);
        assertProblem(get(token(world.carersSupervisor()), path(closed())), 404);
    }

    private CaseFile closed() {
        return files.rejected();
    }

    private StaffMember reviewer(CaseFile file) {
        return world.organization().staff(Objects.requireNonNull(now(file).assigneeId()));
    }

    private static String path(CaseFile file) {
        return CASES + "/" + file.number() + NOUN;
    }

    private static String tag(CaseFile file) {
        return "\"" + file.version() + "\"";
    }
}
