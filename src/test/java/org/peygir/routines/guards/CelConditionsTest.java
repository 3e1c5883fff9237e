package org.peygir.routines.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.routines.CaseVariables;

class CelConditionsTest {
    private static final CelConditions CONDITIONS = new CelConditions();

    private static final CaseVariables CASE = CaseVariables.builder()
            .about("CARERS")
            .channel("PHONE")
            .severity(3)
            .reasons("  ")
            .understandingState("WAIVED")
            .contactTries(2)
            .confidential(true)
            .reopened(1)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "about == 'CARERS' ; true",
                "about in ['EXPERTS', 'RECEPTION'] ; false",
                "severity >= 3 && confidential ; true",
                "severity > 3 || anonymous ; false",
                "reasons != '' ; false",
                "understandingState in ['CONFIRMED', 'WAIVED'] ; true",
                "contactTries + reopened >= 3 ; true",
                "!fixRecorded && satisfaction == '' ; true",
                "channel.startsWith('PH') ; true",
                "secondPersonAgreed ? false : category == cause ; true"
            })
    void a_condition_reads_the_variables_of_the_case(String expression, boolean holds) {
        assertThat(CONDITIONS.fault(expression)).isEmpty();
        assertThat(CONDITIONS.holds(expression, CASE)).isEqualTo(holds);
    }

    @Test
    void a_condition_that_fails_while_it_runs_counts_as_not_met() {
        assertThat(CONDITIONS.fault("1 / (severity - 3) == 0")).isEmpty();
        assertThat(CONDITIONS.holds("1 / (severity - 3) == 0", CASE)).isFalse();
    }

    @Test
    void a_condition_that_does_not_compile_counts_as_not_met() {
        assertThat(CONDITIONS.holds("severity ==", CASE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severity == | 1:12",
                "severity > 'high' | 1:10",
                "hat == 'x' | 1:1",
                "true && nobody | 1:9",
                "severity | 1:1",
            })
    void a_fault_names_line_and_column_from_one(String expression, String place) {
        assertThat(CONDITIONS.fault(expression))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(place + " "));
    }

    @Test
    void the_line_is_counted_too() {
        assertThat(CONDITIONS.fault("severity > 1\n  && hat"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("2:6 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2].all(x, x > 0)",
                "[1, 2].exists(x, x > 1)",
                "[1].map(x, x + 1) == [2]",
                "[1].filter(x, true) == [1]"
            })
    void there_are_no_loops(String expression) {
        assertThat(CONDITIONS.fault(expression)).isPresent();
    }

    @Test
    void a_condition_is_short() {
        assertThat(CONDITIONS.fault("about == '" + "x".repeat(CelConditions.MAX_LENGTH) + "'"))
                .isPresent();
        assertThat(CONDITIONS.fault("(".repeat(60) + "true" + ")".repeat(60))).isPresent();
    }

    @Test
    void every_variable_of_a_case_is_known_by_its_name() {
        assertThat(CASE.values().keySet())
                .containsExactlyElementsOf(java.util.Arrays.stream(CaseVariables.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName)
                        // answers to the routine's own form have names of their own
                        .filter(name -> !name.equals("told"))
                        .toList());
        for (String field : CaseVariables.FIELDS)
            assertThat(CONDITIONS.fault(field + " != ''")).isEmpty();
    }
}
