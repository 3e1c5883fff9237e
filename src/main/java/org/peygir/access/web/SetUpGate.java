package org.peygir.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.peygir.organization.Organization;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before there is an organisation every page leads to set-up; after it this gate costs one field read. */
final class SetUpGate extends OncePerRequestFilter {
    private static final List<String> FREE = List.of("/set-up", "/actuator/", "/language", "/theme", "/error");

    private final Organization organization;
    private volatile boolean open;

    SetUpGate(Organization organization) {
        this.organization = organization;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!open && FREE.stream().noneMatch(request.getRequestURI()::startsWith)) {
            if (organization.profile() == null) {
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", "/set-up");
                return;
            }
            open = true;
        }
        chain.doFilter(request, response);
    }
}
