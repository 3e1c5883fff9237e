package org.peygir.routines.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Languages;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.diagram.Layout.Arrow;
import org.peygir.routines.diagram.Layout.Box;
import org.peygir.routines.diagram.Layout.Label;
import org.peygir.routines.diagram.Layout.Point;

/**
 * Places boxes and arrows with ELK's layered algorithm: stages in the routine's order, arrows at right angles, words on
 * an arrow in a place of their own. Laid out from left to right and mirrored for languages read the other way.
 */
final class ElkLayout {
    private static final double LABEL_FONT = 12;
    private static final double LABEL_HEIGHT = 20;

    static {
        // Outside Eclipse nobody tells ELK about its own option types.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Version version;
    private final Orientation orientation;
    private final Locale locale;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<Long, ElkNode> nodes = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private record Placed(long stageId, StageKind kind, ElkNode node, List<String> title) {}

    private ElkLayout(Version version, Orientation orientation, Locale locale) {
        this.version = version;
        this.orientation = orientation;
        this.locale = locale;
    }

    static Layout of(Version version, Orientation orientation, Locale locale) {
        Layout layout = new ElkLayout(version, orientation, locale).place();
        return Languages.rightToLeft(locale) ? layout.mirrored() : layout;
    }

    private Layout place() {
        options();
        Sizes measure = new Sizes(version, orientation, locale);
        for (Stage stage : inOrderOfWays()) add(stage, measure.of(stage));
        for (Transition way : version.transitions()) add(way);
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        return new Layout(graph.getWidth(), graph.getHeight(), boxes(), arrows());
    }

    private void options() {
        boolean down = orientation == Orientation.DOWN;
        graph.setProperty(LayeredOptions.DIRECTION, down ? Direction.DOWN : Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.MERGE_EDGES, true);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, true);
        boolean signs = version.stages().stream().anyMatch(stage -> stage.kind().stands());
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(signs ? Glyphs.ROOM : 1, 1, 1, 1));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, down ? Sizes.GAP : 24.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, down ? 8.0 : 14.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, down ? 26.0 : 30.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, down ? 13.0 : 15.0);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    }

    /** Breadth first along the ways, so that siblings stand in the order in which their ways are offered. */
    private Set<Stage> inOrderOfWays() {
        Set<Stage> ordered = new LinkedHashSet<>(
                version.stages().stream().filter(Stage::starts).toList());
        Deque<Stage> open = new ArrayDeque<>(ordered);
        while (!open.isEmpty()) {
            for (Transition way : version.from(open.remove().id())) {
                Stage to = version.stage(way.toId());
                if (ordered.add(to)) open.add(to);
            }
        }
        ordered.addAll(version.stages());
        return ordered;
    }

    private void add(Stage stage, Sizes.Size size) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(size.width(), size.height());
        nodes.put(stage.id(), node);
        placed.add(new Placed(stage.id(), stage.kind(), node, size.title()));
    }

    private void add(Transition way) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(way.fromId()), nodes.get(way.toId()));
        String words = orientation == Orientation.ALONG ? way.words().in(locale) : "";
        if (!words.isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(words, edge);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            label.setDimensions(TextWidth.of(words) * LABEL_FONT + 10, LABEL_HEIGHT);
        }
        edges.add(edge);
    }

    private List<Box> boxes() {
        return placed.stream()
                .map(one -> new Box(
                        one.stageId(),
                        one.kind(),
                        one.node().getX(),
                        one.node().getY(),
                        one.node().getWidth(),
                        one.node().getHeight(),
                        one.title()))
                .toList();
    }

    private List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            ElkEdge edge = edges.get(i);
            arrows.add(new Arrow(version.transitions().get(i).id(), corners(edge), label(edge)));
        }
        return arrows;
    }

    private static List<Point> corners(ElkEdge edge) {
        List<Point> corners = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            corners.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) corners.add(new Point(bend.getX(), bend.getY()));
            corners.add(new Point(section.getEndX(), section.getEndY()));
        }
        return corners;
    }

    private static @Nullable Label label(ElkEdge edge) {
        return edge.getLabels().stream()
                .findFirst()
                .map(label ->
                        new Label(label.getText(), label.getX(), label.getY(), label.getWidth(), label.getHeight()))
                .orElse(null);
    }
}
