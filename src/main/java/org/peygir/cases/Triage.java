package org.peygir.cases;

import org.jspecify.annotations.Nullable;

/**
 * What whoever was told says about solving it there (ORG-09).
 *
 * @param solvableHere null when they were not asked: then the rule alone decides
 * @param reason why not; needed when {@code solvableHere} is false
 * @param claimRial what is at stake as the complainant says; null when nobody said
 */
public record Triage(
        @Nullable Boolean solvableHere,
        @Nullable CentralReason reason,
        @Nullable Long claimRial) {
    public static final Triage UNASKED = new Triage(null, null, null);
}
