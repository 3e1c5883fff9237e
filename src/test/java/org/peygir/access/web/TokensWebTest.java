package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.access.web.SignInWebTest.html;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.access.ApiTokens;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.platform.commands.Command;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PeygirTest
class TokensWebTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    ApiTokens tokens;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    List<Command> commands;

    @Test
    void a_token_is_made_shown_once_and_kept_as_a_hash() {
        StaffMember person = world.another("COMPLAINTS", "tokens1", Role.COMPLAINT_OFFICER);

        MvcTestResult made = make(person, "سامانهٔ تماس", "30", "cases:read", "customers:read");

        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        String secret = html(made).select("[data-test=secret]").text();
        assertThat(secret).startsWith("pgt_").hasSize(47);
        assertThat(tokens.bearer(secret))
                .hasValueSatisfying(
                        bearer -> assertThat(bearer.viewer().staffId()).isEqualTo(person.id()));
        String page = html(mvc.get()
                        .uri("/account/tokens")
                        .with(world.as(person))
                        .exchange())
                .text();
        assertThat(page).contains("سامانهٔ تماس", secret.substring(43)).doesNotContain(secret);
        assertThat(sql.fetch("select * from access.api_token").toString()).doesNotContain(secret);
        assertThat(sql.fetchSingle(
                                "select details from access.audit_entry where action = 'access.token-made' order by id desc limit 1")
                        .toString())
                .contains("cases:read")
                .doesNotContain(secret);
    }

    @Test
    void what_is_wrong_is_named_and_nothing_typed_is_lost() {
        MvcTestResult refused = make(world.zahra(), " ", "30", "cases:read");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-name");
        assertThat(html(refused).select("input[name=scopes][checked]").eachAttr("value"))
                .containsExactly("cases:read");
        assertThat(html(make(world.zahra(), "x", "999", "cases:read"))
                        .select(".errs a")
                        .eachAttr("href"))
                .containsExactly("#f-days");
        assertThat(html(make(world.zahra(), "x", "30")).select(".errs a")).hasSize(1);
        // a scope of which the role has nothing is not to be had by asking for it
        assertThat(make(world.zahra(), "x", "30", "webhooks")).hasStatus(422);
    }

    @Test
    void a_revoked_an_expired_and_an_ownerless_token_open_nothing() {
        StaffMember person = world.another("COMPLAINTS", "tokens2", Role.COMPLAINT_OFFICER);
        String first = html(make(person, "a", "30", "cases:read"))
                .select("[data-test=secret]")
                .text();
        long id = tokens.of(person.id()).getFirst().id();
        assertThat(mvc.post().uri("/account/tokens/" + id + "/revocation").with(world.as(world.amir())))
                .as("another's token is as good as none")
                .hasStatus(404);
        assertThat(tokens.bearer(first)).isPresent();
        assertThat(mvc.post().uri("/account/tokens/" + id + "/revocation").with(world.as(person)))
                .hasStatus(302);
        assertThat(tokens.bearer(first)).isEmpty();

        String second = html(make(person, "b", "30", "cases:read"))
                .select("[data-test=secret]")
                .text();
        assertThat(tokens.bearer(second)).isPresent();
        clock.advance(Duration.ofDays(31));
        assertThat(tokens.bearer(second)).isEmpty();
    }

    @Test
    void an_administrator_sees_all_and_ends_any_but_makes_none_for_others() {
        StaffMember person = world.another("COMPLAINTS", "tokens3", Role.COMPLAINT_OFFICER);
        String secret = html(make(person, "همه‌بین", "30", "cases:read"))
                .select("[data-test=secret]")
                .text();
        long id = tokens.of(person.id()).getFirst().id();

        assertThat(html(mvc.get()
                                .uri("/organization/tokens")
                                .with(world.as(world.admin()))
                                .exchange())
                        .text())
                .contains("همه‌بین", person.displayName());
        assertThat(mvc.get().uri("/organization/tokens").with(world.as(world.manager())))
                .hasStatus(403);
        assertThat(mvc.post().uri("/organization/tokens/" + id + "/revocation").with(world.as(world.manager())))
                .hasStatus(403);
        assertThat(mvc.post().uri("/organization/tokens/" + id + "/revocation").with(world.as(world.admin())))
                .hasStatus(302);
        assertThat(tokens.bearer(secret)).isEmpty();
    }

    @Test
    void the_command_makes_lists_and_revokes() {
        Command command = commands.stream()
                .filter(c -> c.name().equals("token"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(command, out, "create", "amir", "CRM", "cases:read", "--days", "7"))
                .isZero();
        String secret = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(tokens.bearer(secret)).isPresent();
        out.reset();
        assertThat(run(command, out, "list", "amir")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("CRM", "cases:read")
                .doesNotContain(secret);
        String id = out.toString(StandardCharsets.UTF_8).split("\t")[0];
        assertThat(run(command, out, "revoke", id)).isZero();
        assertThat(tokens.bearer(secret)).isEmpty();
        assertThat(run(command, out, "revoke", id)).isEqualTo(1);
        assertThat(run(command, out, "create", "nobody", "x", "cases:read")).isEqualTo(1);
        assertThat(run(command, out, "create", "amir", "x", "fly")).isEqualTo(2);
        assertThat(run(command, out)).isEqualTo(2);
    }

    private static int run(Command command, ByteArrayOutputStream out, String... arguments) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(List.of(arguments), print, new PrintStream(new ByteArrayOutputStream()));
    }

    private MvcTestResult make(StaffMember who, String name, String days, String... scopes) {
        var request = mvc.post()
                .uri("/account/tokens")
                .with(world.as(who))
                .param("name", name)
                .param("days", days);
        if (scopes.length > 0) request = request.param("scopes", scopes);
        return request.exchange();
    }
}
