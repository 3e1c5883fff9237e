package org.peygir.routines.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.StageKind;

/** A routine laid out: boxes and arrows in pixels, the origin at the top left corner. */
record Layout(double width, double height, List<Box> boxes, List<Arrow> arrows) {
    /** A stage's box; its title in lines that fit it. */
    record Box(long stageId, StageKind kind, double x, double y, double width, double height, List<String> title) {
        double middle() {
            return x + width / 2;
        }
    }

    /** A way: corners of the line, the arrow head at the last; words on it, if any. */
    record Arrow(
            long transitionId,
            List<Point> corners,
            @Nullable Label label) {}

    record Point(double x, double y) {}

    record Label(String text, double x, double y, double width, double height) {}

    /** The same seen in a mirror, for languages read from right to left. */
    Layout mirrored() {
        return new Layout(
                width,
                height,
                boxes.stream()
                        .map(box -> new Box(
                                box.stageId,
                                box.kind,
                                width - box.x - box.width,
                                box.y,
                                box.width,
                                box.height,
                                box.title))
                        .toList(),
                arrows.stream().map(this::mirrored).toList());
    }

    private Arrow mirrored(Arrow arrow) {
        Label label = arrow.label;
        return new Arrow(
                arrow.transitionId,
                arrow.corners.stream()
                        .map(corner -> new Point(width - corner.x, corner.y))
                        .toList(),
                label == null
                        ? null
                        : new Label(label.text, width - label.x - label.width, label.y, label.width, label.height));
    }
}
