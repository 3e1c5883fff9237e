package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RateLimitsTest extends ApiWeb {
    @Test
    void a_token_has_so_many_requests_a_minute_and_is_told_how_many_are_left() {
        clock.set(Instant.parse("2031-01-01T00:00:20Z"));
        String token = fresh(world.zahra(), Scope.CASES_READ);
        MvcTestResult first = get(token, CASES + "/x");
        assertThat(first)
                .hasHeader("RateLimit-Limit", "600")
                .hasHeader("RateLimit-Remaining", "599")
                .hasHeader("RateLimit-Reset", "40");
        for (int i = 0; i < 599; i++) get(token, CASES + "/x");

        MvcTestResult refused = get(token, CASES + "/x");

        assertProblem(refused, 429);
        assertThat(refused).hasHeader("Retry-After", "40").hasHeader("RateLimit-Remaining", "0");
        assertThat(get(fresh(world.amir(), Scope.CASES_READ), CASES + "/x")).hasStatus(404);
        clock.advance(Duration.ofSeconds(40));
        assertThat(get(token, CASES + "/x")).hasStatus(404);
    }
}
