package org.peygir.access;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.store.CeremonyStore;
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
    private final SecondFactors factors;
    private final Ceremonies ceremonies;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignIn(
            Organization organization,
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            Ceremonies ceremonies,
            Throttle throttle,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.organization = organization;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.ceremonies = ceremonies;
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

        /**
         * The password was right and does not suffice.
         *
         * @param token for the cookie of {@link Ceremonies}
         */
        record SecondStep(StaffMember member, String token) implements Answer {}

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
        if (factors.enrolled(member.id()))
            return new Answer.SecondStep(
                    member,
                    ceremonies.begin(Ceremonies.Kind.SECOND_STEP, member.id()).token());
        return new Answer.Opened(member, open(member, origin, false));
    }

    /** Somebody came so far with this token and may now show the second factor. */
    public boolean awaitsSecondStep(String token) {
        return ceremonies.find(Ceremonies.Kind.SECOND_STEP, token).isPresent();
    }

    /**
     * The second step: a code of the app or a recovery code. A wrong one, one that was used before, a token that is too old and too many
     * tries all get the same answer.
     */
    public Answer secondStep(String token, String code, Origin origin) {
        Long staffId = ceremonies
                .find(Ceremonies.Kind.SECOND_STEP, token)
                .map(CeremonyStore.Row::staffId)
                .orElse(null);
        boolean addressFree = throttle.allow("sign-in-address", origin.network(), TRIES_AN_ADDRESS, WINDOW);
        if (staffId == null) return new Answer.Refused();
        boolean personFree = throttle.allow("second-step", Long.toString(staffId), TRIES_A_NAME, WINDOW);
        StaffMember member = organization.staff(staffId);
        // Tries too many use up no code: whoever guesses must not burn the owner's own.
        boolean right = personFree && addressFree && factors.opens(staffId, code);
        if (!right
                || !member.active()
                || ceremonies.take(Ceremonies.Kind.SECOND_STEP, token).isEmpty()) {
            transaction.executeWithoutResult(status -> noteFailure(member, origin));
            return new Answer.Refused();
        }
        throttle.giveBack("second-step", Long.toString(staffId), WINDOW);
        throttle.giveBack("sign-in-address", origin.network(), WINDOW);
        return new Answer.Opened(member, open(member, origin, true));
    }

    /**
     * Begins a session for somebody who has just proved who they are, and notes it.
     *
     * @param strong with two factors
     */
    public String open(StaffMember member, Origin origin, boolean strong) {
        return transaction.execute(status -> {
            audit.record(
                    Actor.staff(member.id()),
                    "access.signed-in",
                    "staff",
                    Long.toString(member.id()),
                    Map.of("address", origin.address()));
            return sessions.open(member.id(), origin.userAgent(), origin.address(), strong);
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
