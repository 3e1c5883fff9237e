package org.peygir.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.access.ApiTokens;
import org.peygir.access.Scope;
import org.peygir.access.TokenMaking;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Evidence;
import org.peygir.platform.files.FileStore;
import org.peygir.testing.PeygirServer;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of answer, over the wire: what it lets a browser do with it, and who may keep it. */
@PeygirServer
class HeadersTest {
    private static final byte[] PICTURE = HostileFiles.pixel();

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    FileStore files;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DSLContext sql;

    private final Map<String, Wire.Answer> answers = new LinkedHashMap<>();

    @Test
    void every_kind_of_answer_carries_its_guards() throws IOException {
        CaseFile file = cases.registered();
        long picture = files.store(new ByteArrayInputStream(PICTURE), 1_000_000, "a.png")
                .id();
        handling.note(file.number(), "یادداشت", List.of(new Evidence(picture, "a.png")), cases.zahra());
        Object attachment = sql.fetchValue("select max(id) from cases.attachment where case_id = ?", file.id());
        String session = "Cookie: session=" + world.cookie(world.zahra()).getValue();
        String token = "Authorization: Bearer "
                + ((TokenMaking.Made) tokens.make(
                                cases.zahra(),
                                "headers",
                                Set.of(Scope.CASES_READ),
                                1,
                                cases.zahra().actor()))
                        .secret();
        String number = "/cases/" + file.number();
        try (Wire wire = new Wire(port)) {
            ask(wire, "public page", 200, "GET /complaints/new/subject");
            ask(
                    wire,
                    "receipt",
                    200,
                    "GET /complaints/receipt/" + file.trackingCode().value());
            ask(wire, "sign-in page", 200, "GET /sign-in");
            ask(wire, "to the sign-in page", 302, "GET /cartable/received");
            ask(wire, "without the form's token", 403, "POST /sign-in");
            ask(wire, "staff page", 200, "GET " + number, session);
            ask(wire, "part for htmx", 200, "GET " + number + "/peek", session, "HX-Request: true");
            ask(wire, "redirect", 302, "GET /cartable", session);
            ask(wire, "page that is not there", 404, "GET /nothing/here", session);
            ask(wire, "page of another role", 403, "GET /organization/staff", session);
            ask(wire, "method that is not there", 405, "GET /sign-out", session);
            ask(wire, "download", 200, "GET " + number + "/attachments/" + attachment, session);
            ask(
                    wire,
                    "part of a download",
                    206,
                    "GET " + number + "/attachments/" + attachment,
                    session,
                    "Range: bytes=0-3");
            ask(
                    wire,
                    "preview not made yet",
                    404,
                    "GET " + number + "/attachments/" + attachment + "/preview",
                    session);
            ask(wire, "PDF of a case", 200, "GET " + number + "/print.pdf", session);
            ask(
                    wire,
                    "PDF of a receipt",
                    200,
                    "GET /complaints/receipt/" + file.trackingCode().value() + "/print.pdf");
            ask(wire, "API", 200, "GET /api/v1/cases", token);
            ask(wire, "API without a token", 401, "GET /api/v1/cases");
            ask(wire, "API of another scope", 403, "GET /api/v1/customers?q=x", token);
            ask(wire, "API that is not there", 404, "GET /api/v1/nothing", token);
            ask(wire, "description", 200, "GET /api/v1/openapi.json");
            ask(wire, "description to read", 200, "GET /api/docs");
            ask(wire, "health", 200, "GET /actuator/health");
            ask(wire, "metrics", 401, "GET /actuator/prometheus");
            ask(wire, "icon", 200, "GET /favicon.ico");
            Matcher asset = Pattern.compile("\"(/static/[^\"]+\\.(css|js|woff2))\"")
                    .matcher(answer("sign-in page").text());
            while (asset.find()) ask(wire, "static " + asset.group(2), 200, "GET " + asset.group(1));
            ask(wire, "static that is not there", 404, "GET /static/0/none.css");
        }

        answers.forEach(this::isGuarded);
        whatIsNoRequestTellsNothing();
        for (String personal : List.of(
                "staff page", "part for htmx", "redirect", "page of another role", "API", "sign-in page", "receipt"))
            assertThat(answer(personal).header("cache-control"))
                    .as(personal)
                    .containsAnyOf("no-store", "private, no-cache");
        for (String secret : List.of("download", "part of a download", "PDF of a case", "PDF of a receipt"))
            assertThat(answer(secret).header("cache-control")).as(secret).contains("no-store");
        assertThat(answer("static css").header("cache-control")).contains("public", "immutable");
        assertThat(answer("download").header("content-security-policy")).contains("default-src 'none'", "sandbox");
    }

    /** Refused by the container before any of our code: no headers of ours, but no words of its own either. */
    private void whatIsNoRequestTellsNothing() throws IOException {
        try (Wire wire = new Wire(port)) {
            Wire.Answer answer =
                    wire.send("GET /a%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).doesNotContain("Tomcat", "Exception", "zz");
            assertThat(answer.header("server")).isNull();
        }
    }

    private void isGuarded(String kind, Wire.Answer answer) {
        String policy = answer.header("content-security-policy");
        assertThat(policy)
                .as(kind)
                .isNotNull()
                .doesNotContain("unsafe-", "*", "http:", "https:", "data:")
                .contains("default-src", "frame-ancestors 'none'");
        assertThat(answer.headers().stream().filter(h -> h[0].equals("content-security-policy")))
                .as(kind)
                .hasSize(1);
        assertThat(answer.header("x-content-type-options")).as(kind).isEqualTo("nosniff");
        assertThat(answer.header("x-frame-options")).as(kind).isEqualTo("DENY");
        assertThat(answer.header("referrer-policy")).as(kind).isEqualTo("same-origin");
        assertThat(answer.header("server")).as(kind).isNull();
        assertThat(answer.header("x-powered-by")).as(kind).isNull();
        if (answer.body().length > 0)
            assertThat(answer.header("content-type")).as(kind).isNotNull();
        for (String cookie : answer.cookies()) assertThat(cookie).as(kind).contains("HttpOnly", "SameSite=Lax");
    }

    private void ask(Wire wire, String kind, int status, String line, String... headers) throws IOException {
        String request = line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n" + String.join("\r\n", headers)
                + (headers.length > 0 ? "\r\n" : "") + "\r\n";
        Wire.Answer answer = wire.send(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).as(kind).isEqualTo(status);
        answers.put(kind, answer);
    }

    private Wire.Answer answer(String kind) {
        Wire.Answer answer = answers.get(kind);
        if (answer == null) throw new AssertionError("not asked: " + kind);
        return answer;
    }
}
