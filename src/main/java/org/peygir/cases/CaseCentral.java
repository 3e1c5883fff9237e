package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.domain.CentreRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a case that was told elsewhere to the complaints unit (ORG-09, ORG-10): the same case in other hands, so that nothing is typed
 * again; its owner, its evidence and what was promised stay.
 */
@Component
public class CaseCentral {
    private static final Logger LOG = LoggerFactory.getLogger(CaseCentral.class);
    private static final int STEP = 200;

    private final CaseStore store;
    private final Cartable cartable;
    private final Placement placement;
    private final Centre centre;
    private final CaseClocks clocks;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    CaseCentral(
            CaseStore store,
            Cartable cartable,
            Placement placement,
            Centre centre,
            CaseClocks clocks,
            Journal journal,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.cartable = cartable;
        this.placement = placement;
        this.centre = centre;
        this.clocks = clocks;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By who works on it where it was told. @param reason null is refused: none goes to the centre without one */
    @Transactional
    public Doing send(CaseNumber number, int version, @Nullable CentralReason reason, String note, Viewer viewer) {
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        if (file.version() != version) return new Doing.Stale(file.version());
        Optional<String> refusal = CentreRules.send(file, reason, note);
        if (refusal.isEmpty()) refusal = may(file, viewer);
        if (refusal.isPresent() || reason == null)
            return new Doing.Refused(refusal.orElse("cases.refusal.reason-needed"));
        Map<String, String> data = hand(file, reason);
        return new Doing.Done(journal.write(
                file, viewer.actor(), Entry.Kind.SENT_TO_CENTRE, false, note.strip(), data, java.util.List.of()));
    }

    /** Whether, and why not, this person may work on it where it was told, beside other duties (ORG-05). */
    public static Optional<String> may(CaseFile file, Viewer viewer) {
        if (!file.structured().local()) return Optional.of("cases.refusal.centre-already");
        return CaseHandling.light(file, viewer);
    }

    /** Sends what was not solved in time; each in a transaction of its own. @return how many went */
    public int expire() {
        Instant now = clock.instant();
        int sent = 0;
        for (long id : store.localExpired(now, STEP)) {
            try {
                if (Boolean.TRUE.equals(transactions.execute(status -> expire(id, now)))) sent++;
            } catch (RuntimeException e) {
                // One case that cannot be sent must not keep all others where they are.
                LOG.error("case {} stays where it was told", id, e);
            }
        }
        return sent;
    }

    /** Asked again under the lock: another node, or a person, may have been quicker. */
    private boolean expire(long id, Instant now) {
        CaseFile file = store.tryLock(id).orElse(null);
        if (file == null || !file.open()) return false;
        Instant until = file.structured().localUntil();
        if (until == null || until.isAfter(now)) return false;
        journal.system(file, Entry.Kind.SENT_TO_CENTRE, hand(file, CentralReason.LOCAL_CLOCK));
        return true;
    }

    private Map<String, String> hand(CaseFile file, CentralReason reason) {
        Long staffId = file.restricted() ? (Long) placement.owner(null, file.subjects()) : null;
        store.centralise(file.id(), centre.unitId(), staffId, reason);
        cartable.place(file.id(), new Place(staffId, centre.unitId()), null);
        clocks.handedOver(file);
        Map<String, String> data = new TreeMap<>();
        data.put("reason", reason.name());
        data.put("from", Long.toString(file.unitId()));
        data.put("unit", Long.toString(centre.unitId()));
        return data;
    }
}
