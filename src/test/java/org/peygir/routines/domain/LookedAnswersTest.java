package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.guards.CelConditions;

/** RTN-13: answers that are looked for, and answers that another answer hid. */
class LookedAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_text_is_looked_for_with_digits_of_either_script() {
        assertThat(looked(field("x", FieldType.TEXT), " A12 ")).containsExactly("A12", "A۱۲");
        assertThat(looked(field("x", FieldType.TEXT), "۱2")).containsExactly("۱2", "12", "۱۲");
        assertThat(looked(field("x", FieldType.TEXT), "abc")).containsExactly("abc");
    }

    @Test
    void a_number_is_looked_for_as_it_is_kept_whatever_the_limits_are_now() {
        assertThat(looked(field("x", FieldType.NUMBER).between("1", "5").required(), "۱۲"))
                .containsExactly(12L);
    }

    @Test
    void what_is_nothing_or_cannot_be_an_answer_is_not_looked_for() {
        assertThat(looked(field("x", FieldType.TEXT), "  ")).isEmpty();
        assertThat(looked(field("x", FieldType.NUMBER), "")).isEmpty();
        assertThat(looked(field("x", FieldType.NUMBER), "many")).isEmpty();
    }

    @Test
    void an_answer_that_another_hides_is_dropped_at_registration_and_kept_by_a_correction() {
        Form form = form(
                field("fit", FieldType.YES_NO), field("why", FieldType.TEXT).when("!form.fit"));
        FormRule rule = new FormRule(form, new CelConditions().knowing(form.values(FormAnswers.NONE)), TODAY);
        FormAnswers before = FormAnswers.NONE.with("why", "tight");
        Map<String, String> typed = Map.of("fit", "yes", "why", "wide");
        assertThat(rule.read(Asking.staff(), CaseVariables.EMPTY, before, typed, false)
                        .answers()
                        .of("why"))
                .isNull();
        assertThat(rule.read(Asking.correction(), CaseVariables.EMPTY, before, typed, false)
                        .answers()
                        .of("why"))
                .isEqualTo("tight");
    }

    private static List<Object> looked(Fields field, String typed) {
        return FormRule.looked(field.made(), typed, TODAY);
    }
}
