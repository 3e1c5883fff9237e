package org.peygir.cases.jobs;

import org.peygir.cases.CaseOwnership;
import org.springframework.stereotype.Component;

/** Sends back, every minute, the offers of ownership that nobody answered in time. */
@Component
class OwnershipJob {
    private final CaseOwnership ownership;

    OwnershipJob(CaseOwnership ownership) {
        this.ownership = ownership;
    }

    void run() {
        ownership.bounce();
    }
}
