package org.peygir.cases;

import java.util.List;
import java.util.Map;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.communications.Receipt;
import org.peygir.communications.Receipts;
import org.peygir.communications.Voiding;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of a registration (AFS-24): one good one at any time, and the void ones before it with their reasons. */
@Service
public class CaseReceipts {
    private final Cases cases;
    private final Receipts receipts;
    private final Audit audit;

    CaseReceipts(Cases cases, Receipts receipts, Audit audit) {
        this.cases = cases;
        this.receipts = receipts;
        this.audit = audit;
    }

    /** Oldest first. Not in one transaction: the newest may get its number only now. @throws NotFound when the person may not see the case */
    public List<Receipt> of(CaseNumber number, Viewer viewer) {
        return receipts.of(seen(number, viewer).id());
    }

    /**
     * Makes the good receipt void and issues its successor: the void one keeps its number, the new one takes the next.
     *
     * @param receiptId the one the person looked at; when it is void already, nothing is issued
     * @throws NotFound when the person may not see the case, or the receipt is not of this case
     */
    @Transactional
    public Voiding makeVoid(CaseNumber number, long receiptId, String reason, Viewer viewer) {
        viewer.require(Permission.CASE_REGISTER);
        CaseFile file = seen(number, viewer);
        if (receipts.of(file.id()).stream().noneMatch(receipt -> receipt.id() == receiptId)) throw new NotFound();
        Voiding voiding = receipts.makeVoid(receiptId, reason);
        if (voiding instanceof Voiding.Voided(Receipt old)) {
            audit.record(
                    viewer.actor(),
                    "case.receipt-voided",
                    "case",
                    number.toString(),
                    Map.of("receipt", old.year() + "/" + old.number()));
            receipts.issue(Cases.RECEIPT_SERIES, file.id());
        }
        return voiding;
    }

    private CaseFile seen(CaseNumber number, Viewer viewer) {
        return cases.file(number, viewer).orElseThrow(NotFound::new);
    }
}
