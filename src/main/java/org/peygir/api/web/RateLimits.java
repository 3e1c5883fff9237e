package org.peygir.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.peygir.platform.web.TooMany;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * So many requests a minute for each address and for each token, counted on this node: N nodes let N times as many pass. Counted
 * before the token is looked up, so that guessing costs no query. {@code peygir.api.rate} is the number for a token (600); an address
 * may send five times that, for a whole office may sit behind it; 0 switches the limits off.
 */
@Component
@Order(-101) // just before Spring Security, whose filter stands at -100
class RateLimits extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int TOKENS_BEHIND_AN_ADDRESS = 5;

    private final HandlerExceptionResolver failures;
    private final Clock clock;
    private final int rate;
    private final Cache<Window, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(WINDOW.multipliedBy(2))
            .build();

    RateLimits(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            Clock clock,
            @Value("${peygir.api.rate:600}") int rate) {
        this.failures = failures;
        this.clock = clock;
        this.rate = rate;
    }

    private record Window(String who, long minute) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        // the public door counts for itself, in the database
        return rate <= 0 || !path.startsWith("/api/v1/") || path.startsWith("/api/v1/public/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long now = clock.instant().getEpochSecond();
        long minute = Math.floorDiv(now, WINDOW.toSeconds());
        long reset = (minute + 1) * WINDOW.toSeconds() - now;
        int limit = rate * TOKENS_BEHIND_AN_ADDRESS;
        int left = limit - count("address " + request.getRemoteAddr(), minute);
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            // the count of a token is told when it is the nearer limit, and it nearly always is
            int leftOfToken = rate - count("token " + token.hashCode() + ' ' + token.length(), minute);
            if (leftOfToken < left) {
                left = leftOfToken;
                limit = rate;
            }
        }
        response.setHeader("RateLimit-Limit", Integer.toString(limit));
        response.setHeader("RateLimit-Remaining", Integer.toString(Math.max(0, left)));
        response.setHeader("RateLimit-Reset", Long.toString(reset));
        if (left < 0) failures.resolveException(request, response, null, new TooMany(Duration.ofSeconds(reset)));
        else chain.doFilter(request, response);
    }

    private int count(String who, long minute) {
        return counts.get(new Window(who, minute), _ -> new AtomicInteger()).incrementAndGet();
    }
}
