package org.peygir.platform.files;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What {@link PdfProcess} runs: writes the text of a PDF to its output, page by page, until there is enough. */
final class PdfReading {
    private static final int PAGES = 200;

    private PdfReading() {}

    /** Arguments: the file, the number of characters wanted. */
    public static void main(String[] arguments) throws IOException {
        int left = Integer.parseInt(arguments[1]) + 1;
        try (PDDocument document = Loader.loadPDF(new File(arguments[0]));
                Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pages = Math.min(PAGES, document.getNumberOfPages());
            for (int page = 1; page <= pages && left > 0; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                String wanted = text.substring(0, Math.min(left, text.length()));
                out.write(wanted);
                out.flush();
                left -= wanted.length();
            }
        }
    }
}
