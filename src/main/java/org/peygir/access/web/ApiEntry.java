package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peygir.platform.web.ApiRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who comes to the API without a living token gets a problem document like for every other refusal (401). */
final class ApiEntry implements AuthenticationEntryPoint {
    private final HandlerExceptionResolver failures;

    ApiEntry(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        failures.resolveException(request, response, null, new ApiRefusal(401, "platform.error.401.text"));
    }
}
