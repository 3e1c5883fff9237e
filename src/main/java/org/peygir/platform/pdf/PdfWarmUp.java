package org.peygir.platform.pdf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets one empty document when the first page with a link to a PDF is shown, so that whoever follows it does not wait for
 * classes and fonts. A server that nobody uses loads nothing.
 */
@Component
public class PdfWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(PdfWarmUp.class);

    private final Pdf pdf;
    private final AtomicBoolean begun = new AtomicBoolean();

    public PdfWarmUp(Pdf pdf) {
        this.pdf = pdf;
    }

    /** Returns at once; does something the first time only. */
    public void begin() {
        if (!begun.compareAndSet(false, true)) return;
        Thread.ofPlatform()
                .name("pdf-warm-up")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::warm);
    }

    private void warm() {
        try {
            pdf.draw(new PdfSheet(
                    "platform/print/blank", Map.of(), List.of("receipt", "receipt-roll"), "", "fa", true, null, true));
        } catch (RuntimeException e) {
            LOG.warn("the first PDF will be slow: {}", e.toString());
        }
    }
}
