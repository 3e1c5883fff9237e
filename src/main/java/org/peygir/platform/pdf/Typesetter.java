package org.peygir.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sets drawn templates in type. */
final class Typesetter {
    /** Points. */
    private static final float ROLL_MARGIN = 14;

    private Typesetter() {}

    /** @param html well-formed XML @param now the document's own date */
    static byte[] set(String html, PdfSheet sheet, Instant now) throws IOException {
        StringBuilder style = new StringBuilder("<style>");
        for (String name : sheet.styles()) style.append(resource(name + ".css"));
        String styled = html.replaceFirst("</head>", Matcher.quoteReplacement(style + "</style></head>"));
        try (PdfBoxRenderer renderer = builder(styled, sheet.rightToLeft()).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            describe(document, sheet, now);
            if (sheet.head() != null) RunningHead.draw(document, sheet.head(), sheet.rightToLeft());
            if (sheet.roll()) cut(document, renderer.getLastContentBottom());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PdfRendererBuilder builder(String html, boolean rightToLeft) {
        PdfFonts.replaceAllOthers();
        XRLog.setLoggingEnabled(false);
        DefaultObjectDrawerFactory objects = new DefaultObjectDrawerFactory();
        objects.registerDrawer(QrDrawing.TYPE, new QrDrawing());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.addDOMMutator(new OwnDirection());
        if (rightToLeft) builder.addDOMMutator(new MirroredTables());
        return builder.useFastMode()
                .withHtmlContent(html, "")
                .useFont(() -> PdfFonts.open("Vazirmatn-Regular.ttf"), "Vazirmatn", 400, FontStyle.NORMAL, true)
                .useFont(() -> PdfFonts.open("Vazirmatn-Bold.ttf"), "Vazirmatn", 700, FontStyle.NORMAL, true)
                .useUnicodeBidiSplitter(TextRuns::new)
                .useUnicodeBidiReorderer(TextRuns.ORDER)
                .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                .useObjectDrawerFactory(objects)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Peygir");
    }

    private static void describe(PDDocument document, PdfSheet sheet, Instant now) {
        Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(now.toEpochMilli());
        var about = document.getDocumentInformation();
        about.setTitle(sheet.title());
        about.setCreationDate(made);
        document.getDocumentCatalog().setLanguage(sheet.language());
    }

    /** The roll ends a little below the last line. @param bottom of the text, in points from the page's lower edge */
    private static void cut(PDDocument document, float bottom) {
        PDPage last = document.getPage(document.getNumberOfPages() - 1);
        PDRectangle box = last.getMediaBox();
        float end = Math.max(box.getLowerLeftY(), bottom - ROLL_MARGIN);
        PDRectangle shorter = new PDRectangle(box.getLowerLeftX(), end, box.getWidth(), box.getUpperRightY() - end);
        last.setMediaBox(shorter);
        last.setCropBox(shorter);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Typesetter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
