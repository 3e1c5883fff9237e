package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.peygir.Peygir;
import org.peygir.testing.Axe;
import org.peygir.testing.Chromium;
import org.peygir.testing.FreshDatabase;
import org.peygir.testing.Looks;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * From a fresh server to the first colleague's first sign-in, with the keyboard; then every page of it in three languages,
 * two widths and two themes. With {@code -Dpeygir.screenshots=FOLDER} pictures are left there.
 */
@Tag("browser")
@SpringBootTest(
        classes = Peygir.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"peygir.access.sealer=false", "db-scheduler.enabled=false", "peygir.messages.strict=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstHourJourneyTest {
    static final String PASSWORD = "three cats on a roof";

    @LocalServerPort
    int port;

    @Looks(
            value = {"fa,320,false", "en,1280,false", "fa,1280,true", "ar,320,true"},
            always = 1)
    @Order(1)
    void set_up_reads_well_before_and_after_a_refusal(String language, int width, boolean dark) {
        Page page = Chromium.page(width, 800, language, dark);
        List<String> complaints = listen(page);
        page.navigate(url("/"));
        check(page, "set-up", language, width, dark);
        page.locator("main form button[type=submit], main form .btn.p").last().click();
        page.locator(".errs").waitFor();
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errs");
        check(page, "set-up-refused", language, width, dark);
        // The browser itself writes a line for the 422, which is meant.
        complaints.removeIf(line -> line.contains("422"));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    @Order(1)
    void a_neighbour_cannot_pretend_to_sit_at_the_machine() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest honest =
                    HttpRequest.newBuilder(URI.create(url("/set-up"))).build();
            HttpRequest pretending = HttpRequest.newBuilder(URI.create(url("/set-up")))
                    .header("X-Forwarded-For", "127.0.0.1")
                    .build();

            assertThat(client.send(honest, BodyHandlers.ofString()).body()).doesNotContain("f-token");
            assertThat(client.send(pretending, BodyHandlers.ofString()).body()).contains("f-token");
        }
    }

    @Test
    @Order(2)
    void with_the_keyboard_from_a_fresh_server_to_a_colleagues_first_sign_in() {
        Page page = Chromium.page(1280, 800, "en", false);
        page.navigate(url("/"));
        assertThat(page.url()).endsWith("/set-up");
        type(page, "#f-nameFa", "مراقبت مهر");
        type(page, "#f-nameEn", "Mehr Home Care");
        type(page, "#f-givenName", "زهرا");
        type(page, "#f-familyName", "احمدی");
        type(page, "#f-userName", "zahra");
        type(page, "#f-password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/organization/staff?done=set-up");

        page.navigate(url("/organization/staff/new"));
        type(page, "#f-givenName", "امیر");
        type(page, "#f-familyName", "کاظمی");
        type(page, "#f-userName", "amir۷");
        page.locator("#f-unitId").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.locator("input[name=roles][value=EXPERT]").focus();
        page.keyboard().press("Space");
        page.locator("#f-email").focus();
        page.keyboard().press("Enter");
        String once = page.locator("[data-test=password]").textContent();

        page.navigate(url("/account"));
        page.locator("form[action='/account/sign-out-everywhere'] button").press("Enter");
        page.waitForURL("**/sign-in?said=everywhere");
        type(page, "#f-userName", "AMIR7");
        type(page, "#f-password", once);
        page.keyboard().press("Enter");
        page.waitForURL("**/cartable**");
        assertThat(page.navigate(url("/organization/staff")).status()).isEqualTo(403);
        assertThat(page.locator("main").textContent()).contains("Administrator");
        page.context().close();
    }

    @Looks(
            value = {"fa,320,false", "en,1280,false", "fa,1280,true", "en,320,true", "ar,320,false"},
            always = 1)
    @Order(3)
    void every_page_reads_well(String language, int width, boolean dark) {
        Page page = Chromium.page(width, 800, language, dark);
        List<String> complaints = listen(page);
        // A chosen language stays; without one the pages after sign-in would speak Zahra's own.
        page.navigate(url("/language?to=" + language + "&back=/sign-in"));
        check(page, "sign-in", language, width, dark);
        // A name of its own a time: ten failures would close Zahra's.
        type(page, "#f-userName", "nobody-" + language + width + dark);
        type(page, "#f-password", "not this one");
        page.keyboard().press("Enter");
        page.locator(".errs").waitFor();
        check(page, "sign-in-refused", language, width, dark);
        type(page, "#f-userName", "zahra");
        type(page, "#f-password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/cartable**");
        for (String path : List.of(
                "account",
                "organization/staff",
                "organization/staff?q=zzz",
                "organization/staff/new",
                "organization/staff/2",
                "organization/units",
                "organization/units/2")) {
            page.navigate(url("/" + path));
            check(page, path.replaceAll("[^a-z0-9]+", "-"), language, width, dark);
        }
        complaints.removeIf(line -> line.contains("422") || line.contains("404"));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private void check(Page page, String name, String language, int width, boolean dark) {
        String what = name + "-" + language + "-" + width + (dark ? "-dark" : "-light");
        String folder = System.getProperty("peygir.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, what + ".png"))
                    .setFullPage(true));
        }
        assertThat(Axe.violations(page)).as(what).isEmpty();
        assertThat(
                        page.evaluate(
                                "Math.max(...[document.documentElement, document.querySelector('main')].map(e => e.scrollWidth - e.clientWidth))"))
                .as(what + " overflows")
                .isEqualTo(0);
    }

    private static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " " + message.location());
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void type(Page page, String field, String text) {
        page.locator(field).focus();
        page.locator(field).fill(text);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
