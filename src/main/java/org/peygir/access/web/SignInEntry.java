package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends who is not signed in to the sign-in page, and after it back to where they were. */
final class SignInEntry implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean fragment = request.getHeader("HX-Request") != null;
        String target = "/sign-in" + back(fragment ? currentPage(request) : asked(request));
        if (fragment) {
            // htmx must not put the sign-in page into the middle of a page.
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, target);
    }

    private static @Nullable String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return null;
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable String currentPage(HttpServletRequest request) {
        String url = request.getHeader("HX-Current-URL");
        if (url == null) return null;
        try {
            URI uri = URI.create(url);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String back(@Nullable String path) {
        String safe = LocalPath.or(path, "/");
        return safe.equals("/") ? "" : "?back=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }
}
