package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.access.Accounts;
import org.peygir.access.Throttle;
import org.peygir.access.store.PasswordHashing;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SentStatements;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PeygirTest
class SignInWebTest {
    static final String PASSWORD = "سه گربه روی بام ۱۲";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    Accounts accounts;

    @Autowired
    Throttle throttle;

    @Autowired
    DSLContext jooq;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    @Test
    void the_right_password_opens_a_session_with_a_guarded_cookie() {
        StaffMember person = newcomer("right");

        MvcTestResult result = signIn("right", PASSWORD, "10.0.0.1");

        assertThat(result).hasStatus(302).hasHeader("Location", "/cartable");
        assertThat(setCookie(result, "session"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(mvc.get().uri("/account").cookie(session(result))).hasStatusOk();
        assertThat(jooq.fetchValue(
                        "select count(*) from access.audit_entry where action = 'access.signed-in' and staff_id = ?",
                        person.id()))
                .isEqualTo(1L);
    }

    @Test
    void the_cookie_is_secure_over_https() {
        newcomer("secure");

        MvcTestResult result = mvc.post()
                .uri("/sign-in")
                .secure(true)
                .with(csrf())
                .param("userName", "secure")
                .param("password", PASSWORD)
                .exchange();

        assertThat(setCookie(result, "session")).contains("; Secure");
    }

    @Test
    void name_and_password_may_be_typed_on_any_keyboard() {
        newcomer("karim12");

        assertThat(signIn("  KARIM۱٢ ", "سه گربه روی بام 12", "10.0.0.2")).hasStatus(302);
    }

    @Test
    void wrong_password_unknown_name_left_person_and_throttled_name_look_the_same() {
        newcomer("wrong");
        leaver("gone");
        newcomer("slow");
        guess("sign-in-name", "slow", 10);

        String wrong = body(signIn("wrong", "not this one", "10.0.0.3"), "wrong");
        String unknown = body(signIn("nobody", "not this one", "10.0.0.4"), "nobody");
        String left = body(signIn("gone", PASSWORD, "10.0.0.5"), "gone");
        String throttled = body(signIn("slow", PASSWORD, "10.0.0.6"), "slow");

        assertThat(unknown).isEqualTo(wrong);
        assertThat(left).isEqualTo(wrong);
        assertThat(throttled).isEqualTo(wrong);
    }

    @Test
    void all_refusals_make_the_same_work() {
        newcomer("worked");
        leaver("worked-once");
        signIn("worked", "warm up", "10.0.9.1");

        Work wrong = work("worked", "10.0.9.2");

        assertThat(wrong.compared()).isEqualTo(1);
        assertThat(work("nobody-at-all", "10.0.9.3")).isEqualTo(wrong);
        assertThat(work("worked-once", "10.0.9.4")).isEqualTo(wrong);
    }

    @Test
    void ten_failures_close_a_name_for_a_quarter_of_an_hour() {
        newcomer("closed");
        guess("sign-in-name", "closed", 9);
        signIn("Closed", "the tenth", "10.0.2.1");

        assertThat(signIn("closed", PASSWORD, "10.0.3.1")).hasStatus(422);
        clock.advance(Duration.ofMinutes(15));
        assertThat(signIn("closed", PASSWORD, "10.0.3.1")).hasStatus(302);
    }

    @Test
    void signing_in_rightly_never_closes_a_name() {
        newcomer("often");
        guess("sign-in-name", "often", 9);

        for (int i = 0; i < 3; i++)
            assertThat(signIn("often", PASSWORD, "10.0.4.1")).hasStatus(302);
    }

    @Test
    void an_address_that_tries_many_names_is_closed_for_all() {
        newcomer("bystander");
        guess("sign-in-address", "10.0.5.1", 59);
        signIn("anybody", "the sixtieth", "10.0.5.1");

        assertThat(signIn("bystander", PASSWORD, "10.0.5.1")).hasStatus(422);
        assertThat(signIn("bystander", PASSWORD, "10.0.5.2")).hasStatus(302);
    }

    @Test
    void a_failure_is_noted_without_anything_that_was_typed() {
        StaffMember person = newcomer("noted");
        signIn("noted", "my-secret-guess", "10.0.6.1");
        signIn("my-password-in-the-wrong-field", "x", "10.0.6.2");

        assertThat(jooq.fetchValue(
                        "select count(*) from access.audit_entry where action = 'access.sign-in-failed' and entity_id = ?",
                        String.valueOf(person.id())))
                .isEqualTo(1L);
        assertThat(jooq.fetchValue("select string_agg(details || entity_id, '') from access.audit_entry")
                        .toString())
                .contains("10.0.6.2")
                .doesNotContain("my-secret-guess", "my-password");
    }

    @ParameterizedTest
    @CsvSource({
        "/organization/staff?q=a, /organization/staff?q=a",
        "https://evil.example/, /cartable",
        "//evil.example, /cartable",
        "/\\evil.example, /cartable",
        "'', /cartable",
        "/sign-in?back=/sign-in, /cartable"
    })
    void after_sign_in_one_comes_back_to_own_pages_only(String back, String expected) {
        String name = "back" + Integer.toHexString(back.hashCode());
        if (world.organization().staffByUserName(name).isEmpty()) newcomer(name);

        MvcTestResult result = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("userName", name)
                .param("password", PASSWORD)
                .param("back", back)
                .exchange();

        assertThat(result).hasHeader("Location", expected);
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in_page_and_knows_the_way_back() {
        assertThat(mvc.get().uri("/account?done=session"))
                .hasStatus(302)
                .hasHeader("Location", "/sign-in?back=%2Faccount%3Fdone%3Dsession");
        assertThat(mvc.get()
                        .uri("/cartable")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/cartable/sent"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?back=%2Fcartable%2Fsent");
        assertThat(mvc.get().uri("/cartable").cookie(new Cookie("session", "x".repeat(43))))
                .hasStatus(302);
    }

    @Test
    void the_api_needs_no_form_token_and_honours_no_cookie() {
        Cookie zahra = world.cookie(world.zahra());

        assertThat(mvc.post().uri("/api/v1/public/nothing-here")).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/anything").cookie(zahra)).hasStatus(401);
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie() {
        Cookie cookie = world.cookie(world.zahra());

        MvcTestResult result =
                mvc.post().uri("/sign-out").cookie(cookie).with(csrf()).exchange();

        assertThat(result).hasStatus(302).hasHeader("Location", "/sign-in?said=out");
        assertThat(setCookie(result, "session")).contains("Max-Age=0");
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    @Test
    void who_is_made_inactive_is_out_at_once() {
        StaffMember person = newcomer("fired");
        Cookie cookie = world.cookie(person);
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatusOk();

        assertThat(mvc.post()
                        .uri("/organization/staff/" + person.id())
                        .with(world.as(world.admin()))
                        .param("userName", "fired")
                        .param("givenName", "نفر")
                        .param("familyName", "fired")
                        .param("unitId", String.valueOf(person.unitId()))
                        .param("roles", "EXPERT")
                        .param("locale", "fa")
                        .param("inactive", "true")
                        .param("version", "1"))
                .hasStatus(302);

        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
        assertThat(signIn("fired", PASSWORD, "10.0.7.1")).hasStatus(422);
    }

    @Test
    void a_device_that_chose_no_language_takes_the_persons_own() {
        newcomer("speaker");

        assertThat(setCookie(signIn("speaker", PASSWORD, "10.0.8.1"), "language"))
                .startsWith("language=fa");
        MvcTestResult chosen = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .cookie(new Cookie("language", "en"))
                .param("userName", "speaker")
                .param("password", PASSWORD)
                .exchange();
        assertThat(setCookie(chosen, "language")).isNull();
    }

    @Test
    void nothing_of_a_demonstration_is_shown_in_a_real_organisation() {
        assertThat(html(mvc.get().uri("/sign-in").exchange()).select(".signins"))
                .isEmpty();
    }

    private StaffMember newcomer(String userName) {
        StaffMember person = world.another("CARERS", userName, Role.EXPERT);
        accounts.create(person.id(), PASSWORD);
        return person;
    }

    /** As that many failed sign-ins count. */
    private void guess(String kind, String key, int times) {
        for (int i = 0; i < times; i++) throttle.allow(kind, key, 1, Duration.ofMinutes(15));
    }

    private void leaver(String userName) {
        StaffMember person = newcomer(userName);
        jooq.execute("update organization.staff set active = false where id = ?", person.id());
        clock.advance(Duration.ofSeconds(5));
    }

    private MvcTestResult signIn(String userName, String password, String address) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("userName", userName)
                .param("password", password)
                .exchange();
    }

    /** What a refusal costs, whoever measures it: the hash is all but a hundredth of it, the statements are the rest. */
    private record Work(double compared, List<String> statements) {}

    private Work work(String userName, String address) {
        double before = compared();
        List<String> statements = SentStatements.of(
                () -> assertThat(signIn(userName, "wrong", address)).hasStatus(422));
        return new Work(compared() - before, statements);
    }

    private double compared() {
        return meters.get(PasswordHashing.COMPARED).counter().count();
    }

    /** The page without what must differ: the name typed, and the form token. */
    private static String body(MvcTestResult result, String userName) {
        assertThat(result).hasStatus(422);
        Document page = html(result);
        page.select("input[name=_csrf]").forEach(input -> input.val("-"));
        page.select("meta[name=csrf]").remove();
        assertThat(page.selectFirst("#f-userName").val()).isEqualTo(userName);
        page.selectFirst("#f-userName").val("-");
        return page.html();
    }

    static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static String setCookie(MvcTestResult result, String name) {
        return result.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "=") && !cookie.startsWith(name + "=;"))
                .reduce((first, last) -> last)
                .or(() -> result.getResponse().getHeaders("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith(name + "="))
                        .findFirst())
                .orElse(null);
    }

    static Cookie session(MvcTestResult result) {
        return new Cookie("session", value(Objects.requireNonNull(setCookie(result, "session"))));
    }

    private static String value(String setCookie) {
        return setCookie.substring(setCookie.indexOf('=') + 1, setCookie.indexOf(';'));
    }
}
