package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.HandlingStructure;

/**
 * The structure that a case was registered under; it keeps it for life (ORG-01).
 *
 * @param structure null for a case from before there was one
 * @param local whoever was told first answers, in their unit
 * @param localUntil when it goes to the centre by itself; null: no clock runs
 * @param reason why the centre has it; null when none is needed
 */
public record Structured(
        @Nullable HandlingStructure structure,
        boolean local,
        @Nullable Instant localUntil,
        @Nullable CentralReason reason,
        @Nullable Long claimRial) {
    public static final Structured NONE = new Structured(null, false, null, null, null);
}
