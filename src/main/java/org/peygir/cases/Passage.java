package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a number of the process map.
 *
 * @param enteredAt when it came into the stage
 * @param minutes how long it stayed, in working minutes; null: it is still there
 * @param unitId the unit that has it now
 * @param cursor where the next page begins after this one
 */
public record Passage(
        CaseNumber number,
        String subject,
        Status status,
        Instant enteredAt,
        @Nullable Integer minutes,
        long unitId,
        PassageCursor cursor) {}
