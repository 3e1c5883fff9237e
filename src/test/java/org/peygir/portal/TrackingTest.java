package org.peygir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.cases.Satisfaction;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The complainant's way in and what they can do there. */
@PeygirTest
@Import({CaseWorld.class, TrackingTest.AtOnce.class})
class TrackingTest {
    /** Codes are sent before the answer here, so that a test need not wait. */
    @TestConfiguration
    static class AtOnce {
        @Bean
        @org.springframework.context.annotation.Primary
        @org.springframework.beans.factory.annotation.Qualifier("oneTimeCodes")
        Executor oneTimeCodesAtOnce() {
            return Runnable::run;
        }
    }

    @Autowired
    CaseWorld files;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DSLContext sql;

    @Autowired
    SettableClock clock;

    @Test
    void a_code_and_its_one_time_code_open_the_case() {
        CaseFile file = files.registered();

        var cookie = enter(file, oneTimeCode(file));

        Document page = page(cookie);
        assertThat(page.select("h1").text()).contains(fa(file.number().toString()));
        assertThat(page.text()).contains("سه شب پشت سر هم").contains("قول بعدی ما");
        assertThat(page.html()).doesNotContain("زهرا").doesNotContain("احمدی");
        assertThat(page.select(".promise-why").text()).contains("چرا این تاریخ؟", "قول ما پاسخ در ۱۰ روز کاری است");
    }

    @Test
    void an_unknown_a_wrong_and_a_right_code_are_answered_in_the_same_words() {
        CaseFile file = files.registered();
        String known = body(post("/track", Map.of("code", file.trackingCode().value())));
        String unknown = body(post("/track", Map.of("code", "7K3M9QXTV2HA")));
        String nonsense = body(post("/track", Map.of("code", "not a code")));
        assertThat(blank(known, file.trackingCode().value()))
                .isEqualTo(blank(unknown, "7K3M9QXTV2HA"))
                .isEqualTo(blank(nonsense, "not a code"));

        String wrong =
                body(post("/track/enter", Map.of("code", file.trackingCode().value(), "oneTimeCode", "000000")));
        String wrongUnknown = body(post("/track/enter", Map.of("code", "7K3M9QXTV2HA", "oneTimeCode", "000000")));
        assertThat(blank(wrong, file.trackingCode().value())).isEqualTo(blank(wrongUnknown, "7K3M9QXTV2HA"));
    }

    @Test
    void a_one_time_code_works_once_and_for_ten_minutes() {
        CaseFile file = files.registered();
        String code = oneTimeCode(file);
        assertThat(enter(file, code)).isNotNull();
        assertThat(enter(file, code)).isNull();
        String late = oneTimeCode(file);
        clock.advance(Duration.ofMinutes(11));
        assertThat(enter(file, late)).isNull();
    }

    @Test
    void guessing_is_stopped_after_a_few_tries_however_the_code_is_spelled() {
        CaseFile file = files.registered();
        String right = oneTimeCode(file);
        for (int i = 0; i < 8; i++)
            post(
                    "/track/enter",
                    Map.of("code", " ".repeat(i) + file.trackingCode().grouped(), "oneTimeCode", "x"));

        assertThat(enter(file, right)).isNull();
    }

    @Test
    void somebody_anonymous_enters_by_the_tracking_code_alone_and_nobody_else_does() {
        Registration named = files.registration(org.peygir.cases.Channel.WEB, null, org.peygir.cases.About.OTHER, null);
        Registration anonymous = new Registration(
                named.channel(),
                "",
                null,
                named.receivedAt(),
                named.locale(),
                "الف",
                "ب",
                "",
                Complainant.NOBODY,
                true,
                false,
                named.about(),
                null,
                "",
                "",
                2,
                null,
                null,
                List.of());
        var done = (Registering.Registered) cases.register(anonymous);

        assertThat(post("/track/enter", Map.of("code", done.trackingCode().value(), "withoutContact", "yes")))
                .hasRedirectedUrl("/track/case");
        assertThat(post(
                        "/track/enter",
                        Map.of("code", files.registered().trackingCode().value(), "withoutContact", "yes")))
                .hasStatus(422);
    }

    @Test
    void the_complainant_confirms_satisfaction_once_something_was_done_RTN_17() {
        CaseFile fixing = fixed();
        var cookie = enter(fixing, oneTimeCode(fixing));
        assertThat(page(cookie).text()).contains("پاسخ شما لازم است");

        assertThat(post("/track/case/satisfaction", Map.of(), cookie)).hasRedirectedUrl("/track/case?done=satisfied");

        assertThat(cases.resolution(fixing.id()).satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(post("/track/case/satisfaction", Map.of(), cookie)).hasStatus(422);
    }

    @Test
    void an_objection_needs_words_and_keeps_the_case_open() {
        CaseFile fixing = fixed();
        var cookie = enter(fixing, oneTimeCode(fixing));

        assertThat(post("/track/case/objections", Map.of("objection", " "), cookie))
                .hasStatus(422);
        assertThat(post("/track/case/objections", Map.of("objection", "باز هم دیر آمد"), cookie))
                .hasRedirectedUrl("/track/case?done=objected");

        assertThat(cases.resolution(fixing.id()).satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(page(cookie).text()).contains("باز هم دیر آمد");
    }

    @Test
    void the_complainant_asks_somebody_else_to_look_at_the_decision_REV_01() {
        CaseFile file = files.rejected();
        var cookie = enter(file, oneTimeCode(file));
        assertThat(page(cookie).select("#review").text()).contains("همکاری که در رسیدگی نقشی نداشته است");

        MvcTestResult endless = post("/track/case/reviews", Map.of("review", "ا".repeat(20_001)), cookie);
        assertThat(endless).hasStatus(422);
        assertThat(Jsoup.parse(body(endless)).select(".errs a").eachAttr("href"))
                .containsExactly("#f-review");
        assertThat(post("/track/case/reviews", Map.of("review", "قرارداد را نخوانده‌اید"), cookie))
                .hasRedirectedUrl("/track/case?done=review");

        Document page = page(cookie);
        assertThat(page.text())
                .contains("قرارداد را نخوانده‌اید", "درخواست بازبینی شما رسید", "بازبینی تصمیم")
                .contains("قول ما پاسخ در ۲۰ روز کاری است");
        assertThat(page.select("#review, #object")).isEmpty();
        assertThat(post("/track/case/reviews", Map.of("review", "باز هم"), cookie))
                .hasStatus(422);
    }

    @Test
    void a_review_may_be_asked_for_without_saying_why() {
        CaseFile file = files.rejected();
        var cookie = enter(file, oneTimeCode(file));

        assertThat(post("/track/case/reviews", Map.of("review", " "), cookie))
                .hasRedirectedUrl("/track/case?done=review");

        assertThat(page(cookie).text()).contains("درخواست بازبینی شما رسید");
    }

    @Test
    void words_are_taken_and_an_empty_message_is_not() {
        CaseFile file = files.registered();
        var cookie = enter(file, oneTimeCode(file));

        assertThat(post("/track/case/messages", Map.of("text", "قبض را پیدا کردم"), cookie))
                .hasRedirectedUrl("/track/case?done=written");
        assertThat(post("/track/case/messages", Map.of("text", " "), cookie)).hasStatus(422);
        assertThat(page(cookie).text()).contains("قبض را پیدا کردم");
    }

    @Test
    void without_a_visit_every_page_leads_to_the_door() {
        assertThat(mvc.get().uri("/track/case").exchange()).hasRedirectedUrl("/track");
        assertThat(mvc.get().uri("/track/case/files/1").exchange()).hasStatus(404);
        assertThat(post("/track/case/messages", Map.of("text", "x"))).hasRedirectedUrl("/track");
    }

    private CaseFile fixed() {
        CaseFile fixing = files.moved(
                files.decisionPending(),
                "to-carers",
                Map.of("finding", "UPHELD", "reasons", "الف", "cause", "ب", "response", "ج"));
        handling.record(fixing.number(), fixing.version(), Map.of("fix", "مراقب تازه"), files.zahra());
        return files.file(fixing.number());
    }

    private String oneTimeCode(CaseFile file) {
        post("/track", Map.of("code", file.trackingCode().grouped()));
        String body = sql.fetchSingle(
                        "select body from communications.outbox where subject_id = ? order by id desc limit 1",
                        file.id())
                .get(0, String.class);
        var digits = java.util.regex.Pattern.compile("[0-9]{6}").matcher(org.peygir.platform.text.Digits.latin(body));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private jakarta.servlet.http.@org.jspecify.annotations.Nullable Cookie enter(CaseFile file, String code) {
        return post("/track/enter", Map.of("code", file.trackingCode().value(), "oneTimeCode", code))
                .getResponse()
                .getCookie("visit");
    }

    private Document page(jakarta.servlet.http.Cookie cookie) {
        MvcTestResult result = mvc.get()
                .uri("/track/case")
                .cookie(cookie)
                .locale(Locale.of("fa"))
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private MvcTestResult post(String uri, Map<String, String> form, jakarta.servlet.http.Cookie... cookies) {
        var request = mvc.post()
                .uri(uri)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .locale(Locale.of("fa"));
        form.forEach(request::param);
        if (cookies.length > 0) request.cookie(cookies);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page without what differs by nature: the code typed, form tokens. */
    private static String blank(String page, String code) {
        return page.replace(code, "")
                .replace(java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8), "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("content=\"[^\"]*\"", "");
    }

    private static String fa(String text) {
        return org.peygir.platform.text.Digits.persian(text);
    }
}
