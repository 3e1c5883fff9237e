package org.peygir.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.peygir.access.SecondFactors;
import org.peygir.access.Sessions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Of whom the organisation demands two factors, and who signed in with one, gets to the page where the second is added and no further. */
@Component
final class SecondFactorGate extends OncePerRequestFilter {
    static final String ADDING = "/account/second-factor";
    private static final List<String> FREE = List.of(
            ADDING,
            "/account/passkeys",
            "/account/language",
            "/sign-in",
            "/sign-out",
            "/complaints/",
            "/track",
            "/language",
            "/theme",
            "/error",
            "/actuator/health",
            "/set-up",
            "/favicon.ico",
            "/robots.txt");

    private final SessionContexts contexts;
    private final Sessions sessions;
    private final SecondFactors factors;

    SecondFactorGate(SessionContexts contexts, Sessions sessions, SecondFactors factors) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!held(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", ADDING);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", ADDING);
    }

    private boolean held(HttpServletRequest request) {
        String path = request.getRequestURI();
        String token = SessionCookie.read(request);
        if (token == null || path.equals("/") || FREE.stream().anyMatch(path::startsWith)) return false;
        return contexts.viewer(request).filter(factors::demanded).isPresent() && !sessions.isStrong(token);
    }

    /** It belongs to the security filters of pages and must not run a second time as the container's own. */
    @Configuration(proxyBeanMethods = false)
    static class NotTheContainers {
        @Bean
        FilterRegistrationBean<SecondFactorGate> secondFactorGateOfPagesOnly(SecondFactorGate gate) {
            FilterRegistrationBean<SecondFactorGate> registration = new FilterRegistrationBean<>(gate);
            registration.setEnabled(false);
            return registration;
        }
    }
}
