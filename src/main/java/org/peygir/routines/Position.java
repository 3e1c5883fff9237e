package org.peygir.routines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands and how it came there.
 *
 * @param version the one the run is on; steps before it was taken there are in stages of another
 * @param steps oldest first; the last is {@code stage}
 * @param endedAt null: the run is open
 */
public record Position(
        long runId,
        Version version,
        Stage stage,
        List<Step> steps,
        @Nullable Instant endedAt) {
    public Position {
        steps = List.copyOf(steps);
    }
}
