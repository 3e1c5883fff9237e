package org.peygir.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The line above every page. Drawn after the pages are made, since only then their number is known, and since CSS counters
 * know no Persian digits.
 */
final class RunningHead {
    /** Points; the side is the style sheets' 14 mm. */
    private static final float SIDE = 39.7f;

    private static final float BASELINE = 32;
    private static final float RULE = 40;
    private static final float SIZE = 8.5f;

    private final PDFont plain;
    private final PDFont bold;
    private final boolean rightToLeft;

    private RunningHead(PDFont plain, PDFont bold, boolean rightToLeft) {
        this.plain = plain;
        this.bold = bold;
        this.rightToLeft = rightToLeft;
    }

    static void draw(PDDocument document, PdfSheet.Head head, boolean rightToLeft) throws IOException {
        RunningHead line = new RunningHead(
                font(document, "Vazirmatn-Regular.ttf"), font(document, "Vazirmatn-Bold.ttf"), rightToLeft);
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages; page++)
            line.draw(
                    document,
                    document.getPage(page - 1),
                    head,
                    head.end().apply(pages).apply(page));
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = PdfFonts.open(name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private void draw(PDDocument document, PDPage page, PdfSheet.Head head, String end) throws IOException {
        PDRectangle box = page.getMediaBox();
        float from = box.getLowerLeftX() + SIDE;
        float to = box.getUpperRightX() - SIDE;
        float third = (to - from) / 3;
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            float y = box.getUpperRightY() - BASELINE;
            String start = fitting(head.start(), bold, third * 1.2f);
            String middle = fitting(head.middle(), plain, third);
            String last = visual(end);
            text(out, bold, start, rightToLeft ? to - width(start, bold) : from, y);
            text(out, plain, middle, (from + to - width(middle, plain)) / 2, y);
            text(out, plain, last, rightToLeft ? from : to - width(last, plain), y);
            out.setLineWidth(0.5f);
            out.moveTo(from, box.getUpperRightY() - RULE);
            out.lineTo(to, box.getUpperRightY() - RULE);
            out.stroke();
        }
    }

    private static void text(PDPageContentStream out, PDFont font, String text, float x, float y) throws IOException {
        out.beginText();
        out.setFont(font, SIZE);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    /** Cut by words with an ellipsis where it is too long. */
    private String fitting(String text, PDFont font, float room) throws IOException {
        String visual = visual(text);
        String kept = text;
        while (width(visual, font) > room && kept.indexOf(' ') > 0) {
            kept = kept.substring(0, kept.lastIndexOf(' '));
            visual = visual(kept + "…");
        }
        return visual;
    }

    private String visual(String text) {
        StringBuilder known = new StringBuilder();
        TextRuns.visual(text, rightToLeft).codePoints().filter(this::drawable).forEach(known::appendCodePoint);
        return known.toString();
    }

    /** Names may hold what the font lacks: better a gap than no document. */
    private boolean drawable(int c) {
        try {
            plain.encode(Character.toString(c));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static float width(String text, PDFont font) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }
}
