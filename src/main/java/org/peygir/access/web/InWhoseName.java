package org.peygir.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Capacities;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Decides in whose name a request of a deputy is made. Costs nothing for whoever is nobody's deputy. On one thing they may choose their
 * own name: a page by the cookie {@link Capacities#OWN_NAME}, a program by {@code inOwnName=true}.
 */
@Component
class InWhoseName {
    private final Viewers viewers;
    private final ObjectProvider<Capacities> capacities;

    InWhoseName(Viewers viewers, ObjectProvider<Capacities> capacities) {
        this.viewers = viewers;
        this.capacities = capacities;
    }

    Viewer of(Viewer viewer, HttpServletRequest request) {
        Capacities known = viewer.deputyships().isEmpty() ? null : capacities.getIfAvailable();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (known == null || pattern == null) return viewer;
        @SuppressWarnings("unchecked")
        Map<String, String> variables =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables == null || variables.isEmpty()) return viewer;
        return known.of(viewer, pattern.toString(), variables)
                .flatMap(found ->
                        ownName(request) ? Optional.of(viewer.inOwnName(found)) : viewers.standingIn(viewer, found))
                .orElse(viewer);
    }

    private static boolean ownName(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean chosen = cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(Capacities.OWN_NAME));
        return chosen || "true".equals(request.getParameter("inOwnName"));
    }
}
