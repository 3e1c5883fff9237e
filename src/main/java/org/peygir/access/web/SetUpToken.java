package org.peygir.access.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.peygir.access.SetUp;
import org.peygir.access.domain.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from setting up somebody else's fresh server: the code stands in the console and the log of this start
 * only. Whoever sits at the machine itself needs none.
 */
@Component
@ConditionalOnWebApplication
class SetUpToken {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);

    private final SetUp setUp;
    private final String token = Passwords.oneTime(new SecureRandom());

    SetUpToken(SetUp setUp) {
        this.setUp = setUp;
    }

    boolean isRight(String typed) {
        byte[] given = Passwords.canonical(typed.strip()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (setUp.open())
            LOG.info("no organisation yet: open /set-up; from another machine it asks for this code: {}", token);
    }
}
