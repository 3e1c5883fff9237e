package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.peygir.access.SignIn.Origin;

/** Where a request comes from. */
final class Origins {
    private static final List<String> LOOPBACK_NAMES = List.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /**
     * Surely from this machine: the connection is local, no proxy passed it on, and the address typed was a local one.
     * The last keeps out a proxy that tells nothing, and web pages elsewhere that point their own name at us.
     */
    static boolean surelyLocal(HttpServletRequest request) {
        return request.getAttribute(PeerValve.ATTRIBUTE) instanceof String peer
                && LOOPBACK.contains(peer)
                && LOOPBACK_NAMES.contains(request.getServerName());
    }
}
