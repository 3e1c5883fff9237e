package org.peygir.routines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import org.junit.jupiter.api.Test;
import org.peygir.platform.web.Languages;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.StageKind;
import org.peygir.routines.TextShape;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.bpmn.BpmnFile;
import org.peygir.routines.bpmn.BpmnText;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.domain.Sketch;

/** RTN-13: a form goes through the readable file, the column of its version and BPMN, and comes back equal. */
class FormTextTest {
    private static final Wording HARD = new Wording("خط یکم\nخط دوم «&<>\"'» ۱\u200cم: # - {", "", "سطر\tآخر");
    private static final Form FORM = form(
            field("a", FieldType.TEXT)
                    .label(HARD)
                    .hint(HARD)
                    .asked(Asked.CUSTOMER)
                    .required()
                    .between("2", "40")
                    .shape(TextShape.CODE)
                    .print(3),
            field("b", FieldType.CHOICES).option("x", HARD).options("yes").when("form.a != '' && about == 'CARERS'"),
            field("c", FieldType.DATE)
                    .between("2026-01-01", "today+3")
                    .stage("b")
                    .print(0));

    private static Version version() {
        return Sketch.sound().version().with(FORM);
    }

    @Test
    void a_form_comes_back_from_its_file_its_column_and_bpmn() {
        assertThat(FormText.read(FormText.json(FORM))).isEqualTo(FORM);
        assertThat(RoutineFile.read(RoutineText.write(version())).form()).isEqualTo(FORM);
        for (var locale : Languages.ALL)
            assertThat(RoutineText.write(BpmnFile.read(BpmnText.write(version(), locale), "other")))
                    .isEqualTo(RoutineText.write(version()));
    }

    @Test
    void a_change_of_a_stage_or_of_the_name_leaves_the_form() {
        Version titled = Redraft.titled(version(), Sketch.words("other"));
        Version fewer = Redraft.withoutStage(titled, "b");
        Version more = Redraft.with(
                fewer,
                Sketch.sound().stage("d", StageKind.TASK, false).version().stage("d"));
        assertThat(more.form()).isEqualTo(FORM);
    }

    @Test
    void a_fault_in_the_file_names_its_place() {
        String yaml = RoutineText.write(version());
        assertThatThrownBy(() -> RoutineFile.read(yaml.replace("shape: CODE", "shap: CODE")))
                .isInstanceOf(InvalidRoutine.class)
                .hasMessageContaining("form[1].shap: unknown key");
        assertThatThrownBy(() -> RoutineFile.read(yaml.replace("type: DATE", "type: DAY")))
                .isInstanceOf(InvalidRoutine.class);
    }
}
