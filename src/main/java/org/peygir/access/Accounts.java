package org.peygir.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.peygir.access.domain.Passwords;
import org.peygir.access.store.AccountStore;
import org.peygir.access.store.PasswordHashing;
import org.springframework.stereotype.Service;

/** Passwords of staff. Callers check rights and write the audit entry. */
@Service
public class Accounts {
    private final AccountStore store;
    private final PasswordHashing hashing;
    private final Sessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Accounts(AccountStore store, PasswordHashing hashing, Sessions sessions, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Message key of what is wrong with this password, empty when it may be used. */
    public Optional<String> refusal(String password, String userName) {
        return Passwords.refusal(password, userName);
    }

    /** Gives a staff member their first password, or replaces it. Takes about 0.1 s: do it outside of long transactions. */
    public void create(long staffId, String password) {
        store.put(staffId, hashing.hash(password), clock.instant());
    }

    /** Replaces a forgotten password by a made one, shown once, and signs the person out everywhere. */
    public String reset(long staffId) {
        String password = Passwords.oneTime(random);
        create(staffId, password);
        sessions.closeAll(staffId);
        return password;
    }

    /** Does this password open this account? The same time for any answer, also for an id that has no account. */
    public boolean opens(long staffId, String password) {
        return hashing.matches(password, store.hash(staffId));
    }

    /** After a right password: brings the hash up to today's strength. */
    void refresh(long staffId, String password) {
        String hash = store.hash(staffId);
        if (hash != null && hashing.isOld(hash)) create(staffId, password);
    }
}
