package org.peygir.communications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.peygir.communications.store.ReceiptStore;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Numbered papers given to customers: without gaps per series and Jalali year, marked when printed again (المثنی). */
@Service
public class Receipts {
    private final ReceiptStore store;
    private final Clock clock;
    private final TransactionOperations transactions;

    public Receipts(ReceiptStore store, Clock clock, TransactionOperations transactions) {
        this.store = store;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Issues a receipt with what it is for. It travels with the next statement and holds nobody up; its number is taken after
     * the commit, as soon as somebody looks at it, and within seconds if nobody does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(String series, long subjectId) {
        Instant now = clock.instant();
        int year =
                JalaliDate.of(now.atZone(OrganizationZone.TEHRAN).toLocalDate()).year();
        store.issue(series, year, subjectId, now);
    }

    /** Gives every committed receipt its number: one more than the last of its series and Jalali year, in the order of their issue. */
    public void number() {
        if (store.unnumbered()) transactions.executeWithoutResult(status -> store.number());
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

    /** Receipts of a subject, oldest first, void ones among them, all with their numbers: not for a transaction that may only read. */
    public List<Receipt> of(long subjectId) {
        List<Receipt> found = store.of(subjectId);
        if (found.stream().allMatch(receipt -> receipt.number() > 0)) return found;
        number();
        return store.of(subjectId);
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
