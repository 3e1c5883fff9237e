package org.peygir.routines;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a diagram is to be drawn.
 *
 * @param labels a second, small line per stage id, in the reader's language, such as the working time spent there; a line
 *     too long for its box is cut, so give the short form
 * @param suggestedStageId stage to outline as the next one; null: none
 */
public record DiagramView(
        Orientation orientation,
        Map<Long, String> labels,
        @Nullable Long suggestedStageId) {
    /** Downwards for a narrow pane; along the reading direction, with words on the arrows, for a wide page. */
    public enum Orientation {
        DOWN,
        ALONG
    }

    public DiagramView {
        labels = Map.copyOf(labels);
    }

    public static DiagramView down() {
        return new DiagramView(Orientation.DOWN, Map.of(), null);
    }

    public static DiagramView along() {
        return new DiagramView(Orientation.ALONG, Map.of(), null);
    }

    public DiagramView withLabels(Map<Long, String> given) {
        return new DiagramView(orientation, given, suggestedStageId);
    }

    public DiagramView withSuggested(@Nullable Long stageId) {
        return new DiagramView(orientation, labels, stageId);
    }
}
