package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Promise.State;
import org.peygir.cases.domain.PromiseRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.PromiseStore;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The book of promises (دفتر وعده‌ها): made on a case, seen by its customer, kept or broken. */
@Component
public class CasePromises {
    private static final int STEP = 200;

    private final CaseStore store;
    private final PromiseStore promises;
    private final CaseHandling handling;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    CasePromises(
            CaseStore store,
            PromiseStore promises,
            CaseHandling handling,
            Journal journal,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.handling = handling;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of a case that the caller has already found visible, in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Promise> of(long caseId) {
        return promises.of(caseId);
    }

    /** Writes down a promise that was made. Anybody who may leave a note may; a closed case takes one too. */
    @Transactional
    public Doing make(CaseNumber number, NewPromise promise, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = refusal(promise, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        return made(file, promise, viewer);
    }

    /** An internal note with the promise that was made in the call or meeting it tells of; both or neither. */
    @Transactional
    public Doing note(
            CaseNumber number, String text, List<Evidence> files, @Nullable NewPromise promise, Viewer viewer) {
        return with(promise, number, viewer, () -> handling.note(number, text, files, viewer));
    }

    /** Words to the customer with the promise that is made in them; both or neither. */
    @Transactional
    public Doing reply(
            CaseNumber number, String text, List<Evidence> files, @Nullable NewPromise promise, Viewer viewer) {
        return with(promise, number, viewer, () -> handling.reply(number, text, files, viewer));
    }

    private Doing with(@Nullable NewPromise promise, CaseNumber number, Viewer viewer, Supplier<Doing> writing) {
        if (promise == null) return writing.get();
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = refusal(promise, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Doing written = writing.get();
        return written instanceof Doing.Done ? made(file, promise, viewer) : written;
    }

    private Optional<String> refusal(NewPromise promise, Viewer viewer) {
        if (!viewer.can(Permission.CASE_NOTE)) return Optional.of("cases.refusal.permission");
        return PromiseRules.make(promise, clock.instant());
    }

    private Doing made(CaseFile file, NewPromise promise, Viewer viewer) {
        long id = promises.add(file.id(), promise, viewer, clock.instant());
        Map<String, String> data = Map.of(
                "promise",
                Long.toString(id),
                "due",
                promise.dueAt().toString(),
                "means",
                promise.means().name());
        return new Doing.Done(journal.write(
                file, viewer.actor(), Entry.Kind.PROMISED, false, promise.text().strip(), data, List.of()));
    }

    /** The case of a promise. @throws NotFound when there is none, or the person may not see its case */
    @Transactional(readOnly = true)
    public CaseNumber caseOf(long promiseId, Viewer viewer) {
        return promises.caseOf(promiseId, viewer).orElseThrow(NotFound::new);
    }

    /**
     * Says what became of a promise: who made it may, and whoever may act on the case. Too late is broken, however well it is done.
     *
     * @param kept false says that it will not be kept
     */
    @Transactional
    public Doing settle(CaseNumber number, long promiseId, boolean kept, String note, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Promise promise =
                promises.read(promiseId).filter(p -> p.caseId() == file.id()).orElseThrow(NotFound::new);
        Optional<String> refusal = maySettle(file, promise, viewer)
                ? PromiseRules.settle(promise, note)
                : Optional.of("cases.refusal.permission");
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Instant now = clock.instant();
        State state = PromiseRules.outcome(promise, kept, now);
        boolean late = kept && state == State.BROKEN;
        Instant broken = promise.brokenAt() == null && state == State.BROKEN ? now : promise.brokenAt();
        promises.settle(promise.id(), state, late, broken, now, viewer.staffId(), note.strip());
        Map<String, String> data = new HashMap<>(Map.of("promise", Long.toString(promiseId)));
        if (late) data.put("late", "true");
        Entry.Kind kind = kept ? Entry.Kind.PROMISE_KEPT : Entry.Kind.PROMISE_BROKEN;
        return new Doing.Done(journal.write(file, viewer.actor(), kind, false, note.strip(), data, List.of()));
    }

    /** Whoever made it may say what became of it, and whoever handles the case or assigns work in its unit. */
    public static boolean maySettle(CaseFile file, Promise promise, Viewer viewer) {
        if (!viewer.can(Permission.CASE_NOTE)) return false;
        Long assignee = file.assigneeId();
        return promise.staffId() == viewer.staffId()
                || file.ownerId() == viewer.staffId()
                || assignee != null && assignee == viewer.staffId()
                || viewer.can(Permission.CASE_ASSIGN, file.unitId());
    }

    /** Marks what was not kept in time, a case a transaction; once each, on however many nodes. @return cases looked at */
    public int breakOverdue() {
        Instant now = clock.instant();
        // What is due in this very minute is still in time.
        Instant latest = PromiseRules.tooLate(now).minusSeconds(60);
        List<Long> cases = promises.casesWithOverdue(latest, STEP);
        for (long id : cases)
            transactions.executeWithoutResult(status -> store.tryLock(id).ifPresent(file -> {
                for (Promise broken : promises.breakOverdue(id, latest, now))
                    journal.aside(
                            file,
                            Entry.Kind.PROMISE_BROKEN,
                            Map.of("promise", Long.toString(broken.id()), "staff", Long.toString(broken.staffId())));
            }));
        return cases.size();
    }

    private CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }
}
