package org.peygir.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peygir.access.Accounts;
import org.peygir.access.ApiTokens;
import org.peygir.access.Scope;
import org.peygir.access.TokenMaking;
import org.peygir.access.Viewer;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirServer;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A day of the application with values that can be told apart: none of them stands in what it writes to its log. */
@PeygirServer
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {
    private static final String NATIONAL_ID = "0084575948";
    private static final String MOBILE = "09351112233";
    private static final String NAME = "نشانه‌نام‌خانوادگی";
    private static final String EMAIL = "marker-mail@example.test";
    private static final String WORDS = "نشانه‌گفته‌مشتری";
    private static final String PASSWORD = "marker password one";
    private static final String WRONG = "marker password two";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DSLContext sql;

    private final String form = UUID.randomUUID().toString();

    @Test
    void nothing_of_people_and_no_secret_gets_into_the_log(CapturedOutput log) throws IOException {
        StaffMember person = world.another("COMPLAINTS", "logged", Role.COMPLAINTS_MANAGER);
        accounts.create(person.id(), PASSWORD);
        Viewer viewer = world.viewer(person);
        String token = ((TokenMaking.Made)
                        tokens.make(viewer, "t", Set.of(Scope.CASES_READ, Scope.CUSTOMERS_READ), 1, viewer.actor()))
                .secret();
        String session = world.cookie(person).getValue();
        String code;
        try (Wire wire = new Wire(port)) {
            var made = ask(wire, "POST /api/v1/public/cases", "Content-Type: application/json", complaint());
            assertThat(made.status()).isEqualTo(201);
            code = JsonMapper.shared().readTree(made.body()).get("trackingCode").stringValue();
            String plain = code.replace("-", "");
            String cookie = "Cookie: form=" + form + "; session=" + session;
            for (String address : List.of(
                    "GET /complaints/receipt/" + plain,
                    "GET /complaints/receipt/" + plain + "/nothing",
                    "DELETE /complaints/receipt/" + plain,
                    "GET /complaints/receipt/" + plain + "/print.pdf",
                    "GET /search?q=" + encoded(NAME),
                    "GET /search?q=" + NATIONAL_ID,
                    "GET /search?q=" + MOBILE + "&page=%ff",
                    "GET /cartable/received?q=" + MOBILE,
                    "GET /" + MOBILE + "/x",
                    "GET /cases/new/customers?q=" + MOBILE)) ask(wire, address, cookie, "");
            ask(wire, "POST /track", form(), "code=" + code);
            ask(wire, "POST /track/enter", form(), "code=" + code + "&oneTimeCode=123456");
            ask(wire, "POST /sign-in", form(), "userName=logged&password=" + encoded(PASSWORD));
            ask(wire, "POST /sign-in", form(), "userName=logged&password=" + encoded(WRONG));
            ask(wire, "POST /sign-in", form(), "userName=" + encoded(WRONG) + "&password=x");
            ask(wire, "POST /sign-in", form(), "userName=logged&password=" + encoded(WRONG) + "%ff");
            ask(
                    wire,
                    "POST /sign-in",
                    form().replace("x-www-form-urlencoded", "x-www-form-urlencoded;charset=none"),
                    "password=" + encoded(WRONG));
            for (String address : List.of(
                    "GET /api/v1/cases?q=" + encoded(NAME) + "&limit=x",
                    "GET /api/v1/customers?q=" + MOBILE,
                    "GET /api/v1/cases/" + plain,
                    "POST /api/v1/cases")) ask(wire, address, "Authorization: Bearer " + token, complaint());
            ask(wire, "GET /api/v1/cases", "Authorization: Bearer " + token + "x", "");
            ask(
                    wire,
                    "POST /api/v1/public/cases",
                    "Content-Type: application/json",
                    complaint().replace("{", "{\"" + NAME + "\":1,"));
            ask(
                    wire,
                    "POST /api/v1/public/cases",
                    "Content-Type: application/json",
                    complaint().replace("\"text\":", "\"text\":\"" + WORDS + "\\u0000\",\"x\":"));
        }

        assertThat(log.getAll())
                .contains("incident")
                .doesNotContain(NATIONAL_ID, MOBILE, NAME, encoded(NAME), EMAIL, WORDS, PASSWORD, WRONG, "marker")
                .doesNotContain(encoded(PASSWORD), encoded(WRONG), token, session, code, code.replace("-", ""));
    }

    /** PostgreSQL tells the value that broke a constraint; the driver keeps that to itself. */
    @Test
    void an_error_of_the_database_does_not_tell_the_value() {
        assertThatThrownBy(() -> sql.execute(
                        "insert into access.ceremony values (sha256('x'), ?, null, '', now())", "marker-value"))
                .hasStackTraceContaining("ceremony_kind_known")
                .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                        .doesNotContain("marker-value"));
    }

    private Wire.Answer ask(Wire wire, String line, String header, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                line + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        byte[] request = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        Wire.Answer answer = wire.send(request);
        assertThat(answer.status()).as(line).isBetween(200, 499);
        return answer;
    }

    private String form() {
        byte[] masked = new byte[form.length() * 2];
        System.arraycopy(form.getBytes(StandardCharsets.US_ASCII), 0, masked, form.length(), form.length());
        return "Content-Type: application/x-www-form-urlencoded\r\nCookie: form=" + form + "\r\nX-XSRF-TOKEN: "
                + java.util.Base64.getUrlEncoder().encodeToString(masked);
    }

    private static String complaint() {
        return """
                {"subject":"%s","text":"%s","complainant":{"givenName":"الف","familyName":"%s","mobile":"%s","email":"%s","nationalId":"%s"}}""".formatted(WORDS, WORDS, NAME, MOBILE, EMAIL, NATIONAL_ID);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
