package org.peygir.routines.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.platform.web.Languages;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Sketch;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;
import org.peygir.routines.store.RoutineText;

/** Issue 5, bar 6: other tools open our BPMN, and it comes back as an equal routine. */
class BpmnTest {
    @ParameterizedTest
    @ValueSource(strings = {"home-care", "appliance", "mall", "iso-10002", "ten-step"})
    void each_preset_validates_against_the_schema_and_comes_back_equal(String preset) {
        Version version = RoutineFile.read(Publication.preset(preset));
        for (Locale locale : Languages.ALL) {
            String xml = BpmnText.write(version, locale);

            BpmnModelInstance opened = opened(xml);
            assertThat(opened.getModelElementsByType(UserTask.class))
                    .extracting(UserTask::getName)
                    .containsExactlyElementsOf(version.stages().stream()
                            .filter(stage -> !stage.ends())
                            .map(stage -> stage.title(locale))
                            .toList());
            assertThat(opened.getModelElementsByType(EndEvent.class))
                    .hasSize((int) version.stages().stream().filter(Stage::ends).count());
            assertThat(RoutineText.write(BpmnFile.read(xml, "other"))).isEqualTo(RoutineText.write(version));
        }
    }

    @Test
    void every_element_is_drawn_and_every_arrow_reaches_what_it_joins() {
        BpmnModelInstance opened =
                opened(BpmnText.write(RoutineFile.read(Publication.preset("home-care")), Languages.FA));
        opened.getModelElementsByType(BpmnEdge.class).forEach(edge -> {
            var ends = List.copyOf(edge.getWaypoints());
            assertThat(ends.size()).isGreaterThanOrEqualTo(2);
            assertThat(opened.getModelElementsByType(BpmnShape.class))
                    .as("an arrow ends at a shape")
                    .anyMatch(shape -> {
                        var box = shape.getBounds();
                        double x = ends.getLast().getX() - box.getX();
                        double y = ends.getLast().getY() - box.getY();
                        return x >= -1 && x <= box.getWidth() + 1 && y >= -1 && y <= box.getHeight() + 1;
                    });
        });
        assertThat(opened.getModelElementsByType(BpmnShape.class)).isNotEmpty();
    }

    /** Also what may not be published: whoever draws takes half of it home. */
    @Test
    void what_is_hard_to_write_comes_back_too() {
        Wording hard = new Wording("خط یکم\nخط دوم «&<>\"'» ۱\u200Cم", "", "سطر\tآخر");
        Sketch sketch = Sketch.sound()
                .stage("d", StageKind.DECISION, false, hard)
                .stage("z", StageKind.END, false)
                .stage("alone", StageKind.TASK, true)
                .way("bd", "b", "d")
                .way("dz", "d", "z", "severity >= 3 && about == 'CARERS'", false, Set.of())
                .way(
                        "da",
                        "d",
                        "a",
                        hard,
                        "severity < 3",
                        true,
                        Set.of(org.peygir.organization.Role.EXPERT),
                        List.of("reasons", "cause"),
                        true,
                        List.of(new Requirement("r", "reasons != ''\n&& cause != ''", hard, "reasons")));
        Version version = sketch.version();

        String xml = BpmnText.write(version, Languages.EN);

        opened(xml);
        assertThat(RoutineText.write(BpmnFile.read(xml, "other"))).isEqualTo(RoutineText.write(version));
    }

    /** A drawing of another tool: a joint, a decision that joins lines, a choice behind a task, names and notes. */
    private static final String FOREIGN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
              <process id="p" name="شکایت">
                <startEvent id="S"/>
                <task id="Look_At" name="بررسی"><documentation>با مشتری حرف بزنید</documentation></task>
                <exclusiveGateway id="G1" default="F4"/>
                <userTask id="Mend" name="رفع"/>
                <task id="Ask" name="پرسش"/>
                <exclusiveGateway id="Join"/>
                <exclusiveGateway id="Both" name="راضی است؟"/>
                <endEvent id="Good" name="پایان"/>
                <endEvent id="Bad" name="بی‌مورد"/>
                <sequenceFlow id="F1" sourceRef="S" targetRef="Look_At"/>
                <sequenceFlow id="F2" sourceRef="Look_At" targetRef="G1"/>
                <sequenceFlow id="F3" name="وارد" sourceRef="G1" targetRef="Mend">
                  <conditionExpression>finding == 'UPHELD'</conditionExpression></sequenceFlow>
                <sequenceFlow id="F4" sourceRef="G1" targetRef="Ask"/>
                <sequenceFlow id="F5" sourceRef="Mend" targetRef="Both"/>
                <sequenceFlow id="F6" sourceRef="Ask" targetRef="Both"/>
                <sequenceFlow id="F7" sourceRef="Both" targetRef="Join"/>
                <sequenceFlow id="F8" sourceRef="Both" targetRef="Bad"/>
                <sequenceFlow id="F9" sourceRef="Join" targetRef="Good"/>
              </process>
            </definitions>""";

    @Test
    void a_drawing_of_another_tool_becomes_a_draft() {
        Version version = BpmnFile.read(FOREIGN, "mine");

        assertThat(version.routineCode()).isEqualTo("mine");
        assertThat(version.start().title(Languages.FA)).isEqualTo("بررسی");
        assertThat(version.start().guidance(Languages.FA)).isEqualTo("با مشتری حرف بزنید");
        assertThat(version.stages())
                .extracting(stage -> stage.code() + " " + stage.kind())
                .containsExactly("look-at TASK", "mend TASK", "ask TASK", "good END", "bad END", "both DECISION");
        assertThat(version.transitions())
                .extracting(way -> version.stage(way.fromId()).code() + " → "
                        + version.stage(way.toId()).code() + " " + way.label(Languages.FA))
                .containsExactly(
                        "look-at → mend وارد",
                        "look-at → ask پرسش",
                        "mend → both راضی است؟",
                        "ask → both راضی است؟",
                        "both → good پایان",
                        "both → bad بی‌مورد");
        Transition usual = version.transitions().get(1);
        assertThat(usual.isDefault()).isTrue();
        assertThat(version.transitions().getFirst().condition()).isEqualTo("finding == 'UPHELD'");
    }

    @Test
    void a_name_changed_elsewhere_is_the_new_name_and_the_others_wait_for_a_translation() {
        String xml = BpmnText.write(RoutineFile.read(Publication.preset("home-care")), Languages.FA)
                .replace("name=\"تصمیم‌گیری\"", "name=\"رأی\"");
        assertThat(BpmnFile.read(xml, "x").stage("decision").titleWords()).isEqualTo(new Wording("رأی", "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<task id=\"Ask\" name=\"پرسش\"/> | <parallelGateway id=\"Ask\"/> | parallelGateway Ask: bpmn-joint",
                "targetRef=\"Both\" | targetRef=\"Gone\" | Gone",
                "<process id=\"p\" name=\"شکایت\"> | <process id=\"q\"/><process id=\"p\"> | more than one process",
                "<task | <tusk | XML",
                "<startEvent id=\"S\"/> | <subProcess id=\"S\"/> | subProcess S: bpmn-element"
            })
    void what_a_routine_has_no_place_for_is_named(String part, String instead, String named) {
        assertThatThrownBy(() -> BpmnFile.read(FOREIGN.replace(part, instead), "mine"))
                .isInstanceOf(InvalidRoutine.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_circle_of_joints_and_entities_are_refused() {
        String circle =
                FOREIGN.replace("sourceRef=\"Join\" targetRef=\"Good\"", "sourceRef=\"Join\" targetRef=\"Join\"");
        assertThatThrownBy(() -> BpmnFile.read(circle, "mine")).isInstanceOf(InvalidRoutine.class);
        String entity = FOREIGN.replace("?>", "?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replace("شکایت", "&e;");
        assertThatThrownBy(() -> BpmnFile.read(entity, "mine"))
                .isInstanceOf(InvalidRoutine.class)
                .hasMessageContaining("DOCTYPE");
    }

    /** Camunda's reader checks a file against the schema of OMG before it reads it. */
    private static BpmnModelInstance opened(String xml) {
        return org.camunda.bpm.model.bpmn.Bpmn.readModelFromStream(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
