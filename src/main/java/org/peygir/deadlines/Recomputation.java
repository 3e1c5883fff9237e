package org.peygir.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recomputation of open clocks after a calendar was published.
 *
 * @param unit whose calendar; 0 = the organisation's
 * @param total subjects with open clocks when it was asked for; {@code done} may pass it when new ones come in
 * @param moved subjects of which a due or promised time moved
 * @param afterId the last subject that is done
 */
public record Recomputation(
        long id,
        long unit,
        int number,
        String reason,
        @Nullable Long staffId,
        int total,
        int done,
        int moved,
        long afterId,
        @Nullable Instant endedAt) {}
