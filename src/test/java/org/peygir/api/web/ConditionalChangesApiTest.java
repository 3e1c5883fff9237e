package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** If-Match on every change to a case: what is not the current version changes nothing (412); without it the current one is changed. */
class ConditionalChangesApiTest extends ApiWeb {
    private static final String ACCEPT =
            "{\"transition\":\"accept\",\"fields\":{\"understanding\":\"متن\",\"understandingState\":\"CONFIRMED\",\"category\":\"تأخیر\"}}";
    private static final String REFER = "{\"to\":{\"staff\":\"amir\"},\"kind\":\"OPINION\",\"text\":\"نظر شما؟\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0\"",
                "\"999999\"",
                "\"9999999999\"",
                "\"-1\"",
                "1",
                "W/\"1\"",
                "\"\"",
                "\"۱\"",
                "**",
                "\"1",
                "null",
                "\"1\"; drop table cases.case_file"
            })
    void another_version_or_nonsense_changes_nothing(String tag) {
        CaseFile file = files.registered();
        assertThat(tag).isNotEqualTo("\"" + file.version() + "\"");

        for (MvcTestResult result : changes(file, "If-Match", tag)) assertProblem(result, 412);

        assertThat(now(file)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", ""})
    void any_version_or_none_named_changes_the_current_one(String tag) {
        CaseFile file = files.registered();
        String[] header = tag.isEmpty() ? new String[0] : new String[] {"If-Match", tag};

        for (MvcTestResult result : changes(file, header))
            assertThat(result.getResponse().getStatus()).isIn(200, 201);

        assertThat(now(file).version()).isGreaterThan(file.version());
    }

    /** Without a version a second answer still meets the state of things: 409, and the first one stands. */
    @Test
    void what_was_settled_meanwhile_is_a_conflict() {
        CaseFile file = files.registered();
        MvcTestResult asked = post(token(world.zahra()), CASES + "/" + file.number() + "/referrals", REFER);
        String uri = "/api/v1/referrals/" + json(asked).get("id").longValue() + "/return";
        assertThat(post(token(world.amir()), uri, "{\"reason\":\"نه\"}")).hasStatusOk();
        CaseFile after = now(file);

        assertProblem(post(token(world.amir()), uri, "{\"reason\":\"نه\"}"), 409);

        assertThat(now(file)).isEqualTo(after);
    }

    private List<MvcTestResult> changes(CaseFile file, String... headers) {
        String path = CASES + "/" + file.number();
        List<MvcTestResult> results = new ArrayList<>();
        results.add(post(token(world.zahra()), path + "/referrals", REFER, headers));
        var evidence = mvc.post()
                .uri(path + "/evidence")
                .header("Authorization", "Bearer " + token(world.zahra()))
                .contentType("application/octet-stream")
                .content("برگه " + file.number());
        for (int i = 0; i < headers.length; i += 2) evidence = evidence.header(headers[i], headers[i + 1]);
        results.add(evidence.exchange());
        results.add(post(token(world.zahra()), path + "/moves", ACCEPT, headers));
        return results;
    }
}
