package org.peygir.routines.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.platform.web.Languages;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches.Until;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.peygir.routines.store.RoutineText;

/** Several at once in drawings of other tools: what means a parallel stage becomes one, what means something else is refused by name. */
class BpmnForksTest {
    private static final String HEAD = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:process id="p">
            <bpmn:startEvent id="S"/><bpmn:userTask id="Look" name="بررسی"/><bpmn:userTask id="Judge" name="داوری"/>
            <bpmn:endEvent id="End"/><bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="Look"/>
            <bpmn:sequenceFlow id="F2" sourceRef="Judge" targetRef="End"/>
            """;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void a_fork_whose_tasks_meet_again_is_one_stage_that_asks_them_all(int tasks) {
        Version version = read(pair(tasks));

        Stage stage = version.stage("fork");
        assertThat(version.stages())
                .extracting(one -> one.code() + " " + one.kind())
                .containsExactly("look TASK", "judge TASK", "end END", "fork PARALLEL");
        assertThat(stage.branches().until()).isEqualTo(Until.ALL);
        assertThat(stage.branches().all()).hasSize(tasks).allMatch(branch -> branch.ask() == Branch.Ask.ACTION);
        assertThat(stage.branches().all().getFirst().text(Languages.FA)).isEqualTo("کار ۱\nبپرسید");
        assertThat(stage.title(Languages.FA)).startsWith("کار ۱، کار ۲");
        assertThat(ways(version))
                .containsExactlyInAnyOrder(
                        "judge → end PERSON", "look → fork PERSON", "fork → judge BRANCHES_ANSWERED");
        assertThat(RoutineText.write(BpmnFile.read(BpmnText.write(version, Languages.FA), "x")))
                .as("and it stays one in our own drawing")
                .isEqualTo(RoutineText.write(version));
    }

    @Test
    void behind_the_joint_people_may_choose_and_lines_may_join() {
        Version version =
                read(pair(2).replace("sourceRef=\"Join\" targetRef=\"Judge\"", "sourceRef=\"Join\" targetRef=\"G\"")
                        .replace("</bpmn:process>", """
                        <bpmn:exclusiveGateway id="G"/>
                        <bpmn:sequenceFlow id="X1" sourceRef="G" targetRef="Judge"/>
                        <bpmn:sequenceFlow id="X2" name="از نو" sourceRef="G" targetRef="Fork"/></bpmn:process>"""));

        assertThat(ways(version))
                .containsExactlyInAnyOrder(
                        "judge → end PERSON", "look → fork PERSON", "fork → judge PERSON", "fork → fork PERSON");
    }

    @Test
    void two_pairs_one_after_the_other_are_two_stages() {
        String second = pair(2).substring(HEAD.length())
                .replace("\"Fork\"", "\"Fork2\"")
                .replace("\"Join\"", "\"Join2\"")
                .replace("\"T", "\"U")
                .replace("\"Y", "\"Z")
                .replace("sourceRef=\"Look\"", "sourceRef=\"Join\"");
        Version version =
                read(pair(3).replace("<bpmn:sequenceFlow id=\"Y9\" sourceRef=\"Join\" targetRef=\"Judge\"/>", "")
                        .replace("</bpmn:process></bpmn:definitions>", second));

        assertThat(version.stage("fork").branches().all()).hasSize(3);
        assertThat(version.stage("fork2").branches().all()).hasSize(2);
        assertThat(ways(version)).contains("fork → fork2 BRANCHES_ANSWERED", "fork2 → judge BRANCHES_ANSWERED");
    }

    @Test
    void a_complex_gateway_that_lets_the_first_through_makes_the_first_answer_enough() {
        String first = pair(2).replace(
                        "<bpmn:parallelGateway id=\"Join\"/>",
                        "<bpmn:complexGateway id=\"Join\"><bpmn:activationCondition>${activationCount &gt;= 1}"
                                + "</bpmn:activationCondition></bpmn:complexGateway>");

        assertThat(read(first).stage("fork").branches().until()).isEqualTo(Until.FIRST);
        assertRefused(first.replace("&gt;= 1", "&gt;= 2"), "complexGateway Join: bpmn-activation");
    }

    @Test
    void one_task_done_by_several_until_the_first_is_done_waits_for_the_first() {
        String many = pair(2).replace(
                        "name=\"داوری\"/>",
                        "name=\"داوری\"><bpmn:multiInstanceLoopCharacteristics isSequential=\"false\"><bpmn:completionCondition>"
                                + "${nrOfCompletedInstances >= 1}</bpmn:completionCondition>"
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");

        assertThat(read(many).stage("judge").branches().until()).isEqualTo(Until.FIRST);
        assertRefused(many.replace("=\"false\"", "=\"true\""), "userTask Judge «داوری»: bpmn-sequential");
    }

    /** What is put in the place of a part of the drawing, and what the refusal names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parallelGateway id='Fork' | inclusiveGateway id='Fork' | inclusiveGateway Fork: bpmn-inclusive",
                "parallelGateway id='Join' | inclusiveGateway id='Join' | inclusiveGateway Join: bpmn-inclusive",
                "parallelGateway id='Join' | exclusiveGateway id='Join' | parallelGateway Fork: bpmn-fork",
                "parallelGateway id='Fork' | exclusiveGateway id='Fork' | parallelGateway Join: bpmn-joint",
                "sourceRef='T2' targetRef='Join' | sourceRef='T2' targetRef='Judge' | parallelGateway Fork: bpmn-fork",
                "sourceRef='T2' targetRef='Join' | sourceRef='T2' targetRef='T1' | parallelGateway Fork: bpmn-fork",
                "sourceRef='T2' targetRef='Join' | sourceRef='T2' targetRef='Gone' | parallelGateway Fork: bpmn-fork",
                "userTask id='T1' | receiveTask id='T1' | parallelGateway Fork: bpmn-fork",
                "userTask id='T2' | parallelGateway id='T2' | parallelGateway Fork: bpmn-fork",
                "sourceRef='Look' targetRef='Fork' | sourceRef='Look' targetRef='T1' | parallelGateway Fork: bpmn-fork",
                "sourceRef='Look' targetRef='Fork' | sourceRef='Look' targetRef='Join' | parallelGateway Fork: bpmn-fork"
            })
    void what_means_something_else_is_named(String part, String instead, String named) {
        String drawing = pair(2);
        String broken = drawing.replace(part.replace('\'', '"'), instead.replace('\'', '"'));
        assertThat(broken).isNotEqualTo(drawing);
        assertRefused(
                broken.replaceAll(
                        "<bpmn:(receiveTask|parallelGateway)( id=.T.*?)</bpmn:userTask>", "<bpmn:$1$2</bpmn:$1>"),
                named);
    }

    @Test
    void what_waits_for_a_message_or_for_time_is_a_wait_however_it_is_drawn() {
        String message =
                "<bpmn:intermediateCatchEvent id=\"M\" name=\"پاسخ\"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>";
        Version alone = read(HEAD + message + flow("A", "Look", "M") + flow("B", "M", "Judge") + TAIL);
        assertThat(ways(alone)).contains("look → m PERSON", "m → judge CUSTOMER_ANSWER");

        String either = HEAD + "<bpmn:eventBasedGateway id=\"E\" name=\"چشم‌به‌راه\"/>" + message
                + "<bpmn:intermediateCatchEvent id=\"T\"><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration>"
                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>" + flow("A", "Look", "E")
                + flow("B", "E", "M") + flow("C", "E", "T") + flow("D", "M", "Judge") + flow("G", "T", "End") + TAIL;
        Version version = read(either);
        assertThat(version.stages())
                .extracting(one -> one.code() + " " + one.kind())
                .containsExactly("look TASK", "judge TASK", "end END", "e WAIT");
        assertThat(version.stage("e").deadline()).hasToString("StageDeadline[amount=3, unit=CALENDAR_DAYS]");
        assertThat(ways(version)).contains("e → judge CUSTOMER_ANSWER", "e → end TIME_UP");

        assertRefused(
                either.replace(flow("A", "Look", "E"), flow("A", "Look", "E") + flow("A2", "Look", "M")),
                "bpmn-events");
        assertRefused(either.replace("timerEvent", "messageEvent"), "eventBasedGateway E «چشم‌به‌راه»: bpmn-events");
    }

    @Test
    void an_event_that_lets_its_task_go_on_is_refused() {
        String border =
                "<bpmn:boundaryEvent id=\"B\" attachedToRef=\"Look\" cancelActivity=\"false\"><bpmn:timerEventDefinition/>"
                        + "</bpmn:boundaryEvent>" + flow("A", "B", "End") + flow("C", "Look", "Judge");
        assertRefused(HEAD + border + TAIL, "boundaryEvent B: bpmn-border");
        assertThat(read(HEAD + border.replace(" cancelActivity=\"false\"", "") + TAIL)
                        .stages())
                .hasSize(3);
        assertRefused(
                pair(2).replace("</bpmn:process>", border.replace("Look", "T1") + "</bpmn:process>")
                        .replace(" cancelActivity=\"false\"", ""),
                "parallelGateway Fork: bpmn-fork");
    }

    private static final String TAIL = "</bpmn:process></bpmn:definitions>";

    private static String pair(int tasks) {
        String all = IntStream.rangeClosed(1, tasks)
                .mapToObj(i -> "<bpmn:userTask id=\"T" + i + "\" name=\"کار " + (char) ('۰' + i)
                        + "\"><bpmn:documentation>بپرسید</bpmn:documentation></bpmn:userTask>"
                        + flow("YA" + i, "Fork", "T" + i)
                        + flow("YB" + i, "T" + i, "Join"))
                .collect(Collectors.joining());
        return HEAD + "<bpmn:parallelGateway id=\"Fork\"/><bpmn:parallelGateway id=\"Join\"/>" + all
                + flow("Y0", "Look", "Fork") + flow("Y9", "Join", "Judge") + TAIL;
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    private static Version read(String xml) {
        return BpmnFile.read(xml, "mine");
    }

    private static java.util.List<String> ways(Version version) {
        return version.transitions().stream()
                .map(way -> version.stage(way.fromId()).code() + " → "
                        + version.stage(way.toId()).code() + " " + way.trigger())
                .toList();
    }

    private static void assertRefused(String xml, String named) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(InvalidRoutine.class).hasMessageContaining(named);
    }
}
