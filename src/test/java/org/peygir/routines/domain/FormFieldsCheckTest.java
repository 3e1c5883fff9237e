package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.Wording;
import org.peygir.routines.guards.CelConditions;

/** RTN-13, RTN-18: the edges of what is found in a form. */
class FormFieldsCheckTest {
    private static final CelConditions CEL = new CelConditions();
    private static final Wording PERSIAN = new Wording("نام", "", "");

    @Test
    void sixty_fields_are_a_form_and_one_more_is_too_long() {
        assertThat(found(fields(60))).isEmpty();
        assertThat(found(fields(61))).containsExactly("form-too-long ");
    }

    @Test
    void labels_are_told_apart_and_said_in_every_language() {
        assertThat(found(form(
                        field("a", FieldType.TEXT),
                        field("b", FieldType.TEXT).label(Sketch.words(" a ")),
                        field("c", FieldType.TEXT).stage("a").label(Sketch.words("a")),
                        field("d", FieldType.TEXT).label(PERSIAN))))
                .containsExactly("field-label-twice form.b", "untranslated form.d");
    }

    @Test
    void a_choice_of_one_is_none_but_one_box_to_tick_is_something() {
        assertThat(found(form(
                        field("a", FieldType.CHOICE).options("x"),
                        field("b", FieldType.CHOICES).options("x"))))
                .containsExactly("field-one-option form.a");
    }

    @Test
    void an_option_has_a_code_and_words_in_every_language() {
        assertThat(found(form(
                        field("a", FieldType.CHOICE).options("x", "Y"),
                        field("b", FieldType.CHOICE).options("x").option("y", PERSIAN))))
                .containsExactly("field-code form.a", "untranslated form.b");
    }

    @Test
    void a_limit_is_a_number_and_the_least_may_be_the_most() {
        assertThat(found(form(
                        field("a", FieldType.NUMBER).between("5", "5"),
                        field("b", FieldType.NUMBER).between("x", "9"),
                        field("c", FieldType.NUMBER).between("1", "1e3"),
                        field("d", FieldType.NUMBER).between("6", "5"),
                        field("e", FieldType.DATE).between("today", "today"))))
                .containsExactly("field-bound form.b", "field-bound form.c", "field-range form.d");
    }

    @Test
    void what_is_asked_nowhere_is_not_said_to_be_never_seen_besides() {
        String never = "form.a == 'x' && form.a == 'y'";
        assertThat(found(form(
                        field("a", FieldType.CHOICE).options("x", "y"),
                        field("b", FieldType.TEXT).required().stage("nowhere").when(never),
                        field("c", FieldType.TEXT).required().stage("c").when(never))))
                .containsExactly("field-unknown-stage form.b", "field-at-end form.c");
    }

    @Test
    void a_required_field_of_a_stage_that_people_leave_is_sound() {
        assertThat(found(form(field("a", FieldType.TEXT).required().stage("a"))))
                .isEmpty();
    }

    @Test
    void a_field_that_is_shown_never_or_always_is_pointed_at() {
        assertThat(found(form(
                        field("a", FieldType.CHOICE).options("x", "y"),
                        field("b", FieldType.TEXT).when("form.a == 'x' && form.a == 'y'"),
                        field("c", FieldType.TEXT).when("form.a != 'x' || form.a != 'y'"))))
                .containsExactly("field-never-shown form.b", "field-always-shown form.c");
    }

    @Test
    void at_a_stage_a_condition_speaks_of_registration_of_other_stages_and_of_what_is_asked_above() {
        assertThat(found(form(
                        field("down", FieldType.YES_NO).stage("b").when("form.first && form.other"),
                        field("up", FieldType.YES_NO).stage("b").when("form.down"),
                        field("early", FieldType.YES_NO).stage("b").when("form.late"),
                        field("late", FieldType.YES_NO).stage("b"),
                        field("self", FieldType.YES_NO).stage("b").when("form.self"),
                        field("other", FieldType.YES_NO).stage("a"),
                        field("first", FieldType.YES_NO))))
                .containsExactly("field-condition-later form.early", "field-condition-later form.self");
    }

    @Test
    void at_registration_a_condition_speaks_neither_of_its_own_field_nor_of_a_stages() {
        assertThat(found(form(
                        field("stage", FieldType.YES_NO).stage("b"),
                        field("self", FieldType.YES_NO).when("form.self"),
                        field("soon", FieldType.YES_NO).when("form.stage"))))
                .containsExactly("field-condition-later form.self", "field-condition-later form.soon");
    }

    private static Form fields(int count) {
        return form(IntStream.range(0, count)
                .mapToObj(i -> field("f" + i, FieldType.TEXT))
                .toArray(Fields[]::new));
    }

    private static List<String> found(Form form) {
        return RoutineCheck.of(Sketch.sound().version().with(form), CEL, House.ANY).stream()
                .map(one -> one.code() + " " + one.where())
                .toList();
    }
}
