package org.peygir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import lookhouse.LookHouse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web ground as a browser meets it, over HTTP. */
@SpringBootTest(
        classes = LookHouse.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"peygir.dev=true", "spring.servlet.multipart.max-file-size=1MB"})
class WebGroundTest {
    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return browser.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/components", "/dev/failure", "/nowhere", "/static/0/nothing.css"})
    void every_answer_carries_the_strict_policy(String path) {
        String policy = header(get(path), "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("*")
                .doesNotContain("http");
        assertThat(header(get(path), "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en", "ar"})
    void every_component_draws_in_every_language(String language) {
        for (String path : List.of("/dev/components", "/dev/components/public")) {
            HttpResponse<byte[]> response = get(path, "Cookie", "language=" + language);
            assertThat(response.statusCode()).isEqualTo(200);
            Document page = page(response);
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.selectFirst("html").attr("dir")).isEqualTo(language.equals("en") ? "ltr" : "rtl");
            assertThat(page.text()).doesNotContain("platform.").doesNotContain("{0}");
            assertThat(page.select("[style]")).isEmpty();
        }
    }

    @Test
    void every_label_names_an_input_that_is_there() {
        Document page = page(get("/dev/components"));
        assertThat(page.select("label[for]"))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(page.getElementById(label.attr("for")))
                        .as(label.outerHtml())
                        .isNotNull());
        assertThat(page.select(".errs a[href^=#f-]"))
                .hasSize(2)
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void ids_are_given_once() {
        for (String path : List.of("/dev/components", "/dev/components/public"))
            assertThat(page(get(path)).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void the_language_is_remembered_and_leads_back_only_into_this_house() {
        HttpResponse<byte[]> chosen = get("/language?to=en&back=%2Ftrack%3Fcode%3D1");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(URI.create(header(chosen, "Location")).getPath()).isEqualTo("/track");
        assertThat(header(chosen, "Set-Cookie"))
                .contains("language=en")
                .contains("SameSite=Lax")
                .contains("HttpOnly");
        HttpResponse<byte[]> evil = get("/language?to=en&back=%2F%2Fevil.example");
        assertThat(header(evil, "Location")).doesNotContain("evil");
        assertThat(get("/language?to=xx").statusCode()).isEqualTo(404);
        assertThat(header(get("/theme?to=dark&back=%2F"), "Set-Cookie")).contains("theme=dark");
        assertThat(header(get("/theme?to=dark&back=%2Fsearch%3Fq%3D%D9%85%7Bx%7D%2520"), "Location"))
                .as("as it is written in an address")
                .isEqualTo("/search?q=%D9%85%7Bx%7D%20");
        assertThat(page(get("/dev/components", "Cookie", "theme=dark"))
                        .selectFirst("html")
                        .attr("data-theme"))
                .isEqualTo("dark");
        assertThat(page(get("/dev/components", "Cookie", "theme=\"><script>"))
                        .selectFirst("html")
                        .hasAttr("data-theme"))
                .isFalse();
    }

    @Test
    void a_failure_shows_an_incident_number_within_the_shell_and_nothing_of_its_cause() {
        HttpResponse<byte[]> failed = get("/dev/failure", "Cookie", "language=en");
        Document page = page(failed);
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(page.selectFirst(".rail")).isNotNull();
        assertThat(page.selectFirst(".incident").text()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(page.html()).doesNotContain("IllegalState").doesNotContain("asked for by");
    }

    @Test
    void a_stale_edit_shows_both_versions() {
        HttpResponse<byte[]> refused = get("/refusals/stale", "Cookie", "language=fa");
        Document page = page(refused);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(page.select(".versions tbody tr")).hasSize(2);
        assertThat(page.select(".versions").text()).contains("شدید").contains("بحرانی");
        assertThat(page.select("main").text()).contains("امیر حسینی").contains("۳ دقیقه پیش");
        assertThat(page.select("main a.btn.p").attr("href")).isEqualTo("/cases/1405-4127");
    }

    @Test
    void a_refusal_says_whom_to_ask_or_how_long_to_wait() {
        HttpResponse<byte[]> forbidden = get("/refusals/forbidden", "Cookie", "language=en");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(page(forbidden).select("main").text()).contains("My unit");
        HttpResponse<byte[]> often = get("/refusals/often", "Cookie", "language=en");
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(header(often, "Retry-After")).isEqualTo("300");
        assertThat(page(often).select("main").text()).contains("5 minutes");
    }

    @Test
    void a_number_that_is_none_is_an_address_that_is_not_there() {
        assertThat(get("/refusals/number/seven").statusCode()).isEqualTo(404);
        assertThat(get("/api/refusals/form").statusCode()).isEqualTo(405);
    }

    @Test
    void a_field_that_could_not_be_read_is_named() {
        HttpResponse<byte[]> wrong = get("/refusals/field?severity=seven", "Cookie", "language=en");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(page(wrong).select("main").text()).contains("“severity”").doesNotContain("seven");
        HttpResponse<byte[]> missing = get("/refusals/field", "Cookie", "language=en");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(page(missing).select("main").text()).contains("“severity”");
        HttpResponse<byte[]> record = get("/refusals/record?severity=seven", "Cookie", "language=en");
        assertThat(record.statusCode()).isEqualTo(400);
        assertThat(page(record).select("main").text()).contains("“severity”");
        HttpResponse<byte[]> api = get("/api/refusals/field?severity=seven", "Accept-Language", "en");
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(new String(api.body(), StandardCharsets.UTF_8)).contains("\"field\":\"severity\"");
    }

    @Test
    void the_api_names_the_field_that_is_wrong() {
        HttpResponse<byte[]> refused =
                post("/api/refusals/form", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("\"errors\":[{")
                .contains("\"field\":\"mobile\"")
                .contains("A mobile number has 11 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json;charset=utf-8"})
    void content_of_no_certain_type_is_refused_everywhere(String type) {
        for (String path : List.of("/nowhere", "/api/v1/nothing", "/api/refusals/form"))
            assertThat(post(path, type, "{}".getBytes(StandardCharsets.UTF_8)).statusCode())
                    .as(path)
                    .isEqualTo(415);
    }

    /** The browser must get to read the answer, so the server swallows what it refuses. */
    @Test
    void a_file_that_is_too_large_is_refused_with_words() {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[4 * 1024 * 1024];
        System.arraycopy(head, 0, body, 0, head.length);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(end, 0, body, body.length - end.length, end.length);
        HttpResponse<byte[]> refused = post("/api/refusals/upload", "multipart/form-data; boundary=b", body);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("The file is larger than allowed");
    }

    private HttpResponse<byte[]> post(String path, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return browser.send(request, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void htmx_gets_a_notice_and_keeps_its_part() {
        HttpResponse<byte[]> failed = get("/dev/failure", "HX-Request", "true");
        assertThat(header(failed, "HX-Retarget")).isEqualTo("#notices");
        assertThat(new String(failed.body(), StandardCharsets.UTF_8))
                .contains("notice")
                .doesNotContain("<html");
        assertThat(header(failed, "Vary").toLowerCase(java.util.Locale.ROOT)).contains("hx-request");
    }

    @Test
    void the_api_answers_problems_in_the_language_asked_for() {
        HttpResponse<byte[]> failed = get("/api/v1/nothing", "Accept-Language", "en");
        assertThat(failed.statusCode()).isEqualTo(404);
        assertThat(header(failed, "Content-Type")).startsWith("application/problem+json");
        assertThat(new String(failed.body(), StandardCharsets.UTF_8))
                .contains("\"status\":404")
                .contains("There is no such page")
                .contains("urn:peygir:incident:");
    }

    @Test
    void static_files_are_kept_for_ever_under_their_hash_and_compressed() throws IOException {
        Document page = page(get("/dev/components/public"));
        String css = page.selectFirst("link[rel=stylesheet]").attr("href");
        HttpResponse<byte[]> first = get(css, "Accept-Encoding", "gzip");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(first, "Content-Type")).startsWith("text/css");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(first.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("--accent:").contains("/static/").doesNotContain("url(\"../");
        assertThat(get(css, "Accept-Encoding", "gzip", "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(css, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> old = get(css.replaceFirst("/static/[0-9a-f]+/", "/static/000000000000/"));
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(header(old, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/static/0/../application.yml").statusCode()).isIn(400, 404);
        assertThat(get("/static/0/%2e%2e/application.yml").statusCode()).isIn(400, 404);
    }

    /** Bar 5: the public form's first load is at most 150 kB in at most 8 requests, font included. */
    @Test
    void the_first_load_of_a_public_page_is_light() {
        HttpResponse<byte[]> html = get("/dev/components/public", "Accept-Encoding", "gzip");
        Document page = page(get("/dev/components/public"));
        Matcher urls =
                Pattern.compile("\"(/static/[^\"]+)\"").matcher(page.head().html());
        List<String> files =
                urls.results().map(found -> found.group(1)).distinct().toList();
        long total = html.body().length;
        for (String file : files) total += get(file, "Accept-Encoding", "gzip").body().length;
        System.out.println("first load of a public page: " + total + " bytes in " + (files.size() + 1) + " requests");
        assertThat(files.size() + 1).isLessThanOrEqualTo(8);
        assertThat(total).isLessThanOrEqualTo(90_000);
    }
}
