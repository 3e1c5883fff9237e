package org.peygir.platform.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.peygir.platform.pdf.PdfFonts;

/** The first page of a PDF as a small picture, within bounds: a page may ask for hours of drawing and gigabytes of picture. */
final class FirstPage {
    private static final long MOST_NANOS = 8_000_000_000L;

    private FirstPage() {}

    /** @throws IOException also if it takes longer than eight seconds, or needs a password */
    static BufferedImage of(Path pdf, int side) throws IOException {
        PdfFonts.replaceAllOthers();
        var spill = IOUtils.createTempFileOnlyStreamCache();
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), "", null, null, spill)) {
            PDRectangle box = document.getPage(0).getCropBox();
            float scale = side / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            PDFRenderer renderer = new Bounded(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, scale, ImageType.RGB);
        }
    }

    private static final class Bounded extends PDFRenderer {
        Bounded(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters);
        }
    }

    private static final class Drawer extends PageDrawer {
        private final long begun = System.nanoTime();

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - begun > MOST_NANOS) throw new IOException("drawing takes too long");
            super.processOperator(operator, operands);
        }

        /** A picture that is too large is left out, the page around it is drawn. */
        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() <= Thumbnail.MOST_PIXELS) super.drawImage(image);
        }
    }
}
