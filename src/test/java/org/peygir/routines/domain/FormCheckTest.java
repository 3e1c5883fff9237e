package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldType;
import org.peygir.routines.Finding;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormFacts;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.Missing;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.guards.CelConditions;

/** RTN-13, RTN-18: a form that cannot be filled in is not published. */
class FormCheckTest {
    private static final CelConditions CEL = new CelConditions();

    @Test
    void nothing_is_found_in_a_sound_form() {
        assertThat(found(form(
                        field("a", FieldType.CHOICE).options("x", "y").required(),
                        field("b", FieldType.TEXT)
                                .when("form.a == 'x' && about == 'CARERS'")
                                .required(),
                        field("days", FieldType.CHOICES).options("fri", "sat"),
                        field("d", FieldType.DATE).between("today-30", "today").when("form.days.fri || !form.days.sat"),
                        field("loss", FieldType.AMOUNT),
                        field("proof", FieldType.TEXT)
                                .when("form.loss >= 120000000000")
                                .required(),
                        field("n", FieldType.NUMBER).between("1", "9").stage("a"),
                        field("m", FieldType.AMOUNT).stage("b").when("form.n > 3 && finding == 'UPHELD'"))))
                .isEmpty();
    }

    @Test
    void names_options_and_limits_are_looked_at() {
        assertThat(found(form(
                        field("a", FieldType.TEXT),
                        field("a", FieldType.TEXT).label(Sketch.words("other")),
                        field("in", FieldType.TEXT),
                        field("Ab", FieldType.TEXT).label(Wording.NONE),
                        field("l", FieldType.CHOICE),
                        field("o", FieldType.CHOICES).options("x", "x"),
                        field("e", FieldType.CHOICE).option("x", Wording.NONE).options("y"),
                        field("r", FieldType.NUMBER).between("9", "1"),
                        field("d", FieldType.DATE).between("today+1", "today"),
                        field("w", FieldType.DATE).between("soon", null))))
                .containsExactly(
                        "field-code-twice form.a",
                        "field-code form.in",
                        "field-code form.Ab",
                        "field-no-label form.Ab",
                        "field-no-options form.l",
                        "field-option-twice form.o",
                        "field-option-no-label form.e",
                        "field-range form.r",
                        "field-range form.d",
                        "field-bound form.w");
    }

    @Test
    void a_condition_speaks_of_what_is_known_by_then() {
        assertThat(found(form(
                        field("a", FieldType.TEXT).when("form.b == 'x'"),
                        field("b", FieldType.TEXT).when("form.nobody == 'x'"),
                        field("c", FieldType.TEXT).when("finding == 'UPHELD'"),
                        field("s", FieldType.YES_NO).asked(Asked.STAFF),
                        field("d", FieldType.TEXT).asked(Asked.CUSTOMER).when("form.s"),
                        field("e", FieldType.TEXT).when("form.a =="))))
                .containsExactly(
                        "field-condition-later form.a",
                        "field-condition form.b",
                        "field-condition-later form.c",
                        "field-condition-later form.d",
                        "field-condition form.e");
    }

    @Test
    void a_required_field_that_nobody_can_ever_see_hinders() {
        assertThat(found(form(
                        field("a", FieldType.CHOICE).options("x", "y"),
                        field("b", FieldType.TEXT).required().when("form.a == 'x' && form.a == 'y'"),
                        field("c", FieldType.TEXT)
                                .required()
                                .asked(Asked.CUSTOMER)
                                .when("channel == 'PHONE'"),
                        field("d", FieldType.TEXT).asked(Asked.STAFF).when("channel == 'PHONE'"))))
                .containsExactly("field-never-seen form.b", "field-never-seen form.c");
    }

    @Test
    void a_field_belongs_to_a_stage_that_cases_leave() {
        assertThat(found(form(
                        field("a", FieldType.TEXT).stage("nowhere"),
                        field("b", FieldType.TEXT).stage("c"))))
                .containsExactly("field-unknown-stage form.a", "field-at-end form.b");
    }

    @Test
    void what_is_asked_where_a_case_goes_on_by_itself_is_pointed_at() {
        Sketch waits = new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("t", StageKind.TIMER, false)
                .stage("w", StageKind.WAIT, false)
                .stage("c", StageKind.END, false)
                .way("at", "a", "t")
                .way("tw", "t", "w", Trigger.TIME_UP)
                .way("wc", "w", "c", Trigger.CUSTOMER_ANSWER);
        Form form = form(
                field("x", FieldType.TEXT).stage("t"),
                field("y", FieldType.TEXT).stage("w").required(),
                field("z", FieldType.TEXT).stage("w"));
        assertThat(found(waits.version().with(form)))
                .filteredOn(one -> one.contains(" form."))
                .containsExactly("field-never-asked form.x", "field-passed-by form.y");
    }

    @Test
    void ways_may_ask_for_fields_and_speak_of_them() {
        Form form = form(field("fit", FieldType.YES_NO), field("sum", FieldType.AMOUNT));
        assertThat(found(Sketch.sound()
                        .way(
                                "x",
                                "a",
                                "c",
                                Sketch.words("x"),
                                "form.fit && form.sum > 500",
                                false,
                                Set.of(),
                                List.of("form.sum"),
                                false,
                                List.of())
                        .version()
                        .with(form)))
                .isEmpty();
        assertThat(found(Sketch.sound()
                        .way(
                                "x",
                                "a",
                                "c",
                                Sketch.words("x"),
                                "form.fit == 'a'",
                                false,
                                Set.of(),
                                List.of("form.gone"),
                                false,
                                List.of())
                        .version()
                        .with(form)))
                .contains("unknown-field x", "expression x");
    }

    @Test
    void a_case_leaves_a_stage_when_what_it_asks_is_answered() {
        Version version = Sketch.sound()
                .way(
                        "x",
                        "a",
                        "c",
                        Sketch.words("x"),
                        "form.fit",
                        false,
                        Set.of(),
                        List.of("form.sum"),
                        false,
                        List.of())
                .version()
                .with(form(
                        field("fit", FieldType.YES_NO).required().stage("a"),
                        field("why", FieldType.TEXT).required().stage("a").when("!form.fit"),
                        field("sum", FieldType.AMOUNT)));
        WaysOut ways = new WaysOut(CEL, code -> Sketch.words(code + " {0}"), () -> false);
        assertThat(missing(ways, version, FormAnswers.NONE, "ab")).containsExactly("form.fit", "form.why");
        assertThat(missing(ways, version, FormAnswers.NONE.with("fit", true), "ab"))
                .isEmpty();
        assertThat(missing(ways, version, FormAnswers.NONE.with("fit", true), "x"))
                .containsExactly("form.sum");
        var fit = CaseVariables.builder()
                .told(new FormFacts(Form.NONE, FormAnswers.NONE.with("fit", true)))
                .build();
        assertThat(ways.from(version, version.start(), fit, Set.of()))
                .filteredOn(way -> way.suggested())
                .extracting(way -> way.code())
                .containsExactly("x");
    }

    private static List<String> missing(WaysOut ways, Version version, FormAnswers answers, String way) {
        var facts =
                CaseVariables.builder().told(new FormFacts(Form.NONE, answers)).build();
        return ways.missing(version, Redraft.way(version, way).orElseThrow(), facts).stream()
                .map(Missing::code)
                .toList();
    }

    private static List<String> found(Form form) {
        return found(Sketch.sound().version().with(form));
    }

    private static List<String> found(Version version) {
        return RoutineCheck.of(version, CEL, House.ANY).stream()
                .map((Finding one) -> one.code() + " " + one.where())
                .toList();
    }
}
