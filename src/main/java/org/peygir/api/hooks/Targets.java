package org.peygir.api.hooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where we may knock: https, and only at addresses of the open internet, so that nobody uses us to reach what stands beside us.
 * {@code peygir.webhooks.allow-private=true} allows http and private addresses, for receivers in one's own network.
 */
@Component
class Targets {
    private final boolean allowPrivate;

    Targets(@Value("${peygir.webhooks.allow-private:false}") boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Message key of why not; asks no name server. */
    Optional<String> refusal(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("hooks.error.url");
        }
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null)
            return Optional.of("hooks.error.url");
        return allowPrivate || "https".equals(uri.getScheme()) ? Optional.empty() : Optional.of("hooks.error.https");
    }

    /**
     * Whether all addresses of the host may be reached, looked up just before each knock. The connection looks the name up once
     * more, within the time that Java remembers an address (30 s), so a name that points elsewhere a moment later is not followed.
     */
    boolean reachable(URI uri) throws UnknownHostException {
        if (allowPrivate) return true;
        for (InetAddress address : InetAddress.getAllByName(uri.getHost())) if (!open(address)) return false;
        return true;
    }

    /** Source of the ranges: IANA's registries of special-purpose addresses (RFC 6890). */
    static boolean open(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] b = address.getAddress();
        if (address instanceof Inet6Address) {
            // 2000::/3 is the open part; within it 2002::/16 and 2001::/32 wrap addresses of version 4, 2001:db8::/32
            // is for books
            boolean global = (b[0] & 0xe0) == 0x20;
            boolean wrapped = b[0] == 0x20 && (b[1] == 0x02 || b[1] == 0x01 && b[2] == 0 && b[3] == 0);
            boolean book = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == (byte) 0xb8;
            return global && !wrapped && !book;
        }
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean special = first == 0 || first >= 240 || first == 192 && second == 0 && b[2] != 1;
        boolean trial = first == 198 && (second == 18 || second == 19 || second == 51 && b[2] == 100);
        boolean book = first == 203 && second == 0 && b[2] == 113;
        return !carrier && !special && !trial && !book;
    }
}
