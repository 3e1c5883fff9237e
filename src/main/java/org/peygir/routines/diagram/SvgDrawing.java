package org.peygir.routines.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Languages;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.StageKind;
import org.peygir.routines.diagram.Layout.Arrow;
import org.peygir.routines.diagram.Layout.Box;
import org.peygir.routines.diagram.Layout.Label;
import org.peygir.routines.diagram.Layout.Point;

/** Draws a layout as SVG: classes and attributes only, so that the strict content policy holds and themes apply. */
final class SvgDrawing {
    private static final double RADIUS = 8;
    private static final double HEAD = 7;
    private static final double BASELINE = .35;

    private final Layout layout;
    private final Orientation orientation;
    private final boolean rightToLeft;
    private final StringBuilder svg = new StringBuilder(4096);

    SvgDrawing(Layout layout, Orientation orientation, Locale locale) {
        this.layout = layout;
        this.orientation = orientation;
        this.rightToLeft = Languages.rightToLeft(locale);
    }

    /** What the picture says beyond the routine itself. Classes by stage and transition id: dn, cu, sg, en; go, nx. */
    record Marks(Map<Long, String> stages, Map<Long, String> ways, Map<Long, String> labels) {}

    /** Where a stage or way leads to when it is chosen, by id; the name is what a screen reader says. */
    record Links(Map<Long, Link> stages, Map<Long, Link> ways) {
        static final Links NONE = new Links(Map.of(), Map.of());

        record Link(String href, String name) {}
    }

    /** @param id prefix of the element ids, unique on the page */
    String draw(String id, String title, String description, Marks marks, Links links) {
        svg.append("<svg class=\"dia ").append(orientation == Orientation.DOWN ? "down" : "along");
        svg.append("\" viewBox=\"0 0 ").append(n(layout.width())).append(' ').append(n(layout.height()));
        svg.append("\" width=\"")
                .append(n(layout.width()))
                .append("\" height=\"")
                .append(n(layout.height()));
        svg.append("\" direction=\"")
                .append(rightToLeft ? "rtl" : "ltr")
                .append("\" role=\"")
                .append(links == Links.NONE ? "img" : "group")
                .append("\" aria-labelledby=\"");
        svg.append(id).append("-t ").append(id).append("-d\">");
        svg.append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(title))
                .append("</title>");
        svg.append("<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
        List<Arrow> inOrder = new ArrayList<>(layout.arrows());
        inOrder.sort(Comparator.comparing(arrow -> marks.ways.getOrDefault(arrow.transitionId(), "")));
        for (Arrow arrow : inOrder) {
            boolean linked = open(links.ways.get(arrow.transitionId()));
            arrow(arrow, marks.ways.getOrDefault(arrow.transitionId(), ""), linked);
            if (linked && arrow.label() != null) label(arrow.label());
            if (linked) svg.append("</a>");
        }
        for (Arrow arrow : inOrder)
            if (arrow.label() != null && !links.ways.containsKey(arrow.transitionId())) label(arrow.label());
        for (Box box : layout.boxes()) {
            boolean linked = open(links.stages.get(box.stageId()));
            box(box, marks.stages.getOrDefault(box.stageId(), ""), marks.labels.getOrDefault(box.stageId(), ""));
            if (linked) svg.append("</a>");
        }
        return svg.append("</svg>").toString();
    }

    private boolean open(Links.@Nullable Link link) {
        if (link == null) return false;
        svg.append("<a href=\"").append(escape(link.href)).append("\" aria-label=\"");
        svg.append(escape(link.name)).append("\">");
        return true;
    }

    /** @param chosen whether it can be chosen: then a wider, unseen line takes the click */
    private void arrow(Arrow arrow, String mark, boolean chosen) {
        List<Point> corners = arrow.corners();
        if (chosen) {
            svg.append("<path class=\"hit\" d=\"M").append(at(corners.getFirst()));
            for (Point corner : corners.subList(1, corners.size()))
                svg.append('L').append(at(corner));
            svg.append("\"/>");
        }
        Point tip = corners.getLast();
        Point before = corners.get(corners.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = length == 0 ? 0 : (tip.x() - before.x()) / length;
        double dy = length == 0 ? 0 : (tip.y() - before.y()) / length;
        Point neck = new Point(tip.x() - dx * HEAD, tip.y() - dy * HEAD);
        svg.append("<path class=\"")
                .append(classes("e", mark))
                .append("\" d=\"M")
                .append(at(corners.getFirst()));
        for (Point corner : corners.subList(1, corners.size() - 1))
            svg.append('L').append(at(corner));
        svg.append('L')
                .append(at(neck))
                .append("\"/><path class=\"")
                .append(classes("ah", mark))
                .append("\" d=\"M");
        svg.append(at(tip))
                .append('L')
                .append(at(new Point(neck.x() - dy * 4, neck.y() + dx * 4)))
                .append('L');
        svg.append(at(new Point(neck.x() + dy * 4, neck.y() - dx * 4))).append("z\"/>");
    }

    private void label(Label label) {
        svg.append("<rect class=\"lbg\" x=\"")
                .append(n(label.x()))
                .append("\" y=\"")
                .append(n(label.y()));
        svg.append("\" width=\"")
                .append(n(label.width()))
                .append("\" height=\"")
                .append(n(label.height()))
                .append("\"/>");
        text("lb", label.x() + label.width() / 2, label.y() + label.height() / 2 + 12 * BASELINE, label.text());
    }

    private void box(Box box, String mark, String small) {
        double font = Sizes.titleSize(orientation);
        double step = font * 1.3;
        double smallFont = font - 1.5;
        svg.append("<g class=\"").append(mark).append("\">");
        if (box.kind() == StageKind.PARALLEL) svg.append(Glyphs.behind(box));
        svg.append("<rect x=\"").append(n(box.x())).append("\" y=\"");
        svg.append(n(box.y())).append("\" width=\"").append(n(box.width())).append("\" height=\"");
        svg.append(n(box.height())).append("\" rx=\"").append(n(radius(box))).append("\"/>");
        int lines = box.title().size() + (small.isEmpty() ? 0 : 1);
        double y = box.y() + box.height() / 2 - (lines - 1) * step / 2 + font * BASELINE;
        for (String line : box.title()) {
            text("", box.middle(), y, line);
            y += step;
        }
        if (!small.isEmpty()) {
            text("sm", box.middle(), y, TextWidth.cut(small, smallFont, box.width() - 2 * Sizes.PADDING));
        }
        if (box.kind().stands()) svg.append(Glyphs.of(box, rightToLeft));
        svg.append("</g>");
    }

    /** Where a case rests the box is round. */
    private static double radius(Box box) {
        return box.kind().rests() ? box.height() / 2 : RADIUS;
    }

    private void text(String kind, double x, double y, String words) {
        svg.append("<text").append(kind.isEmpty() ? "" : " class=\"" + kind + "\"");
        svg.append(" x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y))
                .append("\">")
                .append(escape(words))
                .append("</text>");
    }

    private static String classes(String kind, String mark) {
        return mark.isEmpty() ? kind : kind + " " + mark;
    }

    private static String at(Point point) {
        return n(point.x()) + " " + n(point.y());
    }

    static String n(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
