package org.peygir.access.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.Passwords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with a bounded number at once: a storm of sign-ins queues up instead of taking {@link #MEMORY_KIB} each.
 */
@Component
public class PasswordHashing {
    /** 19 MiB, 2 passes, 1 lane: the least that OWASP's password storage sheet gives; measured in docs/how/permissions.md. */
    private static final String MEMORY_KIB = "19456";

    /** The meter that a storm of guesses shows on: each comparison costs a tenth of a second of one processor. */
    public static final String COMPARED = "peygir.passwords.compared";

    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 10;

    private final Argon2PasswordEncoder argon;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Counter compared;
    private volatile @Nullable String dummy;

    /** {@code memoryKib}: more of it makes guessing dearer, and each sign-in; hashes made with less are made anew at the next sign-in. */
    public PasswordHashing(
            @Value("${peygir.access.password-memory-kib:" + MEMORY_KIB + "}") int memoryKib, MeterRegistry meters) {
        argon = new Argon2PasswordEncoder(16, 32, 1, memoryKib, PASSES);
        compared = Counter.builder(COMPARED)
                .description("passwords compared with a hash, with nobody's too")
                .register(meters);
    }

    public String hash(String password) {
        return inTurn(() -> argon.encode(Passwords.canonical(password)));
    }

    /** Takes the same time whether there is a hash or not: without one it compares with the hash of nobody's password. */
    public boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? dummy() : hash;
        boolean same = inTurn(() -> argon.matches(Passwords.canonical(password), against));
        compared.increment();
        return same && hash != null;
    }

    /** The hash was made with weaker parameters than today's. */
    public boolean isOld(String hash) {
        return argon.upgradeEncoding(hash);
    }

    private String dummy() {
        String known = dummy;
        if (known == null) {
            known = inTurn(() -> argon.encode("nobody has this one"));
            dummy = known;
        }
        return known;
    }

    /** @throws Busy when no place gets free in time */
    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Too many sign-ins at once; the person should try again. */
    public static final class Busy extends RuntimeException {
        Busy() {
            super("password hashing is busy", null, false, false);
        }
    }
}
