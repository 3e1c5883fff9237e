package org.peygir.routines.bpmn;

import java.util.List;
import java.util.Locale;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.store.FormText;

/**
 * Writes a routine as BPMN 2.0: stages are user tasks, ends are end events, and where people choose between ways an exclusive
 * gateway stands behind the task. What BPMN has no word for stands in elements of our own, which other tools keep and do not mind.
 * {@link BpmnFile} reads an equal routine from it.
 */
public final class BpmnText {
    private final Version version;
    private final Locale locale;
    private final Xml xml = new Xml();
    private final WaitText waits = new WaitText(xml);

    private BpmnText(Version version, Locale locale) {
        this.version = version;
        this.locale = locale;
    }

    /** {@code locale}: of the names that other tools show. */
    public static String write(Version version, Locale locale) {
        return new BpmnText(version, locale).write();
    }

    private String write() {
        xml.open(
                "bpmn",
                "definitions",
                "id",
                "definitions",
                "targetNamespace",
                Bpmn.OWN,
                "exporter",
                "Peygir",
                "expressionLanguage",
                "https://cel.dev");
        xml.open("bpmn", "process", "id", "routine", "name", version.title(locale), "isExecutable", "false");
        routine();
        if (!Bpmn.starts(version).isEmpty()) start();
        for (Stage stage : version.stages()) stage(stage);
        for (Stage stage : Bpmn.starts(version)) flow(Bpmn.toStart(stage), Bpmn.START, Bpmn.id(stage));
        for (Stage stage : version.stages())
            if (Bpmn.chooses(version, stage)) flow(Bpmn.toChoice(stage), Bpmn.id(stage), Bpmn.choice(stage));
        for (Transition way : version.transitions()) way(way);
        xml.close();
        drawing();
        return xml.close().end();
    }

    private void routine() {
        xml.open("bpmn", "extensionElements").open("peygir", "routine", "code", version.routineCode());
        xml.wording("title", version.titleWords());
        for (Requirement one : version.requirements()) {
            xml.open("peygir", "requirement", "code", one.code(), "field", one.field());
            xml.own("guard", one.guard());
            xml.wording("message", one.message()).close();
        }
        if (!version.form().isEmpty()) xml.own("form", FormText.json(version.form()));
        xml.close().close();
    }

    private void start() {
        xml.open("bpmn", "startEvent", "id", Bpmn.START);
        for (Stage stage : Bpmn.starts(version)) xml.text("bpmn", "outgoing", Bpmn.toStart(stage));
        xml.close();
    }

    private void stage(Stage stage) {
        xml.open("bpmn", element(stage.kind()), "id", Bpmn.id(stage), "name", stage.title(locale));
        String guidance = stage.guidance(locale);
        if (!guidance.isEmpty()) xml.text("bpmn", "documentation", guidance);
        StageDeadline deadline = stage.deadline();
        xml.open("bpmn", "extensionElements")
                .open(
                        "peygir",
                        "stage",
                        "code",
                        stage.code(),
                        "kind",
                        stage.kind().name(),
                        "status",
                        stage.status(),
                        "unit",
                        stage.unitCode(),
                        "assignment",
                        stage.assignment() instanceof Assignment.Queue
                                ? null
                                : stage.assignment().text(),
                        "deadline",
                        deadline == null ? null : deadline.text(),
                        "entry",
                        names(stage.entryActions().stream().map(Enum::name).toList()),
                        "until",
                        stage.branches().until() == Branches.Until.ALL
                                ? null
                                : stage.branches().until().name());
        xml.wording("title", stage.titleWords())
                .wording("customer", stage.customerWords())
                .wording("guidance", stage.guidanceWords());
        for (Branch branch : stage.branches().all()) branch(branch);
        xml.close().close();
        arrows(stage);
        waits.behaviour(stage);
        xml.close();
        if (Bpmn.timed(version, stage)) waits.border(version, stage);
        if (Bpmn.chooses(version, stage)) choice(stage);
    }

    /** A wait is for a message of the customer; several at once are one task for each of them. */
    private static String element(StageKind kind) {
        return switch (kind) {
            case END -> "endEvent";
            case WAIT -> "receiveTask";
            case TIMER -> "intermediateCatchEvent";
            case TASK, DECISION, PARALLEL -> "userTask";
        };
    }

    private void branch(Branch branch) {
        Role role = branch.role();
        StageDeadline deadline = branch.deadline();
        xml.open(
                "peygir",
                "branch",
                "code",
                branch.code(),
                "ask",
                branch.ask().name(),
                "person",
                branch.person(),
                "role",
                role == null ? null : role.name(),
                "unit",
                branch.unitCode(),
                "deadline",
                deadline == null ? null : deadline.text());
        xml.wording("text", branch.textWords()).close();
    }

    private void arrows(Stage stage) {
        if (stage.starts()) xml.text("bpmn", "incoming", Bpmn.toStart(stage));
        for (Transition way : version.transitions())
            if (way.toId() == stage.id()) xml.text("bpmn", "incoming", Bpmn.id(way));
        if (Bpmn.chooses(version, stage)) xml.text("bpmn", "outgoing", Bpmn.toChoice(stage));
        else for (Transition way : Bpmn.plain(version, stage)) xml.text("bpmn", "outgoing", Bpmn.id(way));
    }

    private void choice(Stage stage) {
        List<Transition> ways = Bpmn.plain(version, stage);
        String usual = ways.stream()
                .filter(Transition::isDefault)
                .findFirst()
                .map(Bpmn::id)
                .orElse(null);
        xml.open("bpmn", "exclusiveGateway", "id", Bpmn.choice(stage), "default", usual);
        xml.text("bpmn", "incoming", Bpmn.toChoice(stage));
        for (Transition way : ways) xml.text("bpmn", "outgoing", Bpmn.id(way));
        xml.close();
    }

    private void way(Transition way) {
        xml.open(
                "bpmn",
                "sequenceFlow",
                "id",
                Bpmn.id(way),
                "name",
                way.label(locale),
                "sourceRef",
                Bpmn.source(version, way),
                "targetRef",
                Bpmn.target(version, way));
        xml.open("bpmn", "extensionElements")
                .open(
                        "peygir",
                        "way",
                        "code",
                        way.code(),
                        "default",
                        way.isDefault() ? "true" : null,
                        "roles",
                        names(way.roles().stream().sorted().map(Enum::name).toList()),
                        "fields",
                        names(way.requiredFields()),
                        "secondPerson",
                        way.secondPerson() ? "true" : null,
                        "requires",
                        names(way.requirements().stream().map(Requirement::code).toList()),
                        "by",
                        way.trigger().byItself() ? way.trigger().name() : null);
        xml.wording("label", way.labelWords()).wording("words", way.words());
        String condition = way.condition();
        // A gateway's default arrow and a task's only one have no condition in BPMN: it is a hint of ours there.
        boolean standard = condition != null
                && !way.isDefault()
                && !Bpmn.ofTime(version, way)
                && Bpmn.chooses(version, version.stage(way.fromId()));
        if (!standard) xml.own("when", condition);
        xml.close().close();
        if (standard && condition != null) xml.text("bpmn", "conditionExpression", condition);
        xml.close();
    }

    private void flow(String id, String from, String to) {
        xml.leaf("bpmn", "sequenceFlow", "id", id, "sourceRef", from, "targetRef", to);
    }

    private void drawing() {
        BpmnPlan plan = BpmnPlan.of(version);
        xml.open("bpmndi", "BPMNDiagram", "id", "drawing")
                .open("bpmndi", "BPMNPlane", "id", "plane", "bpmnElement", "routine");
        plan.nodes.forEach((id, node) -> shape(id, node));
        plan.edges.forEach((id, edge) -> {
            xml.open("bpmndi", "BPMNEdge", "id", "edge-of-" + id, "bpmnElement", id);
            for (double[] corner : BpmnPlan.corners(edge))
                xml.leaf("di", "waypoint", "x", number(corner[0]), "y", number(corner[1]));
            xml.close();
        });
        xml.close().close();
    }

    private void shape(String id, ElkNode node) {
        xml.open(
                        "bpmndi",
                        "BPMNShape",
                        "id",
                        "shape-of-" + id,
                        "bpmnElement",
                        id,
                        "isMarkerVisible",
                        id.startsWith("choice-") ? "true" : null)
                .leaf(
                        "dc",
                        "Bounds",
                        "x",
                        number(node.getX()),
                        "y",
                        number(node.getY()),
                        "width",
                        number(node.getWidth()),
                        "height",
                        number(node.getHeight()))
                .close();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static @Nullable String names(List<String> names) {
        return names.isEmpty() ? null : String.join(" ", names);
    }
}
