package org.peygir.access;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.store.PasswordHashing;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the door. An unknown name, a wrong password, somebody who has left and too many tries all get the same answer
 * after the same work, so that nobody learns which it was.
 */
@Service
public class SignIn {
    /** Failures per name and per address within the window; an office behind one address shares the second. */
    static final int TRIES_A_NAME = 10;

    static final int TRIES_AN_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Organization organization;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionTemplate transaction;

    public SignIn(
            Organization organization,
            Accounts accounts,
            Sessions sessions,
            Throttle throttle,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.organization = organization;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where a sign-in comes from; the address as the connection shows it. */
    public record Origin(String address, String userAgent) {
        /** One IPv6 customer has a whole /64: its first four groups count as the address. */
        String network() {
            String[] groups = address.split(":");
            return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
        }
    }

    public sealed interface Answer {
        /** @param token for the session cookie */
        record Opened(StaffMember member, String token) implements Answer {}

        /** Never says why. */
        record Refused() implements Answer {}
    }

    /** Takes about 0.1 s for any answer, more when many sign in at once. */
    public Answer attempt(String userName, String password, Origin origin) {
        String name = Organization.userNameKey(userName);
        // Both are counted before the password is looked at: a thousand parallel guesses are a thousand, not one.
        boolean nameFree = throttle.allow("sign-in-name", name, TRIES_A_NAME, WINDOW);
        boolean addressFree = throttle.allow("sign-in-address", origin.network(), TRIES_AN_ADDRESS, WINDOW);
        StaffMember member = organization.staffByUserName(userName).orElse(null);
        boolean right = opens(member, password);
        if (!nameFree || !addressFree) return new Answer.Refused();
        if (member == null || !right || !member.active()) {
            transaction.executeWithoutResult(status -> noteFailure(member, origin));
            return new Answer.Refused();
        }
        throttle.giveBack("sign-in-name", name, WINDOW);
        throttle.giveBack("sign-in-address", origin.network(), WINDOW);
        accounts.refresh(member.id(), password);
        return new Answer.Opened(member, open(member, origin));
    }

    /** Begins a session for somebody who has just proved who they are, and notes it. */
    public String open(StaffMember member, Origin origin) {
        return transaction.execute(status -> {
            audit.record(
                    Actor.staff(member.id()),
                    "access.signed-in",
                    "staff",
                    Long.toString(member.id()),
                    Map.of("address", origin.address()));
            return sessions.open(member.id(), origin.userAgent());
        });
    }

    private boolean opens(@Nullable StaffMember member, String password) {
        try {
            return accounts.opens(member == null ? 0 : member.id(), password);
        } catch (PasswordHashing.Busy e) {
            return false;
        }
    }

    /** The typed name is not noted: people type passwords into the wrong field. */
    private void noteFailure(@Nullable StaffMember member, Origin origin) {
        audit.record(
                Actor.system(),
                "access.sign-in-failed",
                "staff",
                member == null ? "unknown" : Long.toString(member.id()),
                Map.of("address", origin.address()));
    }
}
