package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.routines.FieldType;
import org.peygir.routines.domain.CaseTerm.Kind;

/** RTN-13: what conditions can say of the answers to an organisation's own form. */
class FormTermsTest {
    @ParameterizedTest
    @CsvSource({
        "Serial number, serial_number",
        "'  2nd Visit! ', nd_visit",
        "in, in_",
        "While, while_",
        "شماره, field",
        "abcdefghij klmnopqrst uvwxyzabc, abcdefghij_klmnopqrst_uvwxyzab",
        "abcdefghij klmnopqrst uvwxyzab, abcdefghij_klmnopqrst_uvwxyzab",
        "abcdefghij klmnopqrs uvwxyzabc d, abcdefghij_klmnopqrs_uvwxyzabc",
    })
    void a_code_is_made_of_english_words_and_at_most_thirty_long(String english, String code) {
        assertThat(FormTerms.code(english, "field")).isEqualTo(code);
        assertThat(FormTerms.isCode(code)).isTrue();
    }

    @Test
    void a_code_cut_to_length_does_not_end_between_two_words() {
        assertThat(FormTerms.code("abcdefghij klmnopqrst uvwxyza bcd", "field"))
                .isEqualTo("abcdefghij_klmnopqrst_uvwxyza");
    }

    @ParameterizedTest
    @CsvSource({
        "form.a.IS.x, form.a == 'x'",
        "form.a.IS_NOT.x, form.a != 'x'",
        "form.a.FILLED, form.a != ''",
        "form.a.EMPTY, form.a == ''",
        "form.a.YES, form.a",
        "form.a.NO, !form.a",
        "form.days.fri.YES, form.days.fri",
        "form.a.AT_LEAST, form.a >= 7",
        "form.a.AT_MOST, form.a <= 7"
    })
    void a_statement_of_an_answer_is_known_by_its_code_and_by_its_expression(String code, String cel) {
        Statement said = Statement.of(code).orElseThrow();
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.cel(7)).isEqualTo(cel);
        assertThat(FormTerms.said(cel)).contains(said);
    }

    @Test
    void a_value_that_is_spoken_of_is_one_of_its_choices() {
        assertThat(FormTerms.statement("form.a.IS.x").orElseThrow().term().values())
                .containsExactly("x");
        assertThat(FormTerms.statement("form.a.EMPTY").orElseThrow().term().values())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.a.IS", "form.a.IS_NOT", "form.a.YES.x", "form.a.AT_LEAST.x", "form.a", "about.IS.x"})
    void a_choice_wants_a_value_and_nothing_else_takes_one(String code) {
        assertThat(FormTerms.statement(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.a > 7", "form.a == 7", "form.a && form.b", "about == 'x'", "severity >= 3"})
    void what_is_no_single_statement_of_an_answer_is_none(String cel) {
        assertThat(FormTerms.said(cel)).isEmpty();
    }

    @Test
    void a_form_says_what_its_fields_are_and_each_of_several_options_by_itself() {
        assertThat(FormTerms.of(form(
                        field("n", FieldType.AMOUNT),
                        field("t", FieldType.DATE),
                        field("c", FieldType.CHOICE).options("x", "y"),
                        field("f", FieldType.YES_NO),
                        field("d", FieldType.CHOICES).options("fri", "Sat"),
                        field("in", FieldType.TEXT))))
                .containsExactly(
                        term("form.n", Kind.NUMBER, List.of(), false, Integer.MIN_VALUE, Long.MAX_VALUE),
                        term("form.t", Kind.TEXT, List.of(), true, 0, 0),
                        term("form.c", Kind.CHOICE, List.of("x", "y"), true, 0, 0),
                        term("form.f", Kind.FLAG, List.of(), false, 0, 0),
                        term("form.d.fri", Kind.FLAG, List.of(), false, 0, 0));
    }

    private static CaseTerm term(String name, Kind kind, List<String> values, boolean blank, long least, long most) {
        return new CaseTerm(name, kind, values, blank, least, most, false);
    }
}
