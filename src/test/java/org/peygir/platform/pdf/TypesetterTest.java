package org.peygir.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.peygir.platform.text.Digits;

/** Requirements 6.4: a golden picture for «لا», the non-joiner, Persian digits and mixed directions. */
class TypesetterTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final String BODY = """
            <html lang="fa" dir="rtl"><head><title>۱</title></head><body>
            <h1>پیگیری شکایت: چراغ گرم‌کن ژاله خاموش است</h1>
            <p>سلام، لطفاً (شمارهٔ ۱۲۳) را ببینید؛ مدل <bdi dir="ltr">XR-200 (B)</bdi> در ۱۴۰۵/۰۹/۰۵ آمد.</p>
            <table><thead><tr><th>نزد</th><th>زمان</th></tr></thead>
            <tbody><tr><td>گلچهره پژمان</td><td>۱ روز و ۱۷ ساعت</td></tr></tbody></table>
            <div class="quoted" dir="auto">می‌خواهم کسی پاسخ بدهد.\nThe second line is English.</div>
            <p><span class="badge">داخلی</span></p>
            <object class="qr" type="peygir/qr" data-text="https://example.org/track?code=ABCD"></object>
            </body></html>""";

    private static PdfSheet sheet(List<String> styles, boolean roll) {
        PdfSheet.Head head = new PdfSheet.Head(
                "مراقبت در منزل آزمون", "پروندهٔ ۱۴۰۵-۱۲", all -> nth -> Digits.persian("صفحهٔ " + nth + " از " + all));
        return new PdfSheet("", Map.of(), styles, "آزمون", "fa", true, roll ? null : head, roll);
    }

    private static PDDocument set(String body, PdfSheet sheet) throws IOException {
        return Loader.loadPDF(Typesetter.set(body, sheet, NOW));
    }

    @Test
    void the_page_looks_as_it_was_approved() throws IOException {
        try (PDDocument document = set(BODY, sheet(List.of("receipt", "receipt-a5", "case"), false))) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 100, ImageType.GRAY);
            File made = new File("target/pdf/golden.png");
            made.getParentFile().mkdirs();
            ImageIO.write(drawn, "png", made);
            try (InputStream in = TypesetterTest.class.getResourceAsStream("/pdf/golden.png")) {
                assertThat(in)
                        .as("approve %s by copying it to src/test/resources/pdf", made)
                        .isNotNull();
                assertAlike(drawn, ImageIO.read(in));
            }
        }
    }

    /** Edges may be shaded differently by another JDK; a letter of another form is hundreds of pixels. */
    private static void assertAlike(BufferedImage drawn, BufferedImage golden) {
        assertThat(drawn.getWidth()).isEqualTo(golden.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(golden.getHeight());
        int different = 0;
        for (int y = 0; y < drawn.getHeight(); y++)
            for (int x = 0; x < drawn.getWidth(); x++)
                if (Math.abs((drawn.getRGB(x, y) & 0xFF) - (golden.getRGB(x, y) & 0xFF)) > 96) different++;
        assertThat(different).as("pixels that differ").isLessThan(60);
    }

    @Test
    void words_are_found_and_copied_in_the_order_of_reading() throws IOException {
        try (PDDocument document = set(BODY, sheet(List.of("case"), false))) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text)
                    .contains("پیگیری شکایت", "سلام", "گلچهره پژمان", "روز و", "داخلی", "۱۴۰۵/۰۹/۰۵")
                    .contains("XR-200 (B)", "The second line is English.", "مراقبت در منزل آزمون");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fa");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("آزمون");
        }
    }

    @Test
    void the_letters_that_stock_software_leaves_apart_are_drawn_joined() throws IOException {
        try (PDDocument document = set(BODY, sheet(List.of("case"), false))) {
            StringBuilder drawn = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    drawn.append(glyph.getUnicode());
                }
            }.writeText(document, new StringWriter());
            // peh, tcheh and gaf begin a word; farsi yeh and gaf within one; jeh and keheh
            assertThat(drawn).contains("\uFB58", "\uFB7C", "\uFB94", "\uFBFF", "\uFB95", "\uFB90");
            assertThat(drawn).doesNotContain("\u200C", "#");
        }
    }

    /** A Persian complaint on an English print begins at the right, an English one on a Persian print at the left. */
    @Test
    void what_people_wrote_stands_on_the_side_from_which_it_is_read() throws IOException {
        String english = BODY.replace("lang=\"fa\" dir=\"rtl\"", "lang=\"en\" dir=\"ltr\"")
                .replaceFirst("(?s)<div class=\"quoted\".*?</div>", "<div class='quoted' dir='auto'>«ظفر»</div>");
        assertThat(placeOf('\uFEC7', english)).isGreaterThan(0.7f);
        String persian =
                BODY.replaceFirst("(?s)<div class=\"quoted\".*?</div>", "<div class='quoted' dir='auto'>“Whale”</div>");
        assertThat(placeOf('W', persian)).isLessThan(0.3f);
    }

    /** Of a letter that stands once: 0 at the left edge of the page, 1 at the right one. */
    private static float placeOf(char letter, String body) throws IOException {
        List<Float> places = new java.util.ArrayList<>();
        PdfSheet sheet =
                new PdfSheet("", Map.of(), List.of("case"), "آزمون", "fa", body.contains("dir=\"rtl\""), null, false);
        try (PDDocument document = set(body, sheet)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (glyph.getUnicode().indexOf(letter) >= 0) places.add(glyph.getXDirAdj() / glyph.getPageWidth());
                }
            }.writeText(document, new StringWriter());
        }
        assertThat(places).hasSize(1);
        return places.getFirst();
    }

    @Test
    void a_roll_ends_where_its_text_ends() throws IOException {
        try (PDDocument document = set(BODY, sheet(List.of("receipt", "receipt-roll"), true))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4).isCloseTo(80, org.assertj.core.data.Offset.offset(0.5));
            assertThat(box.getHeight() / 72 * 25.4).isBetween(60.0, 160.0);
        }
    }

    @Test
    void nothing_is_fetched() throws IOException {
        String body =
                BODY.replace("<h1>", "<img src='file:///etc/hostname'/><img src='http://127.0.0.1:1/x.png'/><h1>");
        try (PDDocument document = set(body, sheet(List.of("case"), false))) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
