package org.peygir.routines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a run in a stage.
 *
 * @param number from 1
 * @param leftAt null: it is still there
 * @param leftBy the way it was left by; null: still there, or reopened from an end
 */
public record Step(
        int number,
        Stage stage,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable Transition leftBy) {}
