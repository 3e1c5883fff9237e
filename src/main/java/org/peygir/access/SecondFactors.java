package org.peygir.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.domain.Passwords;
import org.peygir.access.domain.Totp;
import org.peygir.access.store.PasskeyStore;
import org.peygir.access.store.SecondFactorStore;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.platform.secrets.SecretBox;
import org.peygir.platform.text.Digits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second factor of staff: one-time codes of an app, ten recovery codes that each open once, and beside them {@link Passkeys}.
 * Whoever has one is asked for it at every sign-in; the organisation may demand it of roles.
 */
@Service
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final String WRONG_PASSWORD = "access.account.password.wrong";

    private final SecondFactorStore store;
    private final PasskeyStore passkeys;
    private final Ceremonies ceremonies;
    private final Sessions sessions;
    private final Organization organization;
    private final PasswordAgain password;
    private final SecretBox box;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            PasskeyStore passkeys,
            Ceremonies ceremonies,
            Sessions sessions,
            Organization organization,
            PasswordAgain password,
            SecretBox box,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.sessions = sessions;
        this.organization = organization;
        this.password = password;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param app an app is set up and confirmed
     * @param secret of an app that is not confirmed yet, base 32; null when none is being set up
     * @param address the same for a QR code
     */
    public record State(
            boolean app, @Nullable String secret, @Nullable String address, int codesLeft) {}

    public sealed interface Outcome {
        /** @param codes new recovery codes, shown this once; empty when there are none */
        record Done(List<String> codes) implements Outcome {}

        record Refused(String field, String messageKey) implements Outcome {}
    }

    public State state(Viewer viewer) {
        var row = store.find(viewer.staffId());
        if (row == null) return new State(false, null, null, 0);
        if (row.confirmed()) return new State(true, null, null, store.codesLeft(viewer.staffId()));
        String secret = box.open(row.secret(), purpose(viewer.staffId()));
        Profile profile = organization.profile();
        String name = profile == null ? "" : profile.name(Locale.ROOT);
        String userName = organization.staff(viewer.staffId()).userName();
        return new State(false, secret, Totp.address(secret, name, userName), 0);
    }

    /** A password alone does not open this account. */
    public boolean enrolled(long staffId) {
        return store.enrolled(staffId);
    }

    /** The organisation demands a second factor of one of this person's roles. */
    public boolean demanded(Viewer viewer) {
        Profile profile = organization.profile();
        return profile != null && viewer.roles().stream().anyMatch(profile.secondFactorRoles()::contains);
    }

    /** Makes a secret that counts once a code of it was shown. */
    public Outcome begin(Viewer viewer, String typedPassword) {
        if (!password.right(viewer.staffId(), typedPassword)) return refused("password", WRONG_PASSWORD);
        String secret = Totp.newSecret(random);
        store.begin(viewer.staffId(), box.seal(secret, purpose(viewer.staffId())), clock.instant());
        return new Outcome.Done(List.of());
    }

    /** The app shows the right code: from now on it is asked for. All other sessions of the person end. */
    public Outcome confirm(Viewer viewer, String typed, String sessionToken) {
        long id = viewer.staffId();
        var row = store.find(id);
        if (row == null || row.confirmed() || !lets(id, row, typed)) return refused("code", "access.second.code.wrong");
        List<String> codes = newCodes();
        transaction.executeWithoutResult(status -> {
            store.confirm(id, clock.instant());
            store.replaceCodes(id, hashes(codes));
            sessions.strengthen(id, sessionToken);
            note(viewer, "access.second-factor-added", "app");
        });
        return new Outcome.Done(codes);
    }

    /** Ten new ones; those before them open nothing any more. */
    public Outcome renewCodes(Viewer viewer, String typedPassword) {
        if (!password.right(viewer.staffId(), typedPassword)) return refused("password", WRONG_PASSWORD);
        if (!store.enrolled(viewer.staffId())) return refused("", "access.second.none");
        List<String> codes = newCodes();
        transaction.executeWithoutResult(status -> {
            store.replaceCodes(viewer.staffId(), hashes(codes));
            note(viewer, "access.recovery-codes-renewed", "codes");
        });
        return new Outcome.Done(codes);
    }

    public Outcome remove(Viewer viewer, String typedPassword) {
        if (!password.right(viewer.staffId(), typedPassword)) return refused("password", WRONG_PASSWORD);
        transaction.executeWithoutResult(status -> {
            store.deleteTotp(viewer.staffId());
            if (!store.enrolled(viewer.staffId())) store.deleteCodes(viewer.staffId());
            note(viewer, "access.second-factor-removed", "app");
        });
        return new Outcome.Done(List.of());
    }

    /** For somebody who lost phone and codes: takes away all their factors and signs them out. Administrators only. */
    @Transactional
    public void removeAllOf(Viewer viewer, long staffId) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        organization.staff(staffId);
        store.deleteTotp(staffId);
        store.deleteCodes(staffId);
        int keys = passkeys.deleteAll(staffId);
        ceremonies.endAll(staffId);
        sessions.closeAll(staffId);
        audit.record(
                viewer.actor(),
                "access.second-factors-taken-away",
                "staff",
                Long.toString(staffId),
                Map.of("passkeys", keys));
    }

    /** A code of the app that was not used yet, or a recovery code, which is used by this. */
    boolean opens(long staffId, String typed) {
        var row = store.find(staffId);
        boolean byApp = row != null && row.confirmed() && lets(staffId, row, typed);
        return byApp || store.useCode(staffId, hash(typed), clock.instant());
    }

    private boolean lets(long staffId, SecondFactorStore.Row row, String typed) {
        String secret = box.open(row.secret(), purpose(staffId));
        OptionalLong step = Totp.step(secret, typed, clock.instant(), row.lastStep());
        return step.isPresent() && store.take(staffId, step.getAsLong());
    }

    private List<String> newCodes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) codes.add(Passwords.oneTime(random));
        return codes;
    }

    private static List<byte[]> hashes(List<String> codes) {
        return codes.stream().map(SecondFactors::hash).toList();
    }

    /** 79 random bits need no slow hash. Written with or without its dashes, in any case and digits. */
    private static byte[] hash(String code) {
        String plain = Digits.latin(code).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return AuditHash.sha256(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static String purpose(long staffId) {
        return "totp:" + staffId;
    }

    private static Outcome refused(String field, String messageKey) {
        return new Outcome.Refused(field, messageKey);
    }

    private void note(Viewer viewer, String action, String factor) {
        audit.record(viewer.actor(), action, "staff", Long.toString(viewer.staffId()), Map.of("factor", factor));
    }
}
