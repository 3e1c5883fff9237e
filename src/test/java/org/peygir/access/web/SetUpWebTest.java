package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.peygir.Peygir;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A fresh server, set up by the last of these tests. Form tokens here are the real ones: spring-security-test's csrf() would
 * put another repository into the filter for good.
 */
@SpringBootTest(
        classes = Peygir.class,
        properties = {"peygir.access.sealer=false", "db-scheduler.enabled=false", "peygir.messages.strict=true"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpWebTest {
    static final int LAST = 100;
    static final String TOKEN = "9d2f0b4e-real-token";
    static final RequestPostProcessor FORM_TOKEN = request -> {
        request.setCookies(new Cookie("form", TOKEN));
        request.setParameter("_csrf", masked(TOKEN));
        return request;
    };
    /** As the connection's own valve notes it; MockMvc has no connection. */
    static final RequestPostProcessor AT_THE_MACHINE = request -> {
        request.setAttribute(PeerValve.ATTRIBUTE, "127.0.0.1");
        return request;
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organization organization;

    @Autowired
    DSLContext jooq;

    @Test
    @Order(1)
    void every_page_leads_to_set_up_while_there_is_no_organisation() {
        for (String path : List.of("/", "/sign-in", "/cartable", "/complaints/new")) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(302).hasHeader("Location", "/set-up");
        }
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    @Test
    @Order(2)
    void the_page_lists_the_presets_with_what_they_bring() {
        Document page = SignInWebTest.html(mvc.get()
                .uri("/set-up")
                .with(AT_THE_MACHINE)
                .header("Accept-Language", "en")
                .exchange());

        assertThat(page.select("input[name=preset][value=home-care]")).hasSize(1);
        assertThat(page.select("label.choice small").text()).contains("complaints, carers, experts and reception");
        assertThat(page.select("#f-token")).isEmpty();
        assertThat(page.select("a[href^=/complaints], a[href=/track]"))
                .as("nobody is there yet")
                .isEmpty();
    }

    @Test
    @Order(3)
    void what_is_missing_is_named_and_what_was_typed_stays() {
        MvcTestResult result = mvc.post()
                .uri("/set-up")
                .with(FORM_TOKEN)
                .with(AT_THE_MACHINE)
                .param("nameFa", "مراقبت مهر")
                .param("preset", "something-else")
                .param("userName", "a b")
                .param("password", "short")
                .exchange();

        assertThat(result).hasStatus(422);
        Document page = SignInWebTest.html(result);
        assertThat(page.select(".errs a").eachAttr("href"))
                .containsExactly("#f-preset", "#f-givenName", "#f-familyName", "#f-userName", "#f-password");
        assertThat(page.selectFirst("#f-nameFa").val()).isEqualTo("مراقبت مهر");
        assertThat(page.selectFirst("#f-password").val()).isEmpty();
        assertThat(organization.profile()).isNull();
    }

    @Test
    @Order(4)
    void a_stranger_needs_the_code_of_the_console() {
        for (RequestPostProcessor stranger : List.of(
                from("203.0.113.9", "localhost"), from("127.0.0.1", "shop.example"), from("forwarded", "localhost"))) {
            Document page =
                    SignInWebTest.html(mvc.get().uri("/set-up").with(stranger).exchange());
            assertThat(page.select("#f-token")).hasSize(1);
            MvcTestResult refused = complete("first")
                    .with(stranger)
                    .param("token", "abcd-efgh-jkmn-pqrs")
                    .exchange();
            assertThat(refused).hasStatus(422);
            assertThat(SignInWebTest.html(refused).select(".errs a").eachAttr("href"))
                    .containsExactly("#f-token");
        }
        assertThat(organization.profile()).isNull();
    }

    @Test
    @Order(5)
    void a_form_needs_its_token_which_needs_no_session() {
        MvcTestResult page = mvc.get().uri("/set-up").exchange();
        String cookie = SignInWebTest.setCookie(page, "form");
        String token = SignInWebTest.html(page).selectFirst("input[name=_csrf]").val();
        Cookie form = new Cookie("form", cookie.substring("form=".length(), cookie.indexOf(';')));

        assertThat(cookie).contains("HttpOnly");
        assertThat(page.getResponse().getCookie("form").getAttribute("SameSite"))
                .isEqualTo("Lax");
        assertThat(SignInWebTest.setCookie(page, "session")).isNull();
        assertThat(mvc.post().uri("/set-up")).hasStatus(403);
        assertThat(mvc.post().uri("/set-up").param("_csrf", token)).hasStatus(403);
        assertThat(mvc.post().uri("/set-up").with(AT_THE_MACHINE).cookie(form).param("_csrf", form.getValue()))
                .hasStatus(403);
        assertThat(mvc.post().uri("/set-up").with(AT_THE_MACHINE).cookie(form).param("_csrf", token))
                .hasStatus(422);
    }

    @Test
    @Order(LAST)
    void of_two_who_set_up_at_once_one_wins_and_is_signed_in() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<MvcTestResult> first = () -> complete("first").exchange();
            Callable<MvcTestResult> second = () -> complete("second").exchange();
            List<MvcTestResult> results = threads.invokeAll(List.of(first, second)).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(results)
                    .extracting(result -> result.getResponse().getStatus())
                    .containsExactlyInAnyOrder(302, 404);
            MvcTestResult won = results.stream()
                    .filter(result -> result.getResponse().getStatus() == 302)
                    .findFirst()
                    .orElseThrow();
            assertThat(mvc.get().uri("/organization/staff").cookie(SignInWebTest.session(won)))
                    .hasStatusOk();
        }

        assertThat(organization.profile().nameEn()).isEqualTo("مراقبت مهر");
        assertThat(organization.units())
                .extracting(Unit::code)
                .containsExactly("COMPLAINTS", "CARERS", "EXPERTS", "RECEPTION");
        StaffMember admin = organization.activeStaff().getFirst();
        assertThat(organization.activeStaff()).hasSize(1);
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.COMPLAINTS_MANAGER);
        assertThat(admin.unitId()).isEqualTo(organization.intakeUnit().id());
        assertThat(jooq.fetchValue("select count(*) from access.audit_entry where action = 'organization.set-up'"))
                .isEqualTo(1L);
        assertThat(mvc.get().uri("/set-up")).hasStatus(404);
        assertThat(complete("third").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk();
    }

    private MockMvcTester.MockMvcRequestBuilder complete(String userName) {
        return mvc.post()
                .uri("/set-up")
                .with(FORM_TOKEN)
                .with(AT_THE_MACHINE)
                .param("nameFa", "مراقبت مهر")
                .param("preset", "home-care")
                .param("givenName", "زهرا")
                .param("familyName", "احمدی")
                .param("userName", userName)
                .param("password", "three cats on a roof");
    }

    /** A token as it stands in a page: xored with a mask, the mask before it; here the mask is zero. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] both = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    private static RequestPostProcessor from(String address, String host) {
        return request -> {
            request.setAttribute(PeerValve.ATTRIBUTE, address);
            request.setServerName(host);
            return request;
        };
    }
}
