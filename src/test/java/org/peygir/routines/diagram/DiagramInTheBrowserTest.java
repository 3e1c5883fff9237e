package org.peygir.routines.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.peygir.routines.DiagramView;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.Drawing;
import org.peygir.routines.Position;
import org.peygir.routines.Step;
import org.peygir.routines.Version;
import org.peygir.testing.Axe;
import org.peygir.testing.Chromium;

/** RTN-10 as a browser sees it: the font measured by guess must fit in fact, and the picture must be accessible. */
@Tag("browser")
class DiagramInTheBrowserTest {
    private static final String SITE = "http://diagram.test/";
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('svg.dia g')].flatMap(g => {
              const box = g.querySelector('rect').getBBox();
              return [...g.querySelectorAll('text')].filter(t => {
                const b = t.getBBox();
                return b.x < box.x + 1 || b.x + b.width > box.x + box.width - 1 || b.y < box.y - 1 || b.y + b.height > box.y + box.height + 3;
              }).map(t => t.textContent);
            })
            """;
    private static Page page;

    @BeforeAll
    static void open() {
        page = Chromium.page(1280, 720, "en", false);
    }

    @AfterAll
    static void close() {
        page.context().close();
    }

    static Stream<Arguments> pictures() {
        return Languages.ALL.stream()
                .flatMap(language -> Stream.of(Orientation.values()).map(way -> Arguments.of(language, way)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void every_text_fits_its_box(Locale language, Orientation orientation) {
        show(html(language, orientation, "light"));
        page.evaluate("() => document.fonts.load('700 14px Vazirmatn').then(() => document.fonts.ready)");
        assertThat((Boolean) page.evaluate("() => document.fonts.check('700 14px Vazirmatn')"))
                .isTrue();
        assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axe_finds_nothing_in_picture_and_path(String theme) {
        show(html(Languages.FA, Orientation.DOWN, theme));
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static void show(String html) {
        page.unrouteAll();
        page.route("**/*", route -> answer(route, html));
        page.navigate(SITE);
    }

    private static String html(Locale language, Orientation orientation, String theme) {
        Version version = LayoutTest.homeCare();
        Instant then = Instant.parse("2026-11-20T06:00:00Z");
        List<Step> steps = List.of(
                new Step(1, version.start(), then, then, version.transitions().getFirst()),
                new Step(2, version.stage("decision"), then, null, null));
        Position position = new Position(1, version, version.stage("decision"), steps, null);
        Map<Long, String> labels = Map.of(
                version.start().id(),
                "۸ ساعت و ۳۲ دقیقه",
                version.stage("decision").id(),
                "۲۰ س ۱۳ د");
        DiagramView view =
                new DiagramView(orientation, labels, version.stage("fix-carers").id());
        Drawing drawing = new Diagrams(new Messages(true)).draw(version, position, view, language);
        StringOutput path = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "peygirjte")
                .render("routines/_path.jte", Map.of("drawing", drawing), path);
        return "<!doctype html><html lang=\"" + language + "\" dir=\""
                + (Languages.rightToLeft(language) ? "rtl" : "ltr")
                + "\" data-theme=\"" + theme + "\"><head><title>" + drawing.title() + "</title>"
                + Stream.of("tokens", "base", "diagram", "routine-diagram")
                        .map(sheet -> "<link rel=\"stylesheet\" href=\"css/" + sheet + ".css\">")
                        .reduce("", String::concat)
                + "</head><body><main><h1>" + drawing.title() + "</h1>" + drawing.svg() + path
                + "</main></body></html>";
    }

    private static void answer(Route route, String html) {
        String path = route.request().url().substring(SITE.length());
        try (InputStream file = DiagramInTheBrowserTest.class.getResourceAsStream("/static/" + path)) {
            byte[] body = path.isEmpty()
                    ? html.getBytes(StandardCharsets.UTF_8)
                    : file == null ? new byte[0] : file.readAllBytes();
            String type = path.endsWith(".css")
                    ? "text/css"
                    : path.endsWith(".woff2") ? "font/woff2" : "text/html; charset=utf-8";
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(path.isEmpty() || file != null ? 200 : 404)
                    .setContentType(type)
                    .setBodyBytes(body)
                    .setHeaders(
                            Map.of("Content-Security-Policy", "default-src 'self'; script-src 'self' 'unsafe-eval'")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
