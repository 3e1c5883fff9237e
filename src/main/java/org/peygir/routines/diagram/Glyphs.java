package org.peygir.routines.diagram;

import static org.peygir.routines.diagram.SvgDrawing.n;

import org.peygir.routines.diagram.Layout.Box;

/** The small signs by which a box says that a case waits there: for an answer, for time, for several. Colour says nothing alone. */
final class Glyphs {
    /** What a sign needs above its box, with its outline. */
    static final double ROOM = 10;

    private static final double SIZE = 9;
    private static final double INSET = 18;
    private static final double SHIFT = 4;

    private Glyphs() {}

    /** A second box behind the one of a stage that asks several. */
    static String behind(Box box) {
        return "<rect class=\"bh\" x=\"" + n(box.x() + SHIFT) + "\" y=\"" + n(box.y() - SHIFT) + "\" width=\""
                + n(box.width() - 2 * SHIFT) + "\" height=\"" + n(box.height()) + "\" rx=\"8\"/>";
    }

    /** A round badge on the upper edge, where the reading begins; arrows come in at the middle. */
    static String of(Box box, boolean rightToLeft) {
        double x = rightToLeft ? box.x() + box.width() - INSET : box.x() + INSET;
        double y = box.y();
        return "<circle class=\"gl\" cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(SIZE) + "\"/>"
                + "<path class=\"gl\" d=\"" + sign(box, x, y) + "\"/>";
    }

    private static String sign(Box box, double x, double y) {
        return switch (box.kind()) {
            // The hands of a clock.
            case TIMER -> "M" + n(x) + ' ' + n(y - 5) + "V" + n(y) + "H" + n(x + 4);
            // A speech bubble.
            case WAIT -> "M" + n(x - 4.5) + ' ' + n(y - 3.5) + "h9v5.5h-5l-2 2.5v-2.5h-2z";
            // One line that parts in three.
            default ->
                "M" + n(x) + ' ' + n(y - 5) + "V" + n(y - 1) + "M" + n(x - 4.5) + ' ' + n(y + 4.5) + "V" + n(y - 1)
                        + "H" + n(x + 4.5) + "V" + n(y + 4.5) + "M" + n(x) + ' ' + n(y - 1) + "V" + n(y + 4.5);
        };
    }
}
