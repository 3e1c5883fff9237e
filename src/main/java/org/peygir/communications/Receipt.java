package org.peygir.communications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A numbered paper.
 *
 * @param year Jalali year of issue in the organisation's zone
 * @param number 1, 2, 3 … without gaps in its series and year; a void one keeps its number
 * @param printed how often it was printed
 * @param voidedAt when it was made void, with its reason; null while it is good
 */
public record Receipt(
        long id,
        String series,
        int year,
        int number,
        long subjectId,
        Instant issuedAt,
        int printed,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {
    public boolean isVoid() {
        return voidedAt != null;
    }
}
