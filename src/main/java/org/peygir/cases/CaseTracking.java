package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peygir.access.Actor;
import org.peygir.cases.PublicCase.PublicStep;
import org.peygir.cases.domain.HandlingRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.EntryStore;
import org.peygir.cases.store.PromiseStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Explanations;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.Position;
import org.peygir.routines.Routines;
import org.peygir.routines.StageKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complainant's own side of a case. The caller (portal) has made sure that it is them. */
@Component
public class CaseTracking {
    private final CaseStore store;
    private final PromiseStore promises;
    private final EntryStore entries;
    private final ResolutionStore resolutions;
    private final Routines routines;
    private final Deadlines deadlines;
    private final Explanations explanations;
    private final CaseReviews reviews;
    private final Reopening reopening;
    private final ByItself byItself;
    private final Journal journal;
    private final Letters letters;
    private final Clock clock;

    CaseTracking(
            CaseStore store,
            PromiseStore promises,
            EntryStore entries,
            ResolutionStore resolutions,
            Routines routines,
            Deadlines deadlines,
            Explanations explanations,
            CaseReviews reviews,
            Reopening reopening,
            ByItself byItself,
            Journal journal,
            Letters letters,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.entries = entries;
        this.resolutions = resolutions;
        this.routines = routines;
        this.deadlines = deadlines;
        this.explanations = explanations;
        this.reviews = reviews;
        this.reopening = reopening;
        this.byItself = byItself;
        this.journal = journal;
        this.letters = letters;
        this.clock = clock;
    }

    /** The case of a code; the caller still has to make sure who asks. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(TrackingCode code) {
        return store.read(code);
    }

    /** Sends a one-time code to the known contact, in the case's language; false when there is none. */
    @Transactional
    public boolean sendOneTimeCode(long caseId, String oneTimeCode) {
        CaseFile file = store.read(caseId).orElseThrow(NotFound::new);
        if (!letters.reachable(file.complainantId())) return false;
        letters.send("one-time-code", file, Map.of("code", oneTimeCode));
        return true;
    }

    /** Whether there is a contact that a one-time code can be sent to. */
    @Transactional(readOnly = true)
    public boolean reachable(CaseFile file) {
        return letters.reachable(file.complainantId());
    }

    @Transactional(readOnly = true)
    public PublicCase view(long caseId) {
        CaseFile file = store.read(caseId).orElseThrow(NotFound::new);
        Resolution resolution = resolutions.read(caseId);
        Position position = routines.position(caseId);
        List<PublicStep> steps = position.steps().stream()
                .map(s -> new PublicStep(s.stage(), s.enteredAt(), s.leftAt()))
                .toList();
        boolean within = file.open()
                || HandlingRules.reopen(file, clock.instant(), windowEnd(file)).isEmpty();
        return new PublicCase(
                file,
                steps,
                entries.of(caseId).stream().filter(Entry::visible).toList(),
                entries.attachments(caseId).stream().filter(Attachment::visible).toList(),
                promises.of(caseId),
                file.promisedAt(),
                file.promisedAt() == null
                        ? null
                        : explanations
                                .newest(caseId, file.inReview() ? DeadlineClock.REVIEW : DeadlineClock.RESOLUTION)
                                .orElse(null),
                resolution.satisfaction(),
                mayConfirm(file, resolution),
                within && (mayConfirm(file, resolution) || !file.open()),
                letters.reachable(file.complainantId()),
                reviews.of(caseId),
                reviews.objection(file).isEmpty() ? reviews.until(file).orElse(null) : null,
                position.stage().kind() == StageKind.WAIT
                        ? routines.wakes(caseId).orElse(null)
                        : null);
    }

    /** Words and files from the complainant; a closed case takes them too, they are never lost. */
    @Transactional
    public Doing write(long caseId, String text, List<Evidence> files) {
        CaseFile file = store.lock(caseId).orElseThrow(NotFound::new);
        if (text.isBlank() && files.isEmpty()) return new Doing.Refused("cases.refusal.empty");
        if (text.length() > Registration.WORDS_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        int version = journal.words(file, Actor.customer(), Entry.Kind.CUSTOMER_MESSAGE, true, text.strip(), files);
        return new Doing.Done(byItself.customerAnswered(file, version));
    }

    /** Is satisfied with what was done (RTN-17): counts as the satisfaction the last stage asks for. */
    @Transactional
    public Doing confirm(long caseId) {
        CaseFile file = store.lock(caseId).orElseThrow(NotFound::new);
        Resolution before = resolutions.read(caseId);
        if (!mayConfirm(file, before)) return new Doing.Refused("cases.refusal.not-asked");
        save(file, before, Satisfaction.SATISFIED, "");
        int version = journal.event(file, Actor.customer(), Entry.Kind.SATISFIED, true, Map.of());
        return new Doing.Done(byItself.customerAnswered(file, version));
    }

    /** Is not satisfied. An open case learns of it; a closed one is reopened within its window, at its first stage. */
    @Transactional
    public Doing object(long caseId, String text) {
        CaseFile file = store.lock(caseId).orElseThrow(NotFound::new);
        Resolution before = resolutions.read(caseId);
        if (file.inReview()) return new Doing.Refused("cases.refusal.in-review");
        if (text.isBlank()) return new Doing.Refused("cases.refusal.reason-needed");
        if (text.length() > Registration.WORDS_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        if (file.open() && !mayConfirm(file, before)) return new Doing.Refused("cases.refusal.not-asked");
        if (!file.open()) {
            Optional<String> refusal = HandlingRules.reopen(file, clock.instant(), windowEnd(file));
            if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        }
        save(file, before, Satisfaction.DISSATISFIED, text.strip());
        int version = journal.words(file, Actor.customer(), Entry.Kind.OBJECTED, true, text.strip(), List.of());
        return new Doing.Done(
                file.open()
                        ? byItself.customerAnswered(file, version)
                        : reopening
                                .reopen(file, Actor.customer(), clock.instant())
                                .version());
    }

    /** What was done before a reopening did not solve it, so it no longer counts as the fix; the stream still tells of it. */
    private void save(CaseFile file, Resolution r, Satisfaction satisfaction, String note) {
        boolean anew = !file.open();
        resolutions.save(
                file.id(),
                new Resolution(
                        r.understanding(),
                        r.understandingState(),
                        r.waiverReason(),
                        r.finding(),
                        r.reasons(),
                        r.cause(),
                        r.response(),
                        anew ? "" : r.fix(),
                        anew ? null : r.fixedAt(),
                        anew ? null : r.fixedBy(),
                        satisfaction,
                        note,
                        clock.instant(),
                        r.contactTries(),
                        r.remedy(),
                        r.remedyRial()));
    }

    /** Asked once something was done about it, until they said they are satisfied. */
    private static boolean mayConfirm(CaseFile file, Resolution r) {
        return file.open() && !file.inReview() && r.fixedAt() != null && r.satisfaction() != Satisfaction.SATISFIED;
    }

    private Instant windowEnd(CaseFile file) {
        Instant closed = file.closedAt();
        return closed == null ? Instant.MAX : deadlines.due("REOPEN_WINDOW", closed);
    }
}
