package org.peygir.access;

import com.webauthn4j.data.AuthenticationData;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.SignIn.Origin;
import org.peygir.access.store.CeremonyStore;
import org.peygir.access.store.PasskeyStore;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passkeys of staff (W3C Web Authentication, level 2). A key demands finger, face or PIN of its owner and is bound to the address of
 * the site, so it is both factors at once and cannot be phished.
 */
@Service
public class Passkeys {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 60;

    private final PasskeyStore store;
    private final PasskeyChecks checks;
    private final Ceremonies ceremonies;
    private final Organization organization;
    private final PasswordAgain password;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Passkeys(
            PasskeyStore store,
            PasskeyChecks checks,
            Ceremonies ceremonies,
            Organization organization,
            PasswordAgain password,
            Sessions sessions,
            SignIn signIn,
            Throttle throttle,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.checks = checks;
        this.ceremonies = ceremonies;
        this.organization = organization;
        this.password = password;
        this.sessions = sessions;
        this.signIn = signIn;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param host without port, what keys are bound to; {@code origin} as the browser writes it */
    public record Site(String host, String origin) {}

    /** @param lastUsedAt null when never used */
    public record Listed(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** @param token for the cookie, {@code options} for the browser's call, binary parts in base64url */
    public record Asked(String token, Map<String, Object> options) {}

    public List<Listed> of(long staffId) {
        return store.of(staffId).stream()
                .map(row -> new Listed(row.id(), row.name(), row.createdAt(), row.lastUsedAt()))
                .toList();
    }

    /** What to ask the browser for, to sign in; any key of any staff member may answer. */
    public Asked askToSignIn(Site site) {
        var begun = ceremonies.begin(Ceremonies.Kind.PASSKEY_SIGN_IN, null);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", text(begun.challenge()));
        options.put("rpId", site.host());
        options.put("userVerification", "required");
        options.put("timeout", Ceremonies.LIFE.toMillis());
        return new Asked(begun.token(), options);
    }

    /** Every refusal is the same one. */
    public SignIn.Answer signIn(String token, String json, Site site, Origin origin) {
        boolean free = throttle.allow("sign-in-address", origin.network(), SignIn.TRIES_AN_ADDRESS, SignIn.WINDOW);
        Optional<CeremonyStore.Row> ceremony = ceremonies.take(Ceremonies.Kind.PASSKEY_SIGN_IN, token);
        AuthenticationData data = checks.read(json);
        PasskeyStore.Row key = data == null ? null : known(data);
        if (!free || ceremony.isEmpty() || data == null || key == null) return new SignIn.Answer.Refused();
        StaffMember member = organization.staff(key.staffId());
        Optional<Long> count = checks.signed(data, key, site, ceremony.get().challenge());
        if (count.isEmpty() || !member.active()) return new SignIn.Answer.Refused();
        throttle.giveBack("sign-in-address", origin.network(), SignIn.WINDOW);
        store.used(key.id(), count.get(), clock.instant());
        return new SignIn.Answer.Opened(member, signIn.open(member, origin, true));
    }

    /** The library says of the bytes what it means of the array. */
    @SuppressWarnings("NullAway")
    private PasskeyStore.@Nullable Row known(AuthenticationData data) {
        byte[] credentialId = data.getCredentialId();
        return credentialId == null ? null : store.find(credentialId);
    }

    /** What to ask the browser for, to add a key; empty when the password is wrong or there are too many keys. */
    public Optional<Asked> askToAdd(Viewer viewer, String typedPassword, Site site) {
        if (!password.right(viewer.staffId(), typedPassword)) return Optional.empty();
        List<PasskeyStore.Row> have = store.of(viewer.staffId());
        if (have.size() >= MOST) return Optional.empty();
        var begun = ceremonies.begin(Ceremonies.Kind.PASSKEY_ADD, viewer.staffId());
        StaffMember member = organization.staff(viewer.staffId());
        Profile profile = organization.profile();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", text(begun.challenge()));
        options.put("rp", Map.of("id", site.host(), "name", profile == null ? "" : profile.name(viewer.locale())));
        options.put(
                "user",
                Map.of("id", handle(member.id()), "name", member.userName(), "displayName", member.displayName()));
        options.put(
                "pubKeyCredParams",
                PasskeyChecks.ALGORITHMS.stream()
                        .map(alg -> Map.of("type", "public-key", "alg", alg))
                        .toList());
        options.put(
                "excludeCredentials",
                have.stream()
                        .map(row -> Map.of("type", "public-key", "id", text(row.credentialId())))
                        .toList());
        options.put("authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"));
        options.put("attestation", "none");
        options.put("timeout", Ceremonies.LIFE.toMillis());
        return Optional.of(new Asked(begun.token(), options));
    }

    /** False when the browser's answer does not hold. The person's other sessions end: they were opened by a password alone. */
    public boolean add(Viewer viewer, String token, String name, String json, Site site, String sessionToken) {
        Optional<CeremonyStore.Row> ceremony = ceremonies
                .take(Ceremonies.Kind.PASSKEY_ADD, token)
                .filter(row -> Long.valueOf(viewer.staffId()).equals(row.staffId()));
        if (ceremony.isEmpty()) return false;
        var key = checks.registered(json, site, ceremony.get().challenge());
        if (key.isEmpty()) return false;
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!store.insert(
                    viewer.staffId(),
                    key.get().credentialId(),
                    key.get().credential(),
                    key.get().signCount(),
                    key.get().copyable(),
                    name,
                    clock.instant())) return false;
            sessions.strengthen(viewer.staffId(), sessionToken);
            note(viewer, "access.passkey-added");
            return true;
        }));
    }

    /** Message key of why not, empty when removed; a key that is not this person's is removed like one that is not there. */
    public Optional<String> remove(Viewer viewer, long id, String typedPassword) {
        if (!password.right(viewer.staffId(), typedPassword)) return Optional.of("access.account.password.wrong");
        transaction.executeWithoutResult(status -> {
            if (store.delete(viewer.staffId(), id)) note(viewer, "access.passkey-removed");
        });
        return Optional.empty();
    }

    /** Empty when it cannot be kept as the name of a key. */
    public static Optional<String> name(String typed) {
        String name = typed.replace("\0", "").strip();
        return name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
    }

    private void note(Viewer viewer, String action) {
        audit.record(viewer.actor(), action, "staff", Long.toString(viewer.staffId()), Map.of());
    }

    /** An opaque number: the standard forbids names here. */
    private static String handle(long staffId) {
        return text(ByteBuffer.allocate(Long.BYTES).putLong(staffId).array());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
