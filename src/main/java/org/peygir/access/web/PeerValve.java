package org.peygir.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Notes who is really at the other end of the connection before Tomcat believes a forwarding header and removes it. A
 * neighbour in a private network is believed, so that header alone could make anybody look local.
 */
final class PeerValve extends ValveBase {
    /** Address of the peer when nobody forwarded the request, else the word {@code forwarded}. */
    static final String ATTRIBUTE = "org.peygir.peer";

    PeerValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        request.setAttribute(ATTRIBUTE, forwarded ? "forwarded" : request.getRemoteAddr());
        getNext().invoke(request, response);
    }

    /** Puts it before Boot's own valve, which the customizer of order 0 adds. */
    @Component
    static final class First implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addEngineValves(new PeerValve());
        }

        @Override
        public int getOrder() {
            return -10;
        }
    }
}
