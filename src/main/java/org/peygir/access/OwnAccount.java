package org.peygir.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does to their own account. */
@Service
public class OwnAccount {
    private final Organization organization;
    private final OrganizationSetup setup;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordAgain password;
    private final ApiTokens tokens;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OwnAccount(
            Organization organization,
            OrganizationSetup setup,
            Accounts accounts,
            Sessions sessions,
            PasswordAgain password,
            ApiTokens tokens,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.organization = organization;
        this.setup = setup;
        this.accounts = accounts;
        this.sessions = sessions;
        this.password = password;
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Message key of why not; empty when changed. All sessions end, this one too: the caller opens a new one. Checking
     * takes its time and holds no database connection meanwhile.
     *
     * @param endTokens the person's API tokens end too: a stolen account leaves no door open, a routine change breaks no program
     */
    public Optional<String> changePassword(Viewer viewer, String current, String wanted, boolean endTokens) {
        StaffMember member = organization.staff(viewer.staffId());
        if (!password.right(member.id(), current)) return Optional.of("access.account.password.wrong");
        Optional<String> refusal = accounts.refusal(wanted, member.userName());
        if (refusal.isPresent()) return refusal;
        accounts.create(member.id(), wanted);
        transaction.executeWithoutResult(status -> {
            sessions.closeAll(member.id());
            int ended = endTokens ? tokens.revokeAll(viewer) : 0;
            note(viewer, "access.password-changed", Map.of("tokensEnded", ended));
        });
        return Optional.empty();
    }

    @Transactional
    public void signOut(Viewer viewer, String token) {
        sessions.close(token);
        note(viewer, "access.signed-out", Map.of());
    }

    @Transactional
    public void endSession(Viewer viewer, String sessionId) {
        sessions.closeListed(viewer.staffId(), sessionId);
        note(viewer, "access.session-ended", Map.of("session", sessionId));
    }

    @Transactional
    public void signOutEverywhere(Viewer viewer) {
        int ended = sessions.closeAll(viewer.staffId());
        note(viewer, "access.signed-out-everywhere", Map.of("sessions", ended));
    }

    /** The language in which this person's pages begin on a new device. */
    @Transactional
    public void changeLanguage(Viewer viewer, Locale locale) {
        StaffMember member = organization.staff(viewer.staffId());
        if (member.locale().equals(locale)) return;
        setup.changeStaff(
                member.id(),
                member.version(),
                new NewStaff(
                        member.unitId(),
                        member.userName(),
                        member.givenName(),
                        member.familyName(),
                        member.jobTitleFa(),
                        member.jobTitleEn(),
                        member.jobTitleAr(),
                        member.roles(),
                        member.email(),
                        member.mobile(),
                        locale),
                member.active());
    }

    private void note(Viewer viewer, String action, Map<String, ?> details) {
        audit.record(viewer.actor(), action, "staff", Long.toString(viewer.staffId()), details);
    }
}
