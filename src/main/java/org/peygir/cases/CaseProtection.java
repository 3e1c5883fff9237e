package org.peygir.cases;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.domain.ProtectionRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.TransferStore;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is locked out of a case and how guarded it is. The owner or who leads its unit decides, with a reason. */
@Component
public class CaseProtection {
    private final CaseStore store;
    private final TransferStore transfers;
    private final Cartable cartable;
    private final Placement placement;
    private final CaseReviews reviews;
    private final Journal journal;
    private final Clock clock;

    CaseProtection(
            CaseStore store,
            TransferStore transfers,
            Cartable cartable,
            Placement placement,
            CaseReviews reviews,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.transfers = transfers;
        this.cartable = cartable;
        this.placement = placement;
        this.reviews = reviews;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the person may change anything here; for showing the way to it. */
    public static boolean may(CaseFile file, Viewer viewer) {
        return ProtectionRules.change(file, viewer.staffId(), leads(file, viewer), "?")
                .isEmpty();
    }

    /** Sets the level. A case that becomes restricted leaves queues and whole units: it goes to its owner. */
    @Transactional
    public Doing protect(CaseNumber number, Confidentiality to, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = change(file, reason, viewer).or(() -> ProtectionRules.level(file, to));
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        store.protect(file.id(), to);
        if (to == Confidentiality.RESTRICTED && file.open()) {
            cartable.withdraw(file.id(), null);
            if (file.assigneeId() == null) give(file, file.ownerId());
        }
        Map<String, String> data = Map.of("from", file.confidentiality().name(), "to", to.name());
        return done(file, Entry.Kind.PROTECTED, reason, data, viewer);
    }

    /** Locks one more person out (RTN-09) and takes from them whatever part they had: ownership, desk, referrals, reminders. */
    @Transactional
    public Doing complainOf(CaseNumber number, long staffId, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = change(file, reason, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        if (file.subjects().contains(staffId)) return new Doing.Refused("cases.refusal.named-already");
        if (reviews.dependsOn(file, staffId)) return new Doing.Refused("cases.refusal.review-nobody-left");
        Set<Long> subjects = new HashSet<>(file.subjects());
        subjects.add(staffId);
        store.complainOf(file.id(), subjects);
        relieve(file, staffId, subjects);
        return done(file, Entry.Kind.SUBJECT_NAMED, reason, Map.of("subject", Long.toString(staffId)), viewer);
    }

    /** Somebody was named by mistake. */
    @Transactional
    public Doing acquit(CaseNumber number, long staffId, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = change(file, reason, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Set<Long> subjects = new HashSet<>(file.subjects());
        if (!subjects.remove(staffId)) return new Doing.Refused("cases.refusal.not-named");
        store.complainOf(file.id(), subjects);
        return done(file, Entry.Kind.SUBJECT_CLEARED, reason, Map.of("subject", Long.toString(staffId)), viewer);
    }

    private void relieve(CaseFile file, long staffId, Set<Long> subjects) {
        cartable.withdraw(file.id(), staffId);
        transfers
                .open(file.id())
                .filter(offer -> offer.toId() == staffId)
                .ifPresent(offer -> transfers.end(offer.id(), "BOUNCED", clock.instant()));
        long owner = file.ownerId();
        if (owner == staffId) {
            owner = placement.owner(null, subjects);
            store.own(file.id(), owner);
        }
        Long assignee = file.assigneeId();
        if (!file.open() || assignee == null || assignee != staffId) return;
        if (file.inReview()) reviews.relieve(file.id());
        else give(file, owner);
    }

    private void give(CaseFile file, long staffId) {
        store.assign(file.id(), staffId, file.status());
        cartable.place(file.id(), new Place(staffId, file.unitId()), null);
    }

    private static Optional<String> change(CaseFile file, String reason, Viewer viewer) {
        return ProtectionRules.change(file, viewer.staffId(), leads(file, viewer), reason);
    }

    private static boolean leads(CaseFile file, Viewer viewer) {
        return viewer.can(Permission.CASE_ASSIGN, file.unitId());
    }

    private Doing done(CaseFile file, Entry.Kind kind, String reason, Map<String, String> data, Viewer viewer) {
        // The reason is no news of the case: it stands in the entry and the audit, never in the last line of a list.
        Map<String, String> all = new TreeMap<>(data);
        all.put("reason", reason.strip());
        return new Doing.Done(journal.event(file, viewer.actor(), kind, false, all));
    }

    private CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }
}
