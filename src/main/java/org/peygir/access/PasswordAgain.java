package org.peygir.access;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks a signed-in person for the password once more, before what a thief of a session must not do. */
@Component
class PasswordAgain {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Throttle throttle;

    PasswordAgain(Accounts accounts, Throttle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /** After too many tries the right one is wrong too. Takes about 0.1 s: do it outside of transactions. */
    boolean right(long staffId, String password) {
        boolean free = throttle.allow("password-change", Long.toString(staffId), TRIES, WINDOW);
        return accounts.opens(staffId, password) && free;
    }
}
