package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who may read the metrics: an administrator in a browser, or a program with an administrator's token of scope {@code metrics}. */
@Component
class MetricsAccess implements SecurityContextRepository, AuthorizationManager<RequestAuthorizationContext> {
    private final BearerContexts bearers;
    private final SessionContexts sessions;

    MetricsAccess(BearerContexts bearers, SessionContexts sessions) {
        this.bearers = bearers;
        this.sessions = sessions;
    }

    private SecurityContextRepository way(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? sessions : bearers;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return way(holder.getRequest()).loadContext(holder);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return way(request).containsContext(request);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        boolean administers = authentication != null
                && authentication.getPrincipal() instanceof Viewer viewer
                && viewer.can(Permission.ORGANIZATION_ADMINISTER);
        Object bearer = context.getRequest().getAttribute(Bearer.class.getName());
        boolean scoped = !(bearer instanceof Bearer b) || b.scopes().contains(Scope.METRICS);
        return new AuthorizationDecision(administers && scoped);
    }
}
