package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class WebhooksApiTest extends ApiWeb {
    private static final String HOOKS = "/api/v1/webhooks";
    private static final String BODY =
            "{\"url\":\"https://example.ir/peygir\",\"name\":\"CRM\",\"types\":[\"case.registered\"]}";

    @Test
    void a_program_subscribes_reads_its_log_and_leaves() {
        MvcTestResult made = post(token(world.admin()), HOOKS, BODY);

        assertThat(made).hasStatus(201);
        assertThat(json(made).get("secret").stringValue()).startsWith("whsec_");
        long id = json(made).get("webhook").get("id").longValue();
        assertThat(json(get(token(world.admin()), HOOKS)).toString())
                .contains("example.ir")
                .doesNotContain("whsec_");
        files.registered();
        MvcTestResult log = get(token(world.admin()), HOOKS + "/" + id + "/deliveries");
        long delivery = json(log).get("items").get(0).get("id").longValue();
        assertThat(json(log).get("items").get(0).get("state").stringValue()).isEqualTo("WAITING");
        String resend = HOOKS + "/" + id + "/deliveries/" + delivery + "/resend";
        assertThat(post(token(world.admin()), resend, "")).hasStatus(202);
        assertProblem(post(token(world.admin()), HOOKS + "/" + id + "/deliveries/999999/resend", ""), 404);

        assertThat(delete(token(world.admin()), HOOKS + "/" + id)).hasStatus(204);
        assertProblem(delete(token(world.admin()), HOOKS + "/" + id), 404);
        assertProblem(get(token(world.admin()), HOOKS + "/" + id + "/deliveries"), 404);
    }

    @Test
    void what_is_wrong_is_named_by_field() {
        String token = token(world.admin());
        assertInvalid(post(token, HOOKS, "{}"), "url", "name", "types");
        assertInvalid(post(token, HOOKS, BODY.replace("https://example.ir", "http://10.0.0.1")), "url");
        assertInvalid(post(token, HOOKS, BODY.replace("case.registered", "case.lost")), "types");
        assertInvalid(post(token, HOOKS, BODY.replace("CRM", " ")), "name");
        assertInvalid(post(token, HOOKS, BODY.replace("[\"case.registered\"]", "[5]")), "types[0]");
    }

    @Test
    void only_an_administrator_with_the_scope_gets_in() {
        assertProblem(get(null, HOOKS), 401);
        assertProblem(get(token(world.zahra(), Scope.CASES_READ), HOOKS), 403);
        assertProblem(post(token(world.zahra(), Scope.CASES_WRITE), HOOKS, BODY), 403);
        assertProblem(get(token(world.admin(), Scope.METRICS), HOOKS), 403);
    }

    @Test
    void an_administrator_does_the_same_on_pages() throws Exception {
        MvcTestResult made = mvc.post()
                .uri("/organization/webhooks")
                .with(world.as(world.admin()))
                .param("url", "https://example.ir/page")
                .param("name", "صفحه")
                .param("types", "case.registered", "case.closed")
                .exchange();
        assertThat(made).hasStatusOk();
        var page = Jsoup.parse(made.getResponse().getContentAsString());
        assertThat(page.select("[data-test=secret]").text()).startsWith("whsec_");
        String log = page.select("tbody a").last().attr("href");
        files.registered();
        var shown = mvc.get().uri(log).with(world.as(world.admin())).exchange();
        assertThat(shown).hasStatusOk();
        String again = Jsoup.parse(shown.getResponse().getContentAsString())
                .select("td form")
                .attr("action");
        assertThat(mvc.post().uri(again).with(world.as(world.admin()))).hasStatus(302);
        assertThat(mvc.post().uri(log + "/state").param("active", "false").with(world.as(world.admin())))
                .hasStatus(302);
        assertThat(mvc.post().uri(log + "/removal").with(world.as(world.admin())))
                .hasStatus(302);
        assertThat(mvc.get().uri(log).with(world.as(world.admin()))).hasStatus(404);
        assertThat(mvc.post().uri("/organization/webhooks").with(world.as(world.admin())))
                .hasStatus(422);
        assertThat(mvc.get().uri("/organization/webhooks").with(world.as(world.manager())))
                .hasStatus(403);
    }

    private MvcTestResult delete(String token, String uri) {
        return mvc.delete().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }
}
