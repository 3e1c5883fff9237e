package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Sessions;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is behind a request: the holder of our session cookie, with the rights of this moment. */
@Component
class SessionContexts implements SecurityContextRepository {
    private final Sessions sessions;
    private final Viewers viewers;

    SessionContexts(Sessions sessions, Viewers viewers) {
        this.sessions = sessions;
        this.viewers = viewers;
    }

    Optional<Viewer> viewer(HttpServletRequest request) {
        String token = SessionCookie.read(request);
        return token == null ? Optional.empty() : sessions.staffOf(token).flatMap(viewers::of);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazy(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Sessions begin and end in their own controllers; nothing is saved at the end of a request. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return viewer(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        viewer(request)
                .ifPresent(viewer ->
                        context.setAuthentication(new PreAuthenticatedAuthenticationToken(viewer, "", Set.of())));
        return context;
    }

    /** Public pages that never ask who it is cost no look-up. */
    private final class Lazy implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Lazy(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = context(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
