package org.peygir.routines.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

/**
 * How large each stage's box is. It depends on the routine and the language only, never on a case, so that a layout
 * serves all cases: every box keeps room for the small second line.
 */
final class Sizes {
    /** The case pane of the design is 364 wide inside its padding; one pixel on each side is the outline's. */
    static final double PANE = 362;

    static final double GAP = 8;
    static final double PADDING = 3;
    private static final double NARROWEST = Math.floor((PANE - 3 * GAP) / 4);
    private static final double USUAL = 168;
    private static final double WIDEST = 224;

    private final Version version;
    private final Orientation orientation;
    private final Locale locale;
    private final Map<Long, Integer> depths;

    Sizes(Version version, Orientation orientation, Locale locale) {
        this.version = version;
        this.orientation = orientation;
        this.locale = locale;
        this.depths = depths(version);
    }

    record Size(double width, double height, List<String> title) {}

    /** Font size of titles. */
    static double titleSize(Orientation orientation) {
        return orientation == Orientation.DOWN ? 12.5 : 14;
    }

    Size of(Stage stage) {
        double font = titleSize(orientation);
        double width = orientation == Orientation.DOWN ? downWidth(stage, font) : USUAL;
        return new Size(width, height(stage), TextWidth.wrap(stage.title(locale), font, width - 2 * PADDING));
    }

    /** Boxes share the pane's width with those at the same distance from the start; an end beside others is narrow. */
    private double downWidth(Stage stage, double font) {
        long beside = beside(stage);
        if (beside == 1) {
            double text = TextWidth.of(stage.title(locale)) * font + 2 * PADDING;
            return Math.clamp(Math.ceil(text), USUAL, WIDEST);
        }
        if (stage.ends()) return NARROWEST;
        return Math.clamp(Math.floor((PANE - GAP * (beside - 1)) / beside), NARROWEST, USUAL);
    }

    private double height(Stage stage) {
        if (orientation == Orientation.ALONG) return 64;
        double font = titleSize(orientation);
        boolean two = version.stages().stream()
                .filter(other -> depth(other) == depth(stage))
                .anyMatch(other -> TextWidth.of(other.title(locale)) * font > downWidth(other, font) - 2 * PADDING);
        return two ? 60 : 46;
    }

    private long beside(Stage stage) {
        return version.stages().stream()
                .filter(other -> depth(other) == depth(stage))
                .count();
    }

    /** An unreachable stage of a draft counts as the start's neighbour. */
    private int depth(Stage stage) {
        return depths.getOrDefault(stage.id(), 1);
    }

    /** Fewest ways from the start. */
    private static Map<Long, Integer> depths(Version version) {
        Map<Long, Integer> depths = new HashMap<>();
        Deque<Long> open = new ArrayDeque<>();
        for (Stage stage : version.stages()) {
            if (!stage.starts()) continue;
            depths.put(stage.id(), 0);
            open.add(stage.id());
        }
        while (!open.isEmpty()) {
            long stage = open.remove();
            for (Transition way : version.from(stage)) {
                if (depths.putIfAbsent(way.toId(), depths.getOrDefault(stage, 0) + 1) == null) open.add(way.toId());
            }
        }
        return depths;
    }
}
