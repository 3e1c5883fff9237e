package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.files.DownloadHeaders;
import org.peygir.platform.files.FileChecks;
import org.peygir.platform.files.Intact;
import org.peygir.platform.files.Previews;
import org.peygir.platform.files.Stored;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/** Sends stored files, each checked against its hash before its first byte leaves, whole or the part a player asks for. */
@Component
public class Downloads {
    private final FileChecks files;
    private final Previews previews;

    public Downloads(FileChecks files, Previews previews) {
        this.files = files;
        this.previews = previews;
    }

    /**
     * Answers with the content, or with one part of it (206) when the request names one. The caller has decided that the
     * person may read it.
     *
     * @param name as its sender called it
     * @param save keep it, even if the browser could show it
     * @throws NotFound if there is no such file
     * @throws org.peygir.platform.files.FileDamaged if it is not what came in; nothing was sent then
     */
    public void send(long fileId, String name, boolean save, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Stored stored = files.find(fileId).orElseThrow(NotFound::new);
        String tag = "\"" + stored.sha256() + "\"";
        long size = stored.size();
        Part part = part(request, tag, size);
        if (part == null) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            return;
        }
        if (part.asked()) {
            files.assure(stored);
            describe(stored, name, save, tag, response);
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + part.from() + "-" + part.to() + "/" + size);
            response.setContentLengthLong(part.to() - part.from() + 1);
            files.writePart(stored, part.from(), part.to(), response.getOutputStream());
            return;
        }
        try (Intact file = files.open(fileId).orElseThrow(NotFound::new)) {
            describe(stored, name, save, tag, response);
            response.setContentLengthLong(size);
            file.write(0, size - 1, response.getOutputStream());
        }
    }

    /** Only of what was found whole: an error page must not carry the headers of a file. */
    private static void describe(Stored stored, String name, boolean save, String tag, HttpServletResponse response) {
        DownloadHeaders.of(name, stored.mediaType(), save).all().forEach(response::setHeader);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** Answers with the small picture of a file, a JPEG. @throws NotFound if it has none */
    public void sendPreview(long fileId, HttpServletResponse response) throws IOException {
        byte[] picture = previews.picture(fileId).orElseThrow(NotFound::new);
        response.setContentType("image/jpeg");
        response.setHeader("Content-Security-Policy", DownloadHeaders.SANDBOX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=600");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    private record Part(long from, long to, boolean asked) {}

    /** Several parts at once are answered with the whole, as RFC 9110 allows; null when the part lies outside. */
    private static @Nullable Part part(HttpServletRequest request, String tag, long size) {
        Part whole = new Part(0, size - 1, false);
        String asked = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null || condition != null && !condition.equals(tag)) return whole;
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            if (ranges.size() != 1) return whole;
            long from = ranges.getFirst().getRangeStart(size);
            long to = ranges.getFirst().getRangeEnd(size);
            return from >= size || to < from ? null : new Part(from, to, true);
        } catch (IllegalArgumentException malformed) {
            return whole;
        }
    }
}
