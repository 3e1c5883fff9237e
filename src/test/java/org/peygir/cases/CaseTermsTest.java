package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.domain.CaseTerm;

/** What the check of routines and the designer's pickers believe of a case is what a case can be. */
class CaseTermsTest {
    @Test
    void the_codes_are_those_of_the_cases() {
        assertThat(values("about")).isEqualTo(names(About.values()));
        assertThat(values("channel")).isEqualTo(names(Channel.values()));
        assertThat(values("finding")).isEqualTo(names(Finding.values()));
        assertThat(values("satisfaction")).isEqualTo(names(Satisfaction.values()));
        // A review is no stage of a routine.
        assertThat(CaseTerm.STATUSES)
                .isEqualTo(names(Arrays.stream(Status.values())
                        .filter(status -> status != Status.IN_REVIEW)
                        .toArray(Status[]::new)));
    }

    @Test
    void every_variable_is_described_and_nothing_else() {
        assertThat(CaseTerm.ALL.stream().map(CaseTerm::name))
                .containsExactlyInAnyOrderElementsOf(
                        CaseVariables.EMPTY.values().keySet());
    }

    private static List<String> values(String term) {
        return CaseTerm.of(term).orElseThrow().values();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
