package org.peygir.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is sent is of one type. {@code Content-Type: *}{@code /*} names none, which Spring MVC finds out only where it copies the headers of an
 * address that nobody maps, and then as a failure of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ConcreteContent extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (wild(request.getContentType())) response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        else chain.doFilter(request, response);
    }

    /** What cannot be read at all is refused where it would be used. */
    private static boolean wild(@Nullable String type) {
        if (type == null || type.indexOf('*') < 0) return false;
        try {
            MediaType read = MediaType.parseMediaType(type);
            return read.isWildcardType() || read.isWildcardSubtype();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
