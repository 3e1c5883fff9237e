package org.peygir.routines.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.peygir.platform.web.Languages;
import org.peygir.routines.Version;
import org.peygir.routines.store.RoutineFile;
import org.peygir.routines.store.RoutineText;

/** Stages that wait, in BPMN: timers, a wait with its time on its border, several asked at once. */
class BpmnWaitsTest {
    private static final String FOREIGN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
              <process id="p" name="شکایت">
                <startEvent id="S"/>
                <task id="Look" name="بررسی"/>
                <userTask id="All" name="نظرها"><multiInstanceLoopCharacteristics isSequential="false"/></userTask>
                <receiveTask id="Ask" name="پرسش"/>
                <boundaryEvent id="Late" attachedToRef="Ask">
                  <timerEventDefinition id="T1"><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>
                <intermediateCatchEvent id="Rest" name="درنگ">
                  <timerEventDefinition id="T2"><timeDuration>PT1H30M</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <endEvent id="Good" name="پایان"/>
                <sequenceFlow id="F1" sourceRef="S" targetRef="Look"/>
                <sequenceFlow id="F2" sourceRef="Look" targetRef="All"/>
                <sequenceFlow id="F3" sourceRef="All" targetRef="Ask"/>
                <sequenceFlow id="F4" sourceRef="Ask" targetRef="Good"/>
                <sequenceFlow id="F5" sourceRef="Late" targetRef="Rest"/>
                <sequenceFlow id="F6" sourceRef="Rest" targetRef="Good"/>
              </process>
            </definitions>""";

    @Test
    void they_are_what_other_tools_know_and_come_back_equal() throws IOException {
        Version version = waits();
        String xml = BpmnText.write(version, Languages.EN);

        // Camunda's reader checks a file against the schema of OMG before it reads it.
        BpmnModelInstance opened = org.camunda.bpm.model.bpmn.Bpmn.readModelFromStream(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(opened.getModelElementsByType(ReceiveTask.class))
                .extracting(ReceiveTask::getName)
                .containsExactly("Ask");
        assertThat(opened.getModelElementsByType(IntermediateCatchEvent.class))
                .extracting(IntermediateCatchEvent::getName)
                .containsExactly("Rest");
        assertThat(opened.getModelElementsByType(BoundaryEvent.class))
                .singleElement()
                .satisfies(border -> {
                    assertThat(border.getAttachedTo().getName()).isEqualTo("Ask");
                    assertThat(border.getOutgoing()).hasSize(1);
                });
        assertThat(opened.getModelElementsByType(MultiInstanceLoopCharacteristics.class))
                .hasSize(1);
        assertThat(opened.getModelElementsByType(BpmnShape.class))
                .as("the event on the border is drawn")
                .anyMatch(shape -> shape.getBpmnElement() instanceof BoundaryEvent);
        assertThat(opened.getModelElementsByType(BpmnEdge.class))
                .allMatch(edge ->
                        edge.getBpmnElement() != null && edge.getWaypoints().size() >= 2);
        assertThat(RoutineText.write(BpmnFile.read(xml, "other"))).isEqualTo(RoutineText.write(version));
    }

    @Test
    void waits_of_another_tool_become_stages_that_wait() {
        Version version = BpmnFile.read(FOREIGN, "mine");

        assertThat(version.stages())
                .extracting(stage -> stage.code() + " " + stage.kind())
                .containsExactly("look TASK", "all PARALLEL", "ask WAIT", "rest TIMER", "good END");
        assertThat(version.stage("ask").deadline()).hasToString("StageDeadline[amount=5, unit=CALENDAR_DAYS]");
        assertThat(version.stage("rest").deadline()).hasToString("StageDeadline[amount=90, unit=WORKING_MINUTES]");
        assertThat(version.transitions())
                .filteredOn(way -> way.trigger().byItself())
                .extracting(way -> version.stage(way.fromId()).code() + " → "
                        + version.stage(way.toId()).code() + " " + way.trigger())
                .containsExactly(
                        "all → ask BRANCHES_ANSWERED",
                        "ask → good CUSTOMER_ANSWER",
                        "ask → rest TIME_UP",
                        "rest → good TIME_UP");
    }

    private static Version waits() throws IOException {
        try (var file = BpmnWaitsTest.class.getResourceAsStream("/routines/waits.yml")) {
            return RoutineFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
