package org.peygir.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Our font, also in place of every font that a PDF names and does not bring along. PDFBox alone would read all fonts of the
 * machine first: seconds, and another picture on every machine.
 */
public final class PdfFonts implements FontMapper {
    private final TrueTypeFont font;

    private PdfFonts(TrueTypeFont font) {
        this.font = font;
    }

    /** The file's bytes; the caller closes. */
    static InputStream open(String name) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name);
    }

    /** Must come before the first use of PDFBox; later calls do nothing new. */
    public static void replaceAllOthers() {
        Once.DONE.getClass();
    }

    /** Once in the life of the program, since PDFBox keeps one mapper. */
    private static final class Once {
        static final PdfFonts DONE = made();

        private static PdfFonts made() {
            try (InputStream in = open("Vazirmatn-Regular.ttf")) {
                PdfFonts fonts = new PdfFonts(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
                FontMappers.set(fonts);
                return fonts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor about) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor about) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor about, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
