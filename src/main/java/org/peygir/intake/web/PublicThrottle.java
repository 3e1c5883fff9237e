package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.peygir.access.Throttle;
import org.peygir.platform.web.TooMany;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits by address, generous because a whole town may sit behind one. {@code peygir.throttle.public} is the number of
 * registrations an address may send in ten minutes; 0 switches all limits of the public doors off (benchmarks, trials).
 */
@Component
class PublicThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int UPLOADS = 300;
    private static final int CODES = 60;

    private final Throttle throttle;
    private final int registrations;

    PublicThrottle(Throttle throttle, @Value("${peygir.throttle.public:2000}") int registrations) {
        this.throttle = throttle;
        this.registrations = registrations;
    }

    /** @throws TooMany when it is enough */
    void registration(HttpServletRequest request) {
        count("public-registration", request, registrations);
    }

    /** @throws TooMany when it is enough */
    void upload(HttpServletRequest request) {
        count("public-upload", request, UPLOADS);
    }

    /** A code that opens nothing: codes cannot be guessed, but trying costs us too. @throws TooMany when it is enough */
    void wrongCode(HttpServletRequest request) {
        count("public-code", request, CODES);
    }

    private void count(String kind, HttpServletRequest request, int limit) {
        if (registrations > 0 && !throttle.allow(kind, request.getRemoteAddr(), limit, WINDOW))
            throw new TooMany(WINDOW);
    }
}
