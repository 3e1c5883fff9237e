package org.peygir.routines.bpmn;

import org.peygir.routines.Branches;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

/** What other tools show of stages that wait: timers, and that several are asked at once. Our own elements beside it say it exactly. */
final class WaitText {
    private final Xml xml;

    WaitText(Xml xml) {
        this.xml = xml;
    }

    /** Inside the element of the stage, behind its arrows. */
    void behaviour(Stage stage) {
        if (stage.kind() == StageKind.TIMER) timer(stage);
        if (stage.kind() != StageKind.PARALLEL) return;
        xml.open("bpmn", "multiInstanceLoopCharacteristics", "isSequential", "false");
        xml.text(
                "bpmn",
                "loopCardinality",
                Integer.toString(stage.branches().all().size()));
        if (stage.branches().until() == Branches.Until.FIRST)
            xml.text("bpmn", "completionCondition", "nrOfCompletedInstances >= 1");
        xml.close();
    }

    /** The event on the border, by which a stage is left when its time is up. */
    void border(Version version, Stage stage) {
        xml.open("bpmn", "boundaryEvent", "id", Bpmn.timeUp(stage), "attachedToRef", Bpmn.id(stage));
        for (Transition way : version.from(stage.id()))
            if (Bpmn.ofTime(version, way)) xml.text("bpmn", "outgoing", Bpmn.id(way));
        timer(stage);
        xml.close();
    }

    private void timer(Stage stage) {
        xml.open("bpmn", "timerEventDefinition", "id", "timer-" + stage.id());
        StageDeadline time = stage.deadline();
        if (time != null) xml.text("bpmn", "timeDuration", duration(time));
        xml.close();
    }

    /** As ISO 8601 writes it; that it is working time only our own element says. */
    private static String duration(StageDeadline time) {
        return time.unit() == StageDeadline.Unit.WORKING_MINUTES
                ? "PT" + time.amount() + "M"
                : "P" + time.amount() + "D";
    }
}
