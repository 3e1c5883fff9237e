package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.routines.domain.Clauses.Clause;
import org.peygir.routines.guards.CelConditions;

class ClausesTest {
    private static final CelConditions CEL = new CelConditions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about == 'CARERS'",
                "finding != 'NOT_UPHELD' && severity >= 3",
                "satisfaction != 'NOT_REACHABLE' || contactTries >= 3",
                "!anonymous && fixRecorded && reasons != ''",
                "reopened <= 12",
                "form.loss >= 120000000000"
            })
    void what_the_pickers_can_say_is_read_back_as_it_was_said(String cel) {
        assertThat(Clauses.of(cel).orElseThrow().cel()).isEqualTo(cel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about == 'CARERS' && (severity > 2 || confidential)",
                "a && b || c",
                "contactTries + reopened >= 3",
                "about == 'MOON'",
                "severity >= x",
                "form.loss >= 1200000000000000"
            })
    void what_only_experts_can_say_is_left_to_them(String cel) {
        assertThat(Clauses.of(cel)).isEmpty();
    }

    @Test
    void every_statement_the_pickers_offer_compiles_and_makes_a_difference() {
        Possible possible = new Possible(CEL);
        for (Statement statement : Statement.ALL) {
            String cel = statement.cel(2);
            assertThat(CEL.fault(cel)).as(cel).isEmpty();
            assertThat(possible.together(List.of(Possible.Wish.that(cel))))
                    .as(cel)
                    .isTrue();
            assertThat(possible.together(List.of(Possible.Wish.not(cel))))
                    .as(cel)
                    .isTrue();
            assertThat(Statement.of(statement.code())).contains(statement);
            long number = statement.says().wantsNumber() ? 2 : 0;
            assertThat(Clauses.of(cel).orElseThrow().list()).containsExactly(new Clause(statement, number));
        }
    }
}
