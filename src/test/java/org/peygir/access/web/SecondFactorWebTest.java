package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.access.web.SignInWebTest.html;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.peygir.access.Accounts;
import org.peygir.access.domain.Totp;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One-time codes of an app and recovery codes, without any script. */
@PeygirTest
class SecondFactorWebTest {
    private static final String PASSWORD = "سه گربه روی بام ۱۲";
    private static final String PAGE = "/account/second-factor";
    private static final String STEP = "/sign-in/second-step";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    DirectoryCache directory;

    StaffMember person;
    Cookie session;

    @BeforeEach
    void somebody_with_a_password(TestInfo test) {
        sql.execute("delete from access.throttle");
        clock.set(Instant.parse("2026-11-26T08:00:05Z"));
        person = world.another(
                "CARERS", "f" + test.getTestMethod().orElseThrow().getName().hashCode(), Role.EXPERT);
        accounts.create(person.id(), PASSWORD);
        session = world.cookie(person);
    }

    @Test
    void an_app_is_added_with_the_password_and_a_right_code_and_ten_codes_are_shown_once() {
        Cookie elsewhere = world.cookie(person);
        assertThat(post(PAGE + "/app", "password", "wrong")).hasStatus(422);
        assertThat(html(get(PAGE)).select("svg.qr")).isEmpty();

        assertThat(post(PAGE + "/app", "password", PASSWORD)).hasStatus(302);
        String secret = secret();
        assertThat(html(get(PAGE)).select("svg.qr")).hasSize(1);
        assertThat(post(PAGE + "/confirmation", "code", "000000")).hasStatus(422);

        MvcTestResult done = post(PAGE + "/confirmation", "code", Totp.code(secret, clock.instant()));

        assertThat(done).hasStatusOk();
        assertThat(codes(done)).hasSize(10).doesNotHaveDuplicates();
        assertThat(html(get(PAGE)).select("[data-test=recovery], [data-test=secret], svg.qr"))
                .isEmpty();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
        assertThat(get("/account")).hasStatusOk();
        assertThat(sql.fetch("select secret from access.totp where staff_id = ?", person.id())
                        .formatCSV())
                .doesNotContain(secret);
    }

    @Test
    void afterwards_the_password_alone_opens_nothing_and_a_code_opens_once() {
        String secret = enrolled();
        MvcTestResult first = signIn(PASSWORD);
        assertThat(first).hasStatus(302).hasHeader("Location", STEP);
        assertThat(first.getResponse().getCookie("session")).isNull();
        Cookie step = step(first);

        clock.advance(Duration.ofSeconds(30));
        String code = Totp.code(secret, clock.instant());
        MvcTestResult opened = second(step, code);

        assertThat(opened).hasStatus(302).hasHeader("Location", "/cartable");
        assertThat(mvc.get().uri("/account").cookie(opened.getResponse().getCookie("session")))
                .hasStatusOk();
        assertThat(second(step, code)).hasHeader("Location", "/sign-in?said=again");
        assertThat(second(step(signIn(PASSWORD)), code)).hasStatus(422);
    }

    @Test
    void a_recovery_code_opens_once_in_any_writing() {
        enrolled();
        String code = codes(post(PAGE + "/codes", "password", PASSWORD)).getFirst();

        assertThat(second(step(signIn(PASSWORD)), code.replace("-", " ").toUpperCase(java.util.Locale.ROOT)))
                .hasHeader("Location", "/cartable");

        assertThat(second(step(signIn(PASSWORD)), code)).hasStatus(422);
        assertThat(html(get(PAGE)).text()).contains("۹ کد بازیابی");
    }

    /** The same page for a wrong code, a used one and too many tries; a right code that came too late is not used up. */
    @Test
    void tries_are_counted_and_all_refusals_look_alike() {
        String secret = enrolled();
        Cookie step = step(signIn(PASSWORD));
        String wrong = text(second(step, "123456"));
        for (int i = 0; i < 9; i++) assertThat(text(second(step, "12345" + i))).isEqualTo(wrong);
        clock.advance(Duration.ofSeconds(60));
        String right = Totp.code(secret, clock.instant());

        assertThat(text(second(step, right))).isEqualTo(wrong);

        sql.execute("delete from access.throttle");
        assertThat(second(step, right)).hasHeader("Location", "/cartable");
    }

    @Test
    void the_second_step_ends_after_five_minutes_and_without_the_cookie_there_is_none() {
        String secret = enrolled();
        Cookie step = step(signIn(PASSWORD));
        clock.advance(Duration.ofMinutes(5));

        assertThat(second(step, Totp.code(secret, clock.instant()))).hasHeader("Location", "/sign-in?said=again");
        assertThat(mvc.get().uri(STEP)).hasHeader("Location", "/sign-in?said=again");
        assertThat(second(new Cookie("step", "x"), "1")).hasHeader("Location", "/sign-in?said=again");
    }

    @Test
    void where_one_was_going_is_kept_through_both_steps() {
        String secret = enrolled();
        MvcTestResult first = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("userName", person.userName())
                .param("password", PASSWORD)
                .param("back", "/account")
                .exchange();
        clock.advance(Duration.ofSeconds(30));

        MvcTestResult opened = mvc.post()
                .uri(STEP)
                .with(csrf())
                .cookie(step(first))
                .param("code", Totp.code(secret, clock.instant()))
                .param("back", "/account")
                .exchange();

        assertThat(first).hasHeader("Location", STEP + "?back=%2Faccount");
        assertThat(opened).hasHeader("Location", "/account");
    }

    @Test
    void the_app_is_removed_with_the_password_only() {
        enrolled();
        assertThat(post(PAGE + "/removal", "password", "wrong")).hasStatus(422);

        assertThat(post(PAGE + "/removal", "password", PASSWORD)).hasHeader("Location", PAGE + "?done=removed");

        assertThat(signIn(PASSWORD)).hasHeader("Location", "/cartable");
    }

    @Test
    void a_role_can_be_made_to_use_two_factors() {
        Cookie weak = Objects.requireNonNull(signIn(PASSWORD).getResponse().getCookie("session"));
        sql.execute("update organization.profile set second_factor_roles = '{EXPERT}'");
        directory.forget();
        try {
            assertThat(mvc.get().uri("/cartable/received").cookie(weak)).hasHeader("Location", PAGE);
            assertThat(mvc.get()
                            .uri("/cartable/received")
                            .header("HX-Request", "true")
                            .cookie(weak))
                    .hasStatus(403)
                    .hasHeader("HX-Redirect", PAGE);
            assertThat(mvc.post().uri("/account/tokens").with(csrf()).cookie(weak))
                    .hasHeader("Location", PAGE);
            assertThat(html(mvc.get().uri(PAGE).cookie(weak).exchange()).select(".notice.soon"))
                    .hasSize(1);
            session = weak;
            enrolled();
            assertThat(get("/cartable/received")).hasStatusOk();
        } finally {
            sql.execute("update organization.profile set second_factor_roles = '{}'");
            directory.forget();
        }
    }

    @Test
    void an_administrator_takes_it_from_somebody_who_lost_everything() {
        enrolled();
        String path = "/organization/staff/" + person.id() + "/second-factor-removal";
        assertThat(post(path)).hasStatus(403);

        assertThat(mvc.post().uri(path).with(world.as(world.admin()))).hasStatus(302);

        assertThat(get("/account")).hasStatus(302);
        assertThat(signIn(PASSWORD)).hasHeader("Location", "/cartable");
        assertThat(mvc.post()
                        .uri("/organization/staff/999999/second-factor-removal")
                        .with(world.as(world.admin())))
                .hasStatus(404);
    }

    @Test
    void a_key_that_a_browser_did_not_sign_is_refused() {
        MvcTestResult asked = post("/account/passkeys/options", "password", PASSWORD);
        assertThat(asked).hasStatusOk().bodyText().contains("challenge", "\"residentKey\":\"required\"");
        assertThat(post("/account/passkeys/options", "password", "wrong")).hasStatus(422);
        assertThat(post("/account/passkeys", "name", "x", "credential", "{\"id\":1}"))
                .hasStatus(422);
        assertThat(post("/account/passkeys", "name", "")).hasStatus(422);
        assertThat(mvc.post().uri("/sign-in/passkey").with(csrf()).param("credential", "[]"))
                .hasHeader("Location", "/sign-in?said=passkey");
    }

    /** Signs the app in and returns its secret; the code of the first half minute is used. */
    private String enrolled() {
        assertThat(post(PAGE + "/app", "password", PASSWORD)).hasStatus(302);
        String secret = secret();
        assertThat(post(PAGE + "/confirmation", "code", Totp.code(secret, clock.instant())))
                .hasStatusOk();
        return secret;
    }

    private String secret() {
        return Objects.requireNonNull(html(get(PAGE)).selectFirst("[data-test=secret]"))
                .text()
                .replace(" ", "");
    }

    private static List<String> codes(MvcTestResult result) {
        return html(result).select("[data-test=recovery]").eachText();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatus(422);
        Document page = html(result);
        page.select("input").remove();
        return page.body().html();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).cookie(session);
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("userName", person.userName())
                .param("password", password)
                .exchange();
    }

    private static Cookie step(MvcTestResult first) {
        return Objects.requireNonNull(first.getResponse().getCookie("step"));
    }

    private MvcTestResult second(Cookie step, String code) {
        return mvc.post()
                .uri(STEP)
                .with(csrf())
                .cookie(step)
                .param("code", code)
                .exchange();
    }
}
