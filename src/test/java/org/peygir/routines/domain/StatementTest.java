package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RTN-01: what the pickers let a designer say of a case, without writing an expression. */
class StatementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "understandingState; IS.OPEN IS.CONFIRMED IS.WAIVED IS_NOT.OPEN IS_NOT.CONFIRMED IS_NOT.WAIVED",
                "reasons; FILLED EMPTY",
                "anonymous; YES NO",
                "severity; AT_LEAST AT_MOST"
            })
    void of_each_variable_is_said_what_its_kind_lets_one_say(String name, String sayings) {
        List<String> codes = List.of(sayings.split(" ")).stream()
                .map(one -> name + "." + one)
                .toList();
        assertThat(Statement.of(CaseTerm.of(name).orElseThrow()))
                .extracting(Statement::code)
                .containsExactlyElementsOf(codes);
    }

    @Test
    void a_choice_that_may_be_open_may_be_said_to_be_empty() {
        assertThat(Statement.of(CaseTerm.of("satisfaction").orElseThrow()))
                .extracting(Statement::code)
                .contains("satisfaction.IS.DECLINED", "satisfaction.FILLED", "satisfaction.EMPTY")
                .hasSize(10);
    }

    @Test
    void every_statement_is_found_by_its_code_and_no_other() {
        assertThat(Statement.ALL)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(Statement.of(one.code())).contains(one));
        assertThat(Statement.of("about.IS.NOBODY")).isEmpty();
    }
}
