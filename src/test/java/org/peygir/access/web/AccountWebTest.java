package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.access.web.SignInWebTest.html;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.peygir.access.Accounts;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PeygirTest
class AccountWebTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    Accounts accounts;

    @Autowired
    Organization organization;

    StaffMember person;
    Cookie here;
    Cookie elsewhere;

    @BeforeEach
    void signIn(TestInfo test) {
        person = world.another(
                "CARERS", test.getTestMethod().orElseThrow().getName().substring(0, 20), Role.EXPERT);
        here = world.cookie(person);
        elsewhere = world.cookie(person);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_another_session() {
        Document page = html(mvc.get().uri("/account").cookie(here).exchange());
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody .badge.me")).hasSize(1);

        String id = page.selectFirst("input[name=id]").val();
        assertThat(post("/account/sessions/end", "id", id)).hasHeader("Location", "/account?done=session");

        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(here)).hasStatusOk();
    }

    @Test
    void signing_out_everywhere_ends_this_session_too() {
        assertThat(post("/account/sign-out-everywhere")).hasHeader("Location", "/sign-in?said=everywhere");

        assertThat(mvc.get().uri("/account").cookie(here)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
    }

    @Test
    void changing_the_password_needs_the_current_one() {
        accounts.create(person.id(), "the one before");

        MvcTestResult refused = post("/account/password", "current", "guess", "password", "three cats on a roof");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-current");
        assertThat(accounts.opens(person.id(), "the one before")).isTrue();
    }

    @Test
    void a_weak_new_password_is_refused() {
        accounts.create(person.id(), "the one before");

        MvcTestResult refused = post("/account/password", "current", "the one before", "password", "short");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-password");
    }

    @Test
    void a_changed_password_opens_and_other_devices_are_out() {
        accounts.create(person.id(), "the one before");

        MvcTestResult done = post("/account/password", "current", "the one before", "password", "three cats on a roof");

        assertThat(done).hasHeader("Location", "/account?done=password");
        assertThat(accounts.opens(person.id(), "three cats on a roof")).isTrue();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(SignInWebTest.session(done)))
                .hasStatusOk();
    }

    @Test
    void ones_own_language_is_kept_for_new_devices() {
        assertThat(post("/account/language", "to", "ar")).hasStatus(302);
        assertThat(organization.staff(person.id()).locale().getLanguage()).isEqualTo("ar");
        assertThat(post("/account/language", "to", "xx")).hasStatus(404);
    }

    @Test
    void pages_are_private_and_asked_for_again_each_time() {
        assertThat(mvc.get().uri("/account").cookie(here)).hasHeader("Cache-Control", "private, no-cache");
    }

    private MvcTestResult post(String uri, String... namesAndValues) {
        var request = mvc.post().uri(uri).cookie(here).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }
}
