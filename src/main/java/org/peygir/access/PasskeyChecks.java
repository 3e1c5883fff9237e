package org.peygir.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.store.PasskeyStore;
import org.springframework.stereotype.Component;

/**
 * What a browser says of a key, checked as W3C Web Authentication demands: challenge, origin, site, presence and verification of the
 * person, signature, counter. Bytes of strangers make the library throw whatever its readers throw, so everything it throws is a refusal.
 */
@Component
class PasskeyChecks {
    /** ES256, RS256, EdDSA: what phones, Windows and security keys make. */
    static final List<Long> ALGORITHMS = List.of(-7L, -257L, -8L);

    private static final List<PublicKeyCredentialParameters> TAKEN = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA));
    private static final int LONGEST = 20_000;

    private final ObjectConverter converter = new ObjectConverter();
    // whose product a key is does not matter to us, so its attestation is not asked for
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** A new key that passed. */
    record NewKey(byte[] credentialId, byte[] credential, long signCount, boolean copyable) {}

    Optional<NewKey> registered(String json, Passkeys.Site site, byte[] challenge) {
        if (json.length() > LONGEST) return Optional.empty();
        try {
            RegistrationData data = webAuthn.verifyRegistrationResponseJSON(
                    json, new RegistrationParameters(server(site, challenge), TAKEN, true, true));
            var object = data.getAttestationObject();
            if (object == null) return Optional.empty();
            var authenticator = object.getAuthenticatorData();
            AttestedCredentialData attested = authenticator.getAttestedCredentialData();
            if (attested == null) return Optional.empty();
            return Optional.of(new NewKey(
                    attested.getCredentialId(),
                    credentials.convert(attested),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE()));
        } catch (RuntimeException nonsense) {
            return Optional.empty();
        }
    }

    /** What a browser sent, read and not yet believed. */
    @Nullable
    AuthenticationData read(String json) {
        if (json.length() > LONGEST) return null;
        try {
            return webAuthn.parseAuthenticationResponseJSON(json);
        } catch (RuntimeException nonsense) {
            return null;
        }
    }

    /** The key's new counter; empty when it did not sign this. */
    Optional<Long> signed(AuthenticationData data, PasskeyStore.Row key, Passkeys.Site site, byte[] challenge) {
        try {
            CredentialRecordImpl known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    key.copyable(),
                    null,
                    key.signCount(),
                    credentials.convert(key.credential()),
                    null,
                    null,
                    null,
                    null);
            var checked = webAuthn.verify(
                    data, new AuthenticationParameters(server(site, challenge), known, null, true, true));
            var authenticator = checked.getAuthenticatorData();
            return authenticator == null ? Optional.empty() : Optional.of(authenticator.getSignCount());
        } catch (RuntimeException nonsense) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(Passkeys.Site site, byte[] challenge) {
        return new ServerProperty(new Origin(site.origin()), site.host(), new DefaultChallenge(challenge));
    }
}
