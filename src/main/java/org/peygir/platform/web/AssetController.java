package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves static files from memory: a year's caching under the current hash, asking again under an old one. */
@Controller
class AssetController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/static/{hash}/{*path}")
    void file(
            @PathVariable String hash,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Asset asset = assets.find(path.substring(1));
        if (asset == null) throw new NotFound("static file");
        send(asset, asset.hash().equals(hash) ? FOR_EVER : "no-cache", request, response);
    }

    @GetMapping("/favicon.ico")
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset icon = assets.find("icons/mark.svg");
        if (icon == null) throw new NotFound("favicon");
        send(icon, "public, max-age=86400", request, response);
    }

    private static void send(Asset asset, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] gzip = acceptsGzip(request) ? asset.gzip() : null;
        String tag = "\"" + asset.hash() + (gzip == null ? "" : "-gzip") + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setHeader(HttpHeaders.ETAG, tag);
        if (asset.gzip() != null) response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = gzip == null ? asset.bytes() : gzip;
        if (gzip != null) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentType(asset.mediaType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
