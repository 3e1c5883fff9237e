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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Calendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.peygir.platform.web.Templates;
import org.springframework.stereotype.Component;

/**
 * Sets print templates as PDF. Nothing is loaded until the first one is wanted; {@link PdfWarmUp} wants it early. Fetches
 * nothing: fonts and style come from the class path, and any address in a template is refused.
 */
@Component
public class Pdf {
    /** Documents set at once; each takes some megabytes while it is made. */
    private static final int AT_ONCE = 2;

    /** Points. */
    private static final float ROLL_MARGIN = 14;

    /** Characters that XML cannot hold, whoever wrote them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Templates templates;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Pdf(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** The document; waits while two others are being set. */
    public byte[] draw(PdfSheet sheet) {
        String html = NOT_XML.matcher(new String(templates.draw(sheet.template(), sheet.model()), StandardCharsets.UTF_8))
                .replaceAll("");
        room.acquireUninterruptibly();
        try {
            return set(html, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    private byte[] set(String html, PdfSheet sheet) throws IOException {
        StringBuilder style = new StringBuilder("<style>");
        for (String name : sheet.styles()) style.append(resource(name + ".css"));
        String styled = html.replaceFirst("</head>", Matcher.quoteReplacement(style + "</style></head>"));
        try (PdfBoxRenderer renderer = builder(styled, sheet.rightToLeft()).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            describe(document, sheet);
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

    private void describe(PDDocument document, PdfSheet sheet) {
        Calendar now = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        now.setTimeInMillis(clock.millis());
        var about = document.getDocumentInformation();
        about.setTitle(sheet.title());
        about.setCreationDate(now);
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
        try (InputStream in = Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
