package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.cases.Registering.Problem;

/** What a program that sends answers is told of them. */
class ResolutionProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "finding,UPHELD",
        "satisfaction,NOT_REACHABLE",
        "understandingState,WAIVED",
        "remedy,APOLOGY",
        "remedyRial,999999999999999",
        "contactTries,999",
        "reasons,چون دیر رسید",
        "finding,' UPHELD '",
        "finding,' '",
        "remedyRial,''"
    })
    void what_can_be_chosen_and_what_clears_an_answer_is_right(String field, String value) {
        assertThat(ResolutionFields.problems(Map.of(field, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "finding,upheld",
        "satisfaction,HAPPY",
        "understandingState,NONE",
        "remedy,MONEY",
        "remedyRial,1000000000000000",
        "remedyRial,-1",
        "contactTries,1000"
    })
    void what_cannot_be_chosen_is_named_at_its_field(String field, String value) {
        assertThat(ResolutionFields.problems(Map.of(field, value)))
                .containsExactly(new Problem(field, "cases.problem.choice", 0));
    }

    @Test
    void a_name_that_nobody_knows_is_a_slip_but_those_of_the_routines_own_form_are_read_elsewhere() {
        assertThat(ResolutionFields.problems(Map.of("findings", "UPHELD")))
                .containsExactly(new Problem("findings", "cases.problem.unknown-field", 0));
        assertThat(ResolutionFields.problems(Map.of("form.contract", "۱۲"))).isEmpty();
    }

    @Test
    void an_answer_is_as_long_as_a_complaint_at_most() {
        assertThat(ResolutionFields.problems(Map.of("response", "آ".repeat(20_000))))
                .isEmpty();
        assertThat(ResolutionFields.problems(Map.of("response", "آ".repeat(20_001))))
                .isEqualTo(List.of(new Problem("response", "cases.problem.too-long", 20_000)));
    }
}
