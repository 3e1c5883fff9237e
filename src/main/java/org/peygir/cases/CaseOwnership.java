package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.peygir.access.Actor;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.TransferStore;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a case. Ownership survives referrals and moves, and passes only to somebody who accepts it (ORG-06). */
@Component
public class CaseOwnership {
    private final CaseStore store;
    private final TransferStore transfers;
    private final Organization organization;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Clock clock;

    CaseOwnership(
            CaseStore store,
            TransferStore transfers,
            Organization organization,
            Deadlines deadlines,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.transfers = transfers;
        this.organization = organization;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /** The owner, or who may assign in the unit, offers it; until accepted the owner stays. */
    @Transactional
    public Doing offer(CaseNumber number, long toId, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        boolean may = file.ownerId() == viewer.staffId() || viewer.can(Permission.CASE_ASSIGN, file.unitId());
        if (!may) return new Doing.Refused("cases.refusal.permission");
        if (!file.open()) return new Doing.Refused("cases.refusal.closed");
        if (file.inReview()) return new Doing.Refused("cases.refusal.in-review");
        if (reason.length() > Registration.SHORT_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        if (file.subjects().contains(toId)) return new Doing.Refused("cases.refusal.excluded");
        StaffMember to = organization.staff(toId);
        if (!to.active() || toId == file.ownerId()) return new Doing.Refused("cases.refusal.nobody");
        if (transfers.open(file.id()).isPresent()) return new Doing.Refused("cases.refusal.offered");
        Instant now = clock.instant();
        int minutes = Objects.requireNonNull(organization.profile()).transferMinutes();
        Instant expires = deadlines.due(minutes, DeadlineUnit.WORKING_MINUTES, now);
        transfers.offer(file.id(), file.ownerId(), toId, now, expires, reason.strip());
        return done(file, viewer.actor(), Entry.Kind.OWNER_OFFERED, toId);
    }

    /** Only who it was offered to may answer. */
    @Transactional
    public Doing answer(CaseNumber number, boolean accept, Viewer viewer) {
        OwnershipTransfer offer = transfers
                .open(number.id())
                .filter(t -> t.toId() == viewer.staffId())
                .orElseThrow(NotFound::new);
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        if (!transfers.end(offer.id(), accept ? "ACCEPTED" : "DECLINED", clock.instant()))
            return new Doing.Refused("cases.refusal.offer-over");
        if (accept) store.own(file.id(), viewer.staffId());
        return done(
                file, viewer.actor(), accept ? Entry.Kind.OWNER_ACCEPTED : Entry.Kind.OWNER_DECLINED, viewer.staffId());
    }

    /** Offers nobody answered in time go back to the owner, who never lost it; @return how many did */
    @Transactional
    public int bounce() {
        Instant now = clock.instant();
        int bounced = 0;
        for (OwnershipTransfer offer : transfers.expired(now)) {
            CaseFile file = store.lock(offer.caseId()).orElseThrow();
            if (transfers.end(offer.id(), "BOUNCED", now)) {
                journal.system(file, Entry.Kind.OWNER_BOUNCED, Map.of("to", Long.toString(offer.toId())));
                bounced++;
            }
        }
        return bounced;
    }

    /** The offer that waits for an answer, if any. */
    public Optional<OwnershipTransfer> offer(long caseId) {
        return transfers.open(caseId);
    }

    private Doing done(CaseFile file, Actor actor, Entry.Kind kind, long toId) {
        return new Doing.Done(journal.event(file, actor, kind, false, Map.of("to", Long.toString(toId))));
    }

    private CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }
}
