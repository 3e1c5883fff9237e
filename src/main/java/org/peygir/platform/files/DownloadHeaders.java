package org.peygir.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/**
 * How a stored file goes back to a browser: pictures, PDF, sound and video may be shown in place, everything else is saved,
 * and nothing is guessed at or run.
 */
public record DownloadHeaders(String contentType, String contentDisposition, boolean inline) {
    /** Of what comes from strangers: nothing runs in it, nothing is loaded by it, nothing shows it within a page. */
    public static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** {@code name} as the sender gave it; {@code download} = save even what could be shown. */
    public static DownloadHeaders of(String name, String mediaType, boolean download) {
        boolean inline = !download && EvidenceTypes.inline(mediaType);
        String disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(FileName.of(name, mediaType), StandardCharsets.UTF_8)
                .build()
                .toString();
        String type = mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
        return new DownloadHeaders(
                EvidenceTypes.allowed(mediaType) ? type : "application/octet-stream", disposition, inline);
    }

    /** All headers to set, by name; {@code Content-Length} is the caller's. */
    public Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("Content-Disposition", contentDisposition);
        headers.put("X-Content-Type-Options", "nosniff");
        // A sandbox would keep Chromium's PDF viewer and its player from starting; for them the policy of all pages
        // holds.
        boolean viewer = contentType.equals("application/pdf") || contentType.matches("(audio|video)/.*");
        if (!viewer) headers.put("Content-Security-Policy", SANDBOX);
        headers.put("Cache-Control", "private, no-store");
        return headers;
    }
}
