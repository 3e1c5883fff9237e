package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.DraftCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Carries the secret of the visitor's own draft; no script reads it, no other site sends it. */
final class DraftCookie {
    private static final String NAME = "complaint";

    private DraftCookie() {}

    static Optional<DraftCode> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : DraftCode.parse(cookie.getValue());
    }

    /** As long as the draft itself is kept. */
    static void write(HttpServletRequest request, HttpServletResponse response, DraftCode code) {
        set(request, response, code.value(), PublicDrafts.LIFE);
    }

    /** Once it is sent, the receipt is this browser's until it closes: the next person at the same device finds nothing. */
    static void untilClosed(HttpServletRequest request, HttpServletResponse response, DraftCode code) {
        set(request, response, code.value(), null);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String value, @Nullable Duration life) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/complaints")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
        if (life != null) cookie.maxAge(life);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
