package org.peygir.routines.bpmn;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

/** Where the elements stand in the drawing that other tools show: from left to right, as they expect it, in pixels. */
final class BpmnPlan {
    private static final double EVENT = 36;
    private static final double GATEWAY = 50;
    private static final double TASK_WIDTH = 140;
    private static final double TASK_HEIGHT = 80;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** By the id of the element, in the order in which they were added. */
    final Map<String, ElkNode> nodes = new LinkedHashMap<>();

    final Map<String, ElkEdge> edges = new LinkedHashMap<>();
    private final ElkNode graph = ElkGraphUtil.createGraph();

    private BpmnPlan() {}

    static BpmnPlan of(Version version) {
        BpmnPlan plan = new BpmnPlan();
        List<Stage> starts = Bpmn.starts(version);
        if (!starts.isEmpty()) plan.node(Bpmn.START, EVENT, EVENT);
        for (Stage stage : version.stages()) {
            boolean event = stage.kind() == StageKind.END || stage.kind() == StageKind.TIMER;
            plan.node(Bpmn.id(stage), event ? EVENT : TASK_WIDTH, event ? EVENT : TASK_HEIGHT);
            if (Bpmn.chooses(version, stage)) plan.node(Bpmn.choice(stage), GATEWAY, GATEWAY);
        }
        for (Stage stage : starts) plan.edge(Bpmn.toStart(stage), Bpmn.START, Bpmn.id(stage));
        for (Stage stage : version.stages())
            if (Bpmn.chooses(version, stage)) plan.edge(Bpmn.toChoice(stage), Bpmn.id(stage), Bpmn.choice(stage));
        for (Transition way : version.transitions()) {
            // What leaves an event on the border of a task is placed as if it left the task.
            String from = Bpmn.ofTime(version, way) ? Bpmn.id(version.stage(way.fromId())) : Bpmn.source(version, way);
            plan.edge(Bpmn.id(way), from, Bpmn.target(version, way));
        }
        plan.place();
        for (Stage stage : version.stages()) if (Bpmn.timed(version, stage)) plan.border(version, stage);
        return plan;
    }

    /** The event stands on the lower border of its task, and its arrows begin there. */
    private void border(Version version, Stage stage) {
        ElkNode task = requireNonNull(nodes.get(Bpmn.id(stage)));
        ElkNode event = ElkGraphUtil.createNode(graph);
        event.setDimensions(EVENT, EVENT);
        event.setLocation(task.getX() + task.getWidth() / 2 - EVENT / 2, task.getY() + task.getHeight() - EVENT / 2);
        nodes.put(Bpmn.timeUp(stage), event);
        for (Transition way : version.from(stage.id())) {
            if (!Bpmn.ofTime(version, way)) continue;
            ElkEdgeSection first = requireNonNull(edges.get(Bpmn.id(way))).getSections().getFirst();
            first.setStartLocation(event.getX() + EVENT / 2, event.getY() + EVENT);
        }
    }

    private void node(String id, double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        nodes.put(id, node);
    }

    private void edge(String id, String from, String to) {
        edges.put(id, ElkGraphUtil.createSimpleEdge(nodes.get(from), nodes.get(to)));
    }

    private void place() {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(40));
        // Names of events and gateways stand below them, names of arrows on them.
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 60.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 80.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 30.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 20.0);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    }

    /** Corners of an arrow from its source to its target, each as x and y. */
    static List<double[]> corners(ElkEdge edge) {
        List<double[]> corners = new java.util.ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            corners.add(new double[] {section.getStartX(), section.getStartY()});
            section.getBendPoints().forEach(bend -> corners.add(new double[] {bend.getX(), bend.getY()}));
            corners.add(new double[] {section.getEndX(), section.getEndY()});
        }
        return corners;
    }
}
