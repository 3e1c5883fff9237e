package org.peygir.communications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peygir.communications.store.ReceiptStore;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbered papers given to customers: without gaps per series and Jalali year, marked when printed again (المثنی). */
@Service
public class Receipts {
    private final ReceiptStore store;
    private final Clock clock;

    public Receipts(ReceiptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes the next number of the series and year. One round trip; needs a running transaction, and holds everyone else who
     * wants a number of this series until that ends: so make it the last statement before the commit. Rolled back, the number goes
     * to the next.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt issue(String series, long subjectId) {
        Instant now = clock.instant();
        int year =
                JalaliDate.of(now.atZone(OrganizationZone.TEHRAN).toLocalDate()).year();
        return store.issue(series, year, subjectId, now);
    }

    /**
     * Notes that the receipt is being printed; whether this print is a duplicate and must say so.
     *
     * @throws org.peygir.platform.web.NotFound if there is no such receipt
     */
    @Transactional
    public boolean printed(long id) {
        return store.countPrint(id) > 1;
    }

    /** Receipts of a subject, oldest first, void ones among them. */
    public List<Receipt> of(long subjectId) {
        return store.of(subjectId);
    }

    public Optional<Receipt> receipt(long id) {
        return store.receipt(id);
    }

    /** Makes a receipt void for a reason; it keeps its number. The caller checks who may. */
    @Transactional
    public Voiding makeVoid(long id, String reason) {
        if (reason.isBlank()) return new Voiding.Refused("communications.void.reason-missing");
        return store.makeVoid(id, reason.strip(), clock.instant())
                .<Voiding>map(Voiding.Voided::new)
                .orElse(new Voiding.Refused("communications.void.already"));
    }
}
