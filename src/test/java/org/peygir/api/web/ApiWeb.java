package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.peygir.access.ApiTokens;
import org.peygir.access.Scope;
import org.peygir.access.TokenMaking;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of endpoints share: the cast with tokens, and requests as programs send them. */
@PeygirTest
@Import(CaseWorld.class)
abstract class ApiWeb {
    static final String CASES = "/api/v1/cases";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    ApiTokens tokens;

    @Autowired
    SettableClock clock;

    /** One token for each person and set of scopes in each application: a person may not have many. */
    private static final Map<ApiTokens, Map<String, String>> MADE = new ConcurrentHashMap<>();

    /** A token of this person with every scope that is of use to them. */
    String token(StaffMember who) {
        Viewer viewer = world.viewer(who);
        Set<Scope> all = EnumSet.allOf(Scope.class);
        all.removeIf(scope -> !scope.fits(viewer));
        return token(who, all.toArray(Scope[]::new));
    }

    String token(StaffMember who, Scope... scopes) {
        return MADE.computeIfAbsent(tokens, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        who.userName() + Set.of(scopes).stream().sorted().toList(), _ -> fresh(who, scopes));
    }

    String fresh(StaffMember who, Scope... scopes) {
        var making = tokens.make(
                world.viewer(who), "test", Set.of(scopes), 1, world.viewer(who).actor());
        return ((TokenMaking.Made) making).secret();
    }

    MvcTestResult get(String token, String uri) {
        return with(mvc.get().uri(uri), token).exchange();
    }

    /** @param headers names and values */
    MvcTestResult post(String token, String uri, String body, String... headers) {
        var request =
                with(mvc.post().uri(uri), token).contentType("application/json").content(body);
        for (int i = 0; i < headers.length; i += 2) request = request.header(headers[i], headers[i + 1]);
        return request.exchange();
    }

    private static MockMvcTester.MockMvcRequestBuilder with(MockMvcTester.MockMvcRequestBuilder request, String token) {
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    /** A refusal that names exactly these fields. */
    static void assertInvalid(MvcTestResult result, String... fields) {
        assertThat(result).hasStatus(422).hasContentType("application/problem+json");
        assertThat(StreamSupport.stream(json(result).get("errors").spliterator(), false)
                        .map(error -> error.get("field").stringValue())
                        .toList())
                .containsExactly(fields);
        json(result)
                .get("errors")
                .forEach(error -> assertThat(error.get("message").stringValue()).isNotBlank());
    }

    static void assertProblem(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(result).get("status").intValue()).isEqualTo(status);
        assertThat(json(result).get("title").stringValue()).isNotBlank();
    }

    /**
     * What every change to a case answers: no token 401, without the scope 403, read only 403, another unit 404, nothing there 404,
     * a stale version 412, bytes that are no JSON 400.
     */
    void assertGuarded(CaseFile file, String noun, String body) {
        String uri = CASES + "/" + file.number() + noun;
        assertProblem(post(null, uri, body), 401);
        assertProblem(post(token(world.manager(), Scope.CASES_READ), uri, body), 403);
        assertProblem(post(token(world.auditor(), Scope.CASES_READ, Scope.CASES_WRITE), uri, body), 403);
        assertProblem(post(token(world.carersSupervisor()), uri, body), 404);
        assertProblem(post(token(world.manager()), CASES + "/1405-999999999" + noun, body), 404);
        assertProblem(post(token(world.manager()), uri, body, "If-Match", "\"999\""), 412);
        assertProblem(post(token(world.manager()), uri, "{"), 400);
        assertThat(files.file(file.number())).isEqualTo(file);
    }

    CaseFile now(CaseFile file) {
        return files.file(file.number());
    }
}
