package org.peygir.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.peygir.access.Actor;
import org.peygir.access.Audit;
import org.peygir.access.Throttle;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseTracking;
import org.peygir.cases.TrackingCode;
import org.peygir.platform.text.Digits;
import org.peygir.portal.store.TrackingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets complainants in: a tracking code and a one-time code sent to the contact they left; somebody anonymous, who left none,
 * by the tracking code alone. Whether a code exists shows neither in words nor in time.
 */
@Component
public class Tracking {
    private static final Logger LOG = LoggerFactory.getLogger(Tracking.class);
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration VISIT_LIFE = Duration.ofHours(2);
    private static final int CODES_AN_HOUR = 5;
    private static final int TRIES = 8;
    /** No case has it: takes the part of the case where there is none, so that the same statements run. */
    private static final long NONE = -1;

    private final CaseTracking cases;
    private final TrackingStore store;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Executor background;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tracking(
            CaseTracking cases,
            TrackingStore store,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction,
            @Qualifier("oneTimeCodes") Executor background,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Sends a one-time code when there is such a case and a contact. Returns at once and says nothing of it: looking up and
     * sending happen behind, so that the answer takes the same time for every code.
     */
    public void ask(String typed) {
        background.execute(() -> {
            try {
                TrackingCode.parse(typed).ifPresent(this::send);
            } catch (RuntimeException e) {
                LOG.error("a one-time code could not be sent", e);
            }
        });
    }

    private void send(TrackingCode code) {
        if (!throttle.allow("track-send", code.value(), CODES_AN_HOUR, Duration.ofHours(1))) return;
        transaction.executeWithoutResult(status -> cases.find(code).ifPresent(file -> {
            String oneTime = String.format(java.util.Locale.ROOT, "%06d", random.nextInt(1_000_000));
            Instant now = clock.instant();
            if (cases.sendOneTimeCode(file.id(), oneTime))
                store.addCode(file.id(), hash(file.id() + ":" + oneTime), now, now.plus(CODE_LIFE));
        }));
    }

    /** The token of a new visit when both codes are right; the same steps are taken when there is no such case. */
    @Transactional
    public Optional<String> enter(String typed, String oneTimeCode) {
        boolean allowed = throttle.allow("track-enter", key(typed), TRIES, CODE_LIFE);
        Optional<CaseFile> file = TrackingCode.parse(typed).flatMap(cases::find);
        long caseId = file.map(CaseFile::id).orElse(NONE);
        String latin = Digits.latin(oneTimeCode).replaceAll("\\s", "");
        boolean used = allowed && store.use(caseId, hash(caseId + ":" + latin), clock.instant());
        return used ? Optional.of(open(file.orElseThrow())) : Optional.empty();
    }

    /** Opens the case of somebody who left no contact; for all others it answers as for an unknown code. */
    @Transactional
    public Optional<String> enterWithoutContact(String typed) {
        if (!throttle.allow("track-enter", key(typed), TRIES, CODE_LIFE)) return Optional.empty();
        return TrackingCode.parse(typed)
                .flatMap(cases::find)
                .filter(file -> !cases.reachable(file))
                .map(this::open);
    }

    private String open(CaseFile file) {
        byte[] token = new byte[24];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Instant now = clock.instant();
        store.openVisit(hash(text), file.id(), now, now.plus(VISIT_LIFE));
        audit.record(Actor.customer(), "portal.entered", "case", file.number().toString(), java.util.Map.of());
        return text;
    }

    /** The case of an open visit. */
    @Transactional(readOnly = true)
    public Optional<Long> visit(String token) {
        return token.isEmpty() ? Optional.empty() : store.visit(hash(token), clock.instant());
    }

    @Transactional
    public void leave(String token) {
        store.closeVisit(hash(token));
    }

    /** Forgets visits and codes that ended over a day ago. */
    @Transactional
    public void sweep() {
        store.sweep(clock.instant().minus(Duration.ofDays(1)));
    }

    /** One count for all spellings of a code. */
    private static String key(String typed) {
        return TrackingCode.parse(typed).map(TrackingCode::value).orElse(typed.strip());
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
