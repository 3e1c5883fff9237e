package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.ApiTokens;
import org.peygir.access.Bearer;
import org.peygir.platform.web.PreferredLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security whose token a request of the API carries: {@code Authorization: Bearer pgt_…}, and nothing else. */
@Component
class BearerContexts implements SecurityContextRepository {
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    BearerContexts(ApiTokens tokens) {
        this.tokens = tokens;
    }

    Optional<Bearer> bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        return tokens.bearer(header.substring(SCHEME.length()).strip());
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        bearer(request).ifPresent(bearer -> {
            request.setAttribute(Bearer.class.getName(), bearer);
            PreferredLanguage.set(request, bearer.viewer().locale());
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(bearer.viewer(), "", Set.of()));
        });
        return context;
    }

    /** A token is sent anew with each request; nothing is saved. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return bearer(request).isPresent();
    }
}
