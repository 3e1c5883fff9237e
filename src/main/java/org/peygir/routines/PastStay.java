package org.peygir.routines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stay of a run that is over or was left.
 *
 * @param stage of the version it was on then
 * @param leftAt null: it is still there, as in an end
 * @param wayCode code of the way it was left by; null: by none
 * @param unitId the unit that had the subject; null: nobody knows
 */
public record PastStay(
        Stage stage,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable String wayCode,
        @Nullable Long unitId) {}
