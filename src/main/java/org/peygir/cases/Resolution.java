package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must be on record before a case may end (ACC-02, CUS-15, CUS-18, RTN-17): blank or null while unknown.
 *
 * @param understandingState OPEN, CONFIRMED by the customer, or WAIVED with a reason
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
        int contactTries) {

    public static final Resolution NONE =
            new Resolution("", "OPEN", "", null, "", "", "", "", null, null, null, "", null, 0);
}
