package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.access.Accounts;
import org.peygir.access.domain.Totp;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.Axe;
import org.peygir.testing.Chromium;
import org.peygir.testing.Looks;
import org.peygir.testing.PeygirServer;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A key of the browser's virtual authenticator, under the strict policy. With {@code -Dpeygir.screenshots=FOLDER} pictures are left there. */
@Tag("browser")
@PeygirServer
class PasskeyBrowserTest {
    private static final String PASSWORD = "three cats on a roof";
    private static int people;

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    private StaffMember person;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void somebody_with_a_password() {
        clock.reset();
        person = world.another("CARERS", "key-" + ++people, Role.EXPERT);
        accounts.create(person.id(), PASSWORD);
    }

    @Test
    void a_key_is_added_and_then_signs_in_alone_or_as_the_second_step() {
        Page page = signedIn(1280, "en", false);
        authenticator(page);
        page.navigate(url("/account/second-factor"));
        page.locator("#f-name").fill("My phone");
        page.locator("#f-key-password").fill("wrong");
        page.locator("form[data-call=create] button").click();
        assertThat(page.locator(".errs").innerText()).contains("The password is not right");

        add(page);

        assertThat(page.locator(".notice").innerText()).contains("The passkey was added");
        assertThat(page.locator("h3").innerText()).isEqualTo("My phone");
        shot(page, "passkeys", "en", 1280, false);

        page.context().clearCookies();
        page.navigate(url("/sign-in"));
        shot(page, "sign-in", "en", 1280, false);
        page.locator("form.passkey button").click();
        page.waitForURL(url("/cartable/**"));

        page.context().clearCookies();
        page.navigate(url("/sign-in"));
        page.locator("#f-userName").fill(person.userName());
        page.locator("#f-password").fill(PASSWORD);
        page.locator("main form .btn.p").first().click();
        page.waitForURL(url("/sign-in/second-step"));
        page.locator("form.passkey button").click();
        page.waitForURL(url("/cartable/**"));

        page.navigate(url("/account/second-factor"));
        page.locator(".keyed summary").click();
        page.locator(".keyed input[type=password]").fill(PASSWORD);
        page.locator(".keyed button").click();
        page.waitForURL(url("/account/second-factor?done=passkey-removed"));
        assertThat(page.locator(".keyed").count()).isZero();
        // the browser itself writes a line for each 422, which is meant
        complaints.removeIf(line -> line.contains("422"));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void without_a_script_the_code_of_an_app_still_signs_in() {
        Page page = Chromium.pageWithoutScript(320, 700, "en");
        clock.set(Instant.parse("2026-11-26T08:00:05Z"));
        signInByForm(page);
        page.navigate(url("/account/second-factor"));
        page.locator("#f-app-password").fill(PASSWORD);
        page.locator("form[action$='/app'] button").click();
        String secret = page.locator("[data-test=secret]").innerText().replaceAll("\\s", "");
        page.locator("#f-code").fill(Totp.code(secret, clock.instant()));
        page.locator("form[action$='/confirmation'] button").click();
        assertThat(page.locator("[data-test=recovery]").count()).isEqualTo(10);
        page.context().clearCookies();
        clock.set(Instant.parse("2026-11-26T08:01:05Z"));

        signInByForm(page);
        page.locator("#f-code").fill(Totp.code(secret, clock.instant()));
        page.locator("main form .btn.p").first().click();

        assertThat(page.url()).startsWith(url("/cartable/"));
        page.context().close();
    }

    @Looks(
            value = {"fa,320,false", "en,1280,false", "fa,1280,true", "fa,1280,false", "ar,320,true"},
            always = 1)
    void its_pages_read_well(String language, int width, boolean dark) {
        Page page = signedIn(width, language, dark);
        authenticator(page);
        page.navigate(url("/account/second-factor"));
        check(page, "second-factor", language, width, dark);
        page.locator("#f-app-password").fill(PASSWORD);
        page.locator("form[action$='/app'] button").click();
        page.locator("svg.qr").waitFor();
        check(page, "scan", language, width, dark);
        String secret = page.locator("[data-test=secret]").innerText().replaceAll("\\s", "");
        page.locator("#f-code").fill(Totp.code(secret, clock.instant()));
        page.locator("form[action$='/confirmation'] button").click();
        page.locator(".once-codes").waitFor();
        check(page, "codes", language, width, dark);
        page.navigate(url("/account"));
        check(page, "account", language, width, dark);
        page.context().clearCookies();
        page.navigate(url("/language?to=" + language + "&back=/sign-in"));
        page.locator("#f-userName").fill(person.userName());
        page.locator("#f-password").fill(PASSWORD);
        page.locator("main form .btn.p").first().click();
        page.waitForURL(url("/sign-in/second-step"));
        check(page, "second-step", language, width, dark);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private void add(Page page) {
        page.locator("#f-name").fill("My phone");
        page.locator("#f-key-password").fill(PASSWORD);
        page.locator("form[data-call=create] button").click();
        page.waitForURL(url("/account/second-factor?done=passkey"));
    }

    private Page signedIn(int width, String language, boolean dark) {
        Page page = Chromium.page(width, 900, language, dark);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.context()
                .addCookies(List.of(
                        new Cookie("session", world.cookie(person).getValue())
                                .setDomain("localhost")
                                .setPath("/"),
                        new Cookie("language", language).setDomain("localhost").setPath("/")));
        return page;
    }

    private void signInByForm(Page page) {
        page.navigate(url("/sign-in"));
        page.locator("#f-userName").fill(person.userName());
        page.locator("#f-password").fill(PASSWORD);
        page.locator("main form .btn.p").first().click();
    }

    /** A phone or laptop that knows its owner's finger. */
    private static void authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private void check(Page page, String name, String language, int width, boolean dark) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits " + width)
                .isTrue();
        assertThat(Axe.violations(page)).as(name).isEmpty();
        shot(page, name, language, width, dark);
    }

    private static void shot(Page page, String name, String language, int width, boolean dark) {
        String folder = System.getProperty("peygir.screenshots");
        if (folder == null) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(folder, "%s-%s-%d%s.png".formatted(name, language, width, dark ? "-dark" : ""))));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
