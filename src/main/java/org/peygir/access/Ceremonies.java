package org.peygir.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.store.CeremonyStore;
import org.springframework.stereotype.Service;

/** What happens in two requests of one browser: it gets a token, kept here as a hash, and brings it back once, soon. */
@Service
public class Ceremonies {
    /** Long enough to find the phone. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final CeremonyStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ceremonies(CeremonyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    enum Kind {
        /** The password was right. */
        SECOND_STEP,
        PASSKEY_SIGN_IN,
        PASSKEY_ADD
    }

    /** @param token for the browser's cookie, {@code challenge} what a key has to sign */
    record Begun(String token, byte[] challenge) {}

    Begun begin(Kind kind, @Nullable Long staffId) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
        byte[] challenge = bytes();
        store.insert(
                hash(token), kind.name(), staffId, challenge, clock.instant().plus(LIFE));
        return new Begun(token, challenge);
    }

    Optional<CeremonyStore.Row> find(Kind kind, String token) {
        return Optional.ofNullable(store.find(hash(token), kind.name(), clock.instant()));
    }

    /** Ends it: nothing that was sent for it once is taken twice. */
    Optional<CeremonyStore.Row> take(Kind kind, String token) {
        return Optional.ofNullable(store.take(hash(token), kind.name(), clock.instant()));
    }

    void endAll(long staffId) {
        store.deleteOf(staffId);
    }

    /** Removes what nobody came back for. */
    public void sweep() {
        store.deleteDead(clock.instant());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String token) {
        return AuditHash.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
