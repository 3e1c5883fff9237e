package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ReadCasesApiTest extends ApiWeb {
    @Test
    void a_case_is_shown_with_its_version_as_tag() {
        CaseFile file = files.registered();

        MvcTestResult result = get(token(world.zahra()), CASES + "/" + file.number());

        assertThat(result).hasStatusOk().hasHeader("ETag", "\"" + file.version() + "\"");
        JsonNode shown = json(result);
        assertThat(shown.get("number").stringValue()).isEqualTo(file.number().toString());
        assertThat(shown.get("text").stringValue()).isEqualTo(file.words());
        assertThat(shown.get("stage").get("code").stringValue()).isEqualTo("review");
        assertThat(shown.get("owner").get("userName").stringValue()).isEqualTo("zahra");
        assertThat(shown.get("complainant").get("name").stringValue()).isEqualTo("مریم کاظمی");
        MvcTestResult known = mvc.get()
                .uri(CASES + "/" + file.number())
                .header("Authorization", "Bearer " + token(world.zahra()))
                .header("If-None-Match", "\"" + file.version() + "\"")
                .exchange();
        assertThat(known).hasStatus(304);
    }

    @Test
    void who_may_not_see_it_learns_nothing_of_it() {
        CaseFile file = files.registered();
        String uri = CASES + "/" + file.number();

        assertProblem(get(null, uri), 401);
        assertProblem(get(token(world.zahra(), Scope.CASES_WRITE), uri), 403);
        assertProblem(get(token(world.carersSupervisor()), uri), 404);
        assertProblem(get(token(world.zahra()), CASES + "/1405-999999999"), 404);
        assertProblem(get(token(world.zahra()), CASES + "/x"), 404);
        // RTN-09: whom it is about neither opens nor lists it
        CaseFile about = files.registered(About.EXPERTS, world.amir().id());
        assertProblem(get(token(world.amir()), CASES + "/" + about.number()), 404);
        assertThat(numbers(token(world.amir()), "?limit=200"))
                .doesNotContain(about.number().toString());
    }

    @Test
    void a_list_is_newest_first_and_goes_on_where_it_stopped() {
        for (int i = 0; i < 5; i++) files.registered();
        String token = token(world.manager());
        List<String> whole = numbers(token, "?limit=5");

        List<String> walked = new ArrayList<>();
        String uri = CASES + "?limit=2";
        while (true) {
            MvcTestResult page = get(token, uri);
            json(page).get("items").forEach(row -> walked.add(row.get("number").stringValue()));
            if (walked.size() >= 5) break;
            uri = json(page).get("next").stringValue();
            assertThat(page).hasHeader("Link", "<" + uri + ">; rel=\"next\"");
            uri = uri.substring("http://localhost".length());
        }

        assertThat(walked.subList(0, 5)).isEqualTo(whole);
        assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
    }

    @Test
    void a_list_is_narrowed_by_folder_stage_unit_and_words() {
        CaseFile review = files.registered();
        CaseFile decision = files.decisionPending();
        String token = token(world.zahra());

        assertThat(numbers(token, "?folder=received&limit=200"))
                .contains(review.number().toString(), decision.number().toString());
        assertThat(numbers(token, "?stage=review&limit=200"))
                .contains(review.number().toString())
                .doesNotContain(decision.number().toString());
        assertThat(numbers(token, "?unit=COMPLAINTS&limit=200"))
                .contains(review.number().toString());
        assertThat(numbers(token, "?q=" + review.number()))
                .containsExactly(review.number().toString());
        assertThat(numbers(token, "?q=" + review.trackingCode().value()))
                .containsExactly(review.number().toString());
        assertThat(numbers(token, "?q=مراقب شب&limit=200"))
                .contains(review.number().toString());
        assertThat(numbers(token, "?q=50%25")).isEmpty();
        assertThat(numbers(token(world.carersSupervisor()), "?q=" + review.number()))
                .isEmpty();
    }

    @Test
    void a_question_that_makes_no_sense_names_its_part() {
        String token = token(world.zahra());
        assertInvalid(
                get(token, CASES + "?limit=0&folder=x&after=y&stage=nowhere"), "limit", "folder", "after", "stage");
        assertInvalid(get(token, CASES + "?limit=2000"), "limit");
        assertInvalid(get(token, CASES + "?unit=NOWHERE"), "unit");
        assertInvalid(get(token, CASES + "?colour=red"), "colour");
        assertProblem(get(null, CASES), 401);
        assertProblem(get(token(world.zahra(), Scope.CASES_WRITE), CASES), 403);
    }

    private List<String> numbers(String token, String query) {
        MvcTestResult result = get(token, CASES + query);
        assertThat(result).hasStatusOk();
        List<String> numbers = new ArrayList<>();
        json(result).get("items").forEach(row -> numbers.add(row.get("number").stringValue()));
        return numbers;
    }
}
