package org.peygir.routines.bpmn;

import java.util.List;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;

/** What writer, plan and reader agree on: namespaces and the ids of elements. */
final class Bpmn {
    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String SHAPES = "http://www.omg.org/spec/DD/20100524/DI";
    static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    /** Of our own parts inside the elements; a name, not an address that anybody asks. */
    static final String OWN = "urn:peygir:routine:1";

    static final String START = "start";

    private Bpmn() {}

    static String id(Stage stage) {
        return "stage-" + stage.id();
    }

    static String id(Transition way) {
        return "way-" + way.id();
    }

    /** The gateway behind a stage with several ways: two arrows out of a task would mean that both are taken. */
    static String choice(Stage stage) {
        return "choice-" + stage.id();
    }

    /** The arrow to that gateway. */
    static String toChoice(Stage stage) {
        return "to-choice-" + stage.id();
    }

    /** The arrow from the start event. */
    static String toStart(Stage stage) {
        return "begin-" + stage.id();
    }

    /** The event on the border of a stage when its time is up. */
    static String timeUp(Stage stage) {
        return "time-up-" + stage.id();
    }

    /** Whether it leaves by an event on its border: a timer is an event itself. */
    static boolean ofTime(Version version, Transition way) {
        return way.trigger() == Trigger.TIME_UP && bordered(version.stage(way.fromId()));
    }

    /** Whether it is a task, which can have events on its border. */
    static boolean bordered(Stage stage) {
        return stage.kind() != StageKind.TIMER && stage.kind() != StageKind.END;
    }

    static boolean timed(Version version, Stage stage) {
        return version.from(stage.id()).stream().anyMatch(way -> ofTime(version, way));
    }

    /** The ways that leave the stage itself, not its border. */
    static List<Transition> plain(Version version, Stage stage) {
        return version.from(stage.id()).stream()
                .filter(way -> !ofTime(version, way))
                .toList();
    }

    static boolean chooses(Version version, Stage stage) {
        return stage.kind() != StageKind.END && plain(version, stage).size() > 1;
    }

    /** Where the arrow of a way begins. */
    static String source(Version version, Transition way) {
        Stage from = version.stage(way.fromId());
        if (ofTime(version, way)) return timeUp(from);
        return chooses(version, from) ? choice(from) : id(from);
    }

    static String target(Version version, Transition way) {
        return id(version.stage(way.toId()));
    }

    static List<Stage> starts(Version version) {
        return version.stages().stream().filter(Stage::starts).toList();
    }
}
