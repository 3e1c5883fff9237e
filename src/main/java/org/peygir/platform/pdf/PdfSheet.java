package org.peygir.platform.pdf;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is to be set as PDF.
 *
 * @param template JTE template that writes well-formed XML
 * @param styles names of style sheets beside the font, {@code case} for {@code case.css}; later ones overrule
 * @param title of the document, for readers' title bars
 * @param language of the document, as in HTML's {@code lang}
 * @param head what stands above every page, or null for a paper of one sheet
 * @param roll the paper ends where the text ends, as on a counter's roll
 */
public record PdfSheet(
        String template,
        Map<String, ?> model,
        List<String> styles,
        String title,
        String language,
        boolean rightToLeft,
        @Nullable Head head,
        boolean roll) {
    /**
     * @param start set bold at the start of the line: the organisation
     * @param middle number and date
     * @param end by the number of pages in all: for each page from 1 its words («صفحهٔ ۲ از ۵»)
     */
    public record Head(String start, String middle, IntFunction<IntFunction<String>> end) {}
}
