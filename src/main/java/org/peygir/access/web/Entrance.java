package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.peygir.access.SignIn;
import org.peygir.platform.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What every way of signing in ends with: the cookie, a new form token, the person's language, the page they wanted. */
@Component
class Entrance {
    static final String HOME = "/cartable";
    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private final CookieCsrfTokenRepository formTokens;

    Entrance(CookieCsrfTokenRepository formTokens) {
        this.formTokens = formTokens;
    }

    String enter(
            SignIn.Answer.Opened opened,
            @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionCookie.write(request, response, opened.token());
        formTokens.saveToken(null, request, response);
        speakTheirLanguage(opened, request, response);
        return "redirect:" + onwards(back);
    }

    static String onwards(@Nullable String back) {
        String path = LocalPath.or(back, HOME);
        return path.startsWith("/sign-in") ? HOME : path;
    }

    /** A device that never chose a language takes the person's own. */
    private static void speakTheirLanguage(
            SignIn.Answer.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, "language") != null) return;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("language", opened.member().locale().getLanguage())
                        .path("/")
                        .maxAge(LANGUAGE_KEPT)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
