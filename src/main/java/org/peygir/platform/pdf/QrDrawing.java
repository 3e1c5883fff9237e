package org.peygir.platform.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.QrCode;
import org.w3c.dom.Element;

/** {@code <object type="peygir/qr" data-text="…">}: a QR code as filled squares, sharp at any size. */
final class QrDrawing implements FSObjectDrawer {
    static final String TYPE = "peygir/qr";

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice out,
            RenderingContext context,
            int dotsPerPixel) {
        boolean[][] dark = QrCode.modules(element.getAttribute("data-text"));
        double side = Math.min(width, height) / dotsPerPixel;
        out.drawWithGraphics(
                (float) x, (float) y, (float) side, (float) side, graphics -> draw(graphics, dark, side / dark.length));
        return null;
    }

    /** More than a module high: no hairline may part the rows. */
    private static final double OVERLAP = 1.04;

    /** A row's neighbours become one bar. */
    private static void draw(Graphics2D graphics, boolean[][] dark, double module) {
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < dark.length; y++)
            for (int x = 0; x < dark[y].length; x++) {
                int from = x;
                while (x < dark[y].length && dark[y][x]) x++;
                if (x > from)
                    graphics.fill(
                            new Rectangle2D.Double(from * module, y * module, (x - from) * module, module * OVERLAP));
            }
    }
}
