package org.peygir.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
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
        String html = NOT_XML.matcher(
                        new String(templates.draw(sheet.template(), sheet.model()), StandardCharsets.UTF_8))
                .replaceAll("");
        room.acquireUninterruptibly();
        try {
            return Typesetter.set(html, sheet, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }
}
