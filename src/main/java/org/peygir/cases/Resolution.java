package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.RemedyType;

/**
 * What must be on record before a case may end (ACC-02, CUS-15, CUS-18, RTN-17): blank or null while unknown.
 *
 * @param understandingState OPEN, CONFIRMED by the customer, or WAIVED with a reason
 * @param remedy what is offered to put it right; {@code remedyRial} its worth, only with one
 * @param contactTries how often reaching the customer was tried without success
 */
public record Resolution(
        String understanding,
        String understandingState,
        String waiverReason,
        @Nullable Finding finding,
        String reasons,
        String cause,
        String response,
        String fix,
        @Nullable Instant fixedAt,
        @Nullable Long fixedBy,
        @Nullable Satisfaction satisfaction,
        String satisfactionNote,
        @Nullable Instant satisfiedAt,
        int contactTries,
        @Nullable RemedyType remedy,
        @Nullable Long remedyRial) {

    public static final Resolution NONE =
            new Resolution("", "OPEN", "", null, "", "", "", "", null, null, null, "", null, 0, null, null);

    /** Of the remedy, in Rial; 0 when it costs nothing or none is offered. */
    public long worth() {
        Long rial = remedyRial;
        return rial == null ? 0 : rial;
    }
}
